using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Learning;

/// <summary>A text to learn from, with what is true of it.</summary>
/// <param name="Words">Its words, as they will also be heard.</param>
/// <param name="Labels">Codes, without order; none when nothing is.</param>
internal sealed record LabelledText(ImmutableArray<Token> Words, ImmutableArray<string> Labels);
