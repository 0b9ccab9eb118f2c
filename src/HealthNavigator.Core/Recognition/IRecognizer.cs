namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Recognises one kind of fact. Recognizers run in a fixed order, each seeing what those before it understood; none does I/O, reads a clock, or
/// throws on any text. The own ones read the lexicons' tables; one from outside may be asked behind them (<see cref="Understander"/>).
/// </summary>
public interface IRecognizer
{
    /// <summary>What is understood once this one was heard; <paramref name="soFar"/> itself when it adds nothing.</summary>
    /// <param name="said">The text and what was read in it.</param>
    /// <param name="soFar">What the recognizers before understood.</param>
    public Understanding Recognize(Said said, Understanding soFar);
}
