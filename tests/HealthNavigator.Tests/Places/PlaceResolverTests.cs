using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Places;

public sealed class PlaceResolverTests
{
    private static readonly PlaceContext Answering = new() { Answering = true };

    [Theory]
    [InlineData("je veux demander l'AME, j'habite Pantin", "93055", "Pantin")]
    [InlineData("j'habite pantin, je cherche un médecin", "93055", "pantin")]
    [InlineData("J'habite à Aubervilliers, je n'ai pas de couverture", "93001", "Aubervilliers")]
    [InlineData("I'm in Marseille", "13055", "Marseille")]
    [InlineData("sorry, I meant Breest", "29019", "Breest")]
    [InlineData("je voulais dire Marseile", "13055", "Marseile")]
    [InlineData("Brets in Finistère", "29019", "Brets")]
    [InlineData("I have no insurance and my tooth hurts, I'm in Marseille", "13055", "Marseille")]
    [InlineData("en Guadeloupe", "dep:971", "Guadeloupe")]
    [InlineData("non, plutôt Lyon", "69123", "Lyon")]
    [InlineData("j'ai 19 ans j'habite Montreuil, je veux faire un bilan", "93048", "Montreuil")]
    [InlineData("je suis à st denis 93", "93066", "st denis")]
    [InlineData("dans le 19e", "75119", "19e")]
    [InlineData("j'habite dans le 18", "75118", "18")]
    [InlineData("Paris XIX", "75119", "Paris XIX")]
    [InlineData("dans le 3ème à Lyon", "69383", "3ème à Lyon")]
    [InlineData("19eme arrondissement de Paris", "75119", "19eme arrondissement de Paris")]
    [InlineData("je suis dans le dix-neuvième arrondissement", "75119", "dix-neuvième arrondissement")]
    [InlineData("B-1070", "1070", "B-1070")]
    [InlineData("97.300", "97302", "97.300")]
    [InlineData("12 rue de Paris 93100 Montreuil", "93048", "Montreuil")]
    [InlineData("j'habite dans le 93", "dep:93", "93")]
    [InlineData("je vis dans la Vienne", "dep:86", "Vienne")]
    [InlineData("je suis aux Couronneries à Poitiers", "quarter:couronneries-poitiers", "Couronneries")]
    [InlineData("cité des 4000", "quarter:les-4000-la-courneuve", "cité des 4000")]
    [InlineData("Bassin Sud-Est", "bassin:sud-est", "Bassin Sud-Est")]
    [InlineData("أنا في مرسيليا", "13055", "مرسيليا")]
    [InlineData("я в Марсель", "13055", "Марсель")]
    [InlineData("J'habite à Sens", "89387", "Sens")]
    [InlineData("in Sint-Gillis", "1060", "Sint-Gillis")]
    [InlineData("Neuilly s/ Seine 92", "92051", "Neuilly s/ Seine")]
    [InlineData("j'habite à Luxembourg", "abroad:lu", "Luxembourg")]
    public void Resolver_SaidInASentence_IsFound(string text, string code, string span)
    {
        var found = Assert.IsType<PlaceResolution.Found>(Atlas.Resolver.Resolve(text, PlaceContext.Anywhere));
        Assert.Equal(code, found.Place.Code);
        Assert.Equal(span, found.Span.In(text));
    }

    [Theory]
    [InlineData("Lyon", "69123")]
    [InlineData("nice", "06088")]
    [InlineData("Sens", "89387")]
    [InlineData("93", "dep:93")]
    [InlineData("75019", "75119")]
    [InlineData("1070", "1070")]
    [InlineData("Réunion", "dep:974")]
    [InlineData("Île-de-France", "reg:11")]
    public void Resolver_BareAnswer_IsFound(string text, string code)
    {
        var found = Assert.IsType<PlaceResolution.Found>(Atlas.Resolver.Resolve(text, Answering));
        Assert.Equal(code, found.Place.Code);
    }

    [Theory]
    [InlineData("je voudrais de l'aide pour mes droits")]
    [InlineData("I want to die")]
    [InlineData("je suis à la rue depuis 3 mois")]
    [InlineData("have a nice day")]
    [InlineData("j'ai 19 ans")]
    [InlineData("06 12 34 56 78")]
    [InlineData("il y a du sens à ça, j'ai eu mal")]
    [InlineData("")]
    [InlineData("I want to talk to poison control centre")]
    [InlineData("désolé, dentisste")]
    [InlineData("dentisste en urgence")]
    public void Resolver_NoPlaceSaid_FindsNone(string text)
    {
        Assert.IsType<PlaceResolution.None>(Atlas.Resolver.Resolve(text, PlaceContext.Anywhere));
    }

    [Fact]
    public void Resolver_HomonymWithoutContext_IsAmbiguous()
    {
        var ambiguous = Assert.IsType<PlaceResolution.Ambiguous>(Atlas.Resolver.Resolve("j'habite à Saint-Denis", PlaceContext.Anywhere));
        Assert.Equal(["93066", "97411"], ambiguous.Candidates.Take(2).Select(p => p.Code));
        Assert.InRange(ambiguous.Candidates.Length, 2, 5);
    }

    [Fact]
    public void Resolver_HomonymAfterKnownDepartment_PrefersIt()
    {
        var context = new PlaceContext { Known = Atlas.Gazetteer.Find("93001") };
        var found = Assert.IsType<PlaceResolution.Found>(Atlas.Resolver.Resolve("je vais à Saint-Denis", context));
        Assert.Equal("93066", found.Place.Code);
    }
}
