using System.Net;

namespace HealthNavigator.Web.Security;

/// <summary>Until sign-in exists, some pages answer only the machine itself; from anywhere else they do not exist.</summary>
internal static class LoopbackOnly
{
    private static readonly string[] ForwardingHeaders = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    public static void UseLoopbackOnly(this WebApplication app, string path) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase),
        branch => branch.Use((context, next) =>
        {
            if (IsLocal(context)) return next(context);
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }));

    /// <summary>
    /// The connection is from this machine, was not handed on by a proxy, and the host asked for is this machine: a page elsewhere that
    /// resolves its name to 127.0.0.1 is refused.
    /// </summary>
    private static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
        && !ForwardingHeaders.Any(context.Request.Headers.ContainsKey)
        && (context.Request.Host.Host is "localhost" || (IPAddress.TryParse(context.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
