namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Something in an opening_hours value that is wrong, doubtful or not understood. <see cref="Code"/> names the wording <c>fault.&lt;code&gt;</c>.</summary>
/// <param name="Start">Position in the text, from 0.</param>
/// <param name="Length">Characters concerned; 0 at the end of the text.</param>
/// <param name="Code">Kebab-case, starts with <c>osm-</c>.</param>
/// <param name="Detail">The characters concerned, or the number out of range.</param>
/// <param name="IsLost">Whether a part of the text could not be used and was kept as a note only; otherwise it was understood all the same.</param>
public sealed record OsmFault(int Start, int Length, string Code, string Detail, bool IsLost);
