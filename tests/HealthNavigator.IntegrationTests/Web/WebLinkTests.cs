using HealthNavigator.Web.Shared;

namespace HealthNavigator.IntegrationTests.Web;

public sealed class WebLinkTests
{
    [Theory]
    [InlineData("https://sante.fr/annuaire", "https://sante.fr/annuaire")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("004_8ba22e5360509821.txt", null)]
    [InlineData("//example.org", null)]
    [InlineData(null, null)]
    public void WebLink_AddressOfTheKnowledge_IsALinkOnlyWhenItIsAPage(string? address, string? link) => Assert.Equal(link, WebLink.Page(address));

    [Fact]
    public void WebLink_Telephone_KeepsOnlyWhatIsDialled() => Assert.Equal("tel:0800123", WebLink.Telephone("0800 1<2>3"));
}
