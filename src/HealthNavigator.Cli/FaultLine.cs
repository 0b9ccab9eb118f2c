using System.Globalization;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Cli;

/// <summary>A fault of the content as authors are told it: where it stands, what is wrong, its code.</summary>
internal static class FaultLine
{
    public static string Of(Fault fault, MessageCatalogue catalogue, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{fault.File}:{fault.Line}: {catalogue.Format(language, $"fault.{fault.Code}", ("detail", fault.Detail))} [{fault.Code}]");
}
