using HealthNavigator.Core.Content;

namespace HealthNavigator.Core.Directory;

/// <summary>The four taxonomies that services, rules and lexicons speak in.</summary>
public sealed record Taxonomies(Taxonomy Needs, Taxonomy Coverages, Taxonomy Audiences, Taxonomy Situations)
{
    public const string Folder = "knowledge/taxonomy/";

    public static Taxonomies Load(IReadOnlyCollection<ContentFile> files, FaultList faults)
    {
        Taxonomy One(string name)
        {
            var path = $"{Folder}{name}.yaml";
            var file = files.FirstOrDefault(f => f.Path == path);
            if (file is null) faults.Add(new Fault(path, 0, "missing-file"));
            return Taxonomy.Load(file, faults);
        }

        return new Taxonomies(One("needs"), One("coverages"), One("audiences"), One("situations"));
    }
}
