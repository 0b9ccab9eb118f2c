namespace HealthNavigator.Tests.Recognition;

/// <summary>A row of the evaluation set: what somebody may write, and what is to be understood.</summary>
/// <param name="Language">Code of the language; <c>ar-Latn</c> for Arabic in Latin letters.</param>
/// <param name="Text">As written.</param>
/// <param name="Needs">Codes, without order.</param>
/// <param name="Coverage">One code or none.</param>
/// <param name="Place">The shortest span that names the place; empty for none.</param>
/// <param name="Audiences">Codes, without order.</param>
/// <param name="IsTest">True for the half that nobody tunes on.</param>
internal sealed record LabelledUtterance(string Language, string Text, string[] Needs, string[] Coverage, string Place, string[] Audiences, bool IsTest);
