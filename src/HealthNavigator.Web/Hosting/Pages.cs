using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.WebEncoders;

namespace HealthNavigator.Web.Hosting;

/// <summary>Server-rendered pages lie beside their handlers, in the folder of their user.</summary>
internal static class Pages
{
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages().WithRazorPagesRoot("/");
        // Letters of every script are written as they are; what HTML must escape is still escaped.
        builder.Services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }
}
