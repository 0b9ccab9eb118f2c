namespace HealthNavigator.Core.Recognition;

/// <summary>Recognises one kind of fact. Recognizers run in a fixed order, each seeing what those before it understood.</summary>
internal interface IRecognizer
{
    public Understanding Recognize(Said said, Understanding soFar);
}
