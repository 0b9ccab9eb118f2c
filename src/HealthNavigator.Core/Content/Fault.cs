namespace HealthNavigator.Core.Content;

/// <summary>
/// Something wrong in the content. <see cref="Code"/> names the wording <c>fault.&lt;code&gt;</c>, which is completed with <see cref="Detail"/>.
/// </summary>
/// <param name="File">Path relative to the content root.</param>
/// <param name="Line">Line in the file, from 1; 0 when the fault concerns the whole file.</param>
/// <param name="Code">Kebab-case code of the fault.</param>
/// <param name="Detail">The offending value or name; may be empty.</param>
public sealed record Fault(string File, int Line, string Code, string Detail = "");
