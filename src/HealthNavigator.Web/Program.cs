using HealthNavigator.Web.Api;
using HealthNavigator.Web.Channels.Chat;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Security;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = ChatEndpoint.LargestBody;
});
builder.AddKnowledge();
builder.AddConversationState();
builder.AddProblemDocuments();
builder.AddPages();

var app = builder.Build();
app.UseSecurityHeaders();
app.UseProblemDocuments();
app.UseLoopbackOnly("/console");
app.UseDefaultFiles();
app.UseStaticFiles();
app.UseRouting();
app.UseAntiforgery();
app.MapChat();
app.MapMatches();
app.MapWidgetText();
app.MapHealth();
app.MapRazorPages();
await app.RunAsync();
