using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Directory;

/// <summary>Finds the services a text names, by their full names and by what people call them.</summary>
public sealed class ServiceNames
{
    private const int LongestRead = 2000;
    private readonly ImmutableArray<(string Name, string Service)> names;

    public ServiceNames(IEnumerable<Service> services) => names =
    [
        .. services.SelectMany(service => service.Name.Languages.Select(service.Name.In).Concat(service.KnownAs)
                .Select(name => (Name: $" {FoldedText.Key(name)} ", Service: service.Id)))
            .Distinct()
            .OrderByDescending(pair => pair.Name.Length).ThenBy(pair => pair.Service, StringComparer.Ordinal),
    ];

    /// <summary>Ids of the services with the longest name that stands in the text as whole words; empty when none does.</summary>
    public ImmutableArray<string> In(string text)
    {
        var read = $" {FoldedText.Key(text.Length > LongestRead ? text[..LongestRead] : text)} ";
        var longest = names.FirstOrDefault(pair => read.Contains(pair.Name, StringComparison.Ordinal)).Name;
        return longest is null ? [] : [.. names.Where(pair => pair.Name == longest).Select(pair => pair.Service)];
    }
}
