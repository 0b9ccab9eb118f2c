using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Recognition;

/// <summary>
/// Why something was recognised: the audit trail that the desk and the console show.
/// </summary>
/// <param name="Kind">Kind of fact: <c>need</c>, <c>coverage</c>, <c>audience</c>, <c>situation</c>, <c>age</c>, <c>when</c>, <c>place</c>, <c>answer</c>, <c>command</c>.</param>
/// <param name="Code">What was recognised, a code of the taxonomy of its kind.</param>
/// <param name="Span">Where it stands in the original text.</param>
/// <param name="Term">The lexicon term that was met, or the name of the rule's table.</param>
/// <param name="Language">Language of the term.</param>
/// <param name="Rule">The rule that fired: <c>term</c>, <c>fuzzy</c>, <c>refusal</c>, <c>lack</c>, <c>done</c>, <c>derived</c>…</param>
/// <param name="Distance">Edit distance to the term; 0 for an exact hit.</param>
public sealed record Evidence(string Kind, string Code, TextSpan Span, string Term, string Language, string Rule, int Distance = 0);
