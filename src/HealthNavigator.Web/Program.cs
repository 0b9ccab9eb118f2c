using HealthNavigator.Web.Api;
using HealthNavigator.Web.Channels.Chat;
using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Security;

// Everything the host serves lies beside the program, wherever it is started from.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
builder.WebHost.UseStaticWebAssets();
builder.WebHost.ConfigureKestrel(kestrel =>
{
    kestrel.AddServerHeader = false;
    kestrel.Limits.MaxRequestBodySize = ChatEndpoint.LargestBody;
});
// A request line may hold what somebody asked for: the framework's own request log stays silent.
builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
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
app.MapCalendar();
app.MapWidgetText();
app.MapHealth();
app.MapRazorPages();
await app.RunAsync();
