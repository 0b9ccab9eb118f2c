using System.Collections.Immutable;
using HealthNavigator.Core.Text;

namespace HealthNavigator.Core.Directory;

/// <summary>Finds the services a text names, by their full names and by what people call them. Immutable: an edit makes another one.</summary>
public sealed class ServiceNames
{
    private const int LongestRead = 2000;

    /// <summary>Ids by name, as <see cref="FoldedText.Key"/> writes it.</summary>
    private readonly ImmutableDictionary<string, ImmutableSortedSet<string>> ids;

    /// <summary>By the first word of a name, how many words names that start so have: a text is looked up only where a name may stand.</summary>
    private readonly ImmutableDictionary<string, ImmutableSortedSet<int>> lengths;

    public ServiceNames(IEnumerable<Service> services)
        : this(
            ImmutableDictionary<string, ImmutableSortedSet<string>>.Empty.WithComparers(StringComparer.Ordinal),
            ImmutableDictionary<string, ImmutableSortedSet<int>>.Empty.WithComparers(StringComparer.Ordinal)) =>
        (ids, lengths) = Added(services);

    private ServiceNames(ImmutableDictionary<string, ImmutableSortedSet<string>> ids, ImmutableDictionary<string, ImmutableSortedSet<int>> lengths) =>
        (this.ids, this.lengths) = (ids, lengths);

    /// <summary>The names with those of one service taken out and those of another put in; either may be null.</summary>
    public ServiceNames With(Service? added, Service? removed)
    {
        var left = ids;
        foreach (var name in removed is null ? [] : NamesOf(removed))
        {
            if (!left.TryGetValue(name, out var named)) continue;
            left = named.Remove(removed!.Id) is { IsEmpty: false } others ? left.SetItem(name, others) : left.Remove(name);
        }

        var (all, counted) = new ServiceNames(left, lengths).Added(added is null ? [] : [added]);
        return new ServiceNames(all, counted);
    }

    /// <summary>Ids of the services with the longest name that stands in the text as whole words; empty when none does.</summary>
    public ImmutableArray<string> In(string text)
    {
        var words = FoldedText.Key(text.Length > LongestRead ? text[..LongestRead] : text).Split(' ');
        var (longest, named) = (0, ImmutableSortedSet<string>.Empty);
        for (var i = 0; i < words.Length; i++)
        {
            if (!lengths.TryGetValue(words[i], out var counts)) continue;
            foreach (var count in counts)
            {
                if (i + count > words.Length) break;
                var name = string.Join(' ', words, i, count);
                if (name.Length < longest || !ids.TryGetValue(name, out var found)) continue;
                // Of two names of one length, the one of the service with the first id: always the same.
                if (name.Length == longest && string.CompareOrdinal(found[0], named[0]) >= 0) continue;
                (longest, named) = (name.Length, found);
            }
        }

        return [.. named];
    }

    private (ImmutableDictionary<string, ImmutableSortedSet<string>> Ids, ImmutableDictionary<string, ImmutableSortedSet<int>> Lengths) Added(IEnumerable<Service> services)
    {
        var (all, counted) = (ids.ToBuilder(), lengths.ToBuilder());
        foreach (var service in services)
        {
            foreach (var name in NamesOf(service))
            {
                all[name] = all.TryGetValue(name, out var known) ? known.Add(service.Id) : ImmutableSortedSet.Create(StringComparer.Ordinal, service.Id);
                var words = name.Split(' ');
                counted[words[0]] = counted.GetValueOrDefault(words[0], []).Add(words.Length);
            }
        }

        return (all.ToImmutable(), counted.ToImmutable());
    }

    private static IEnumerable<string> NamesOf(Service service) =>
        service.Name.Languages.Select(service.Name.In).Concat(service.KnownAs).Select(name => FoldedText.Key(name)).Where(name => name.Length > 0).Distinct();
}
