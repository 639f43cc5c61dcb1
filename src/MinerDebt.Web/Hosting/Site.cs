using Microsoft.AspNetCore.HttpOverrides;

namespace MinerDebt.Web.Hosting;

/// <summary>Puts a request in its place before anything else looks at it: who asks, for which name, below which path.</summary>
internal static class Site
{
    private const string OwnName = "localhost";

    private static readonly PathString Health = "/health";

    /// <summary>Where the program is as readers know it, without a slash at its end.</summary>
    public static string SiteRoot(this HttpContext context) => context.RequestServices.GetRequiredService<SiteSettings>().Root(context.Request);

    /// <exception cref="SettingException">A setting of the site cannot be used.</exception>
    public static void AddSite(this WebApplicationBuilder builder)
    {
        var settings = SiteSettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        if (settings.Proxies.Count > 0)
        {
            builder.Services.Configure<ForwardedHeadersOptions>(options =>
            {
                options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
                // As many as there are: the first that is not known ends the chain.
                options.ForwardLimit = null;
                options.KnownProxies.Clear();
                options.KnownIPNetworks.Clear();
                foreach (var proxy in settings.Proxies)
                {
                    options.KnownIPNetworks.Add(proxy);
                }
            });
        }
    }

    public static void UseSite(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<SiteSettings>();
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        // Nearly all requests name the same one.
        var answered = "";
        app.Use((context, next) =>
        {
            var request = context.Request;
            var sent = request.Headers.Host.ToString();
            if (sent.Length == 0)
            {
                // HTTP/1.0 needs no name.
                request.Host = new HostString(OwnName);
            }

            // A proxy may pass the path on with its beginning, or without.
            if (settings.PathBase.HasValue)
            {
                request.Path = request.Path.StartsWithSegments(settings.PathBase, out var rest) ? rest.HasValue ? rest : "/" : request.Path;
                request.PathBase = settings.PathBase;
            }

            if (sent == Volatile.Read(ref answered) || request.Path.StartsWithSegments(Health))
            {
                return next(context);
            }

            if (!TryRead(request, out var host) || !settings.Answers(host))
            {
                return RefuseAsync(context.Response);
            }

            Volatile.Write(ref answered, sent);
            return next(context);
        });
    }

    // One that looks like an international name and is none cannot even be read.
    private static bool TryRead(HttpRequest request, out HostString host)
    {
        host = default;
        try
        {
            host = request.Host;
            return true;
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            return false;
        }
    }

    private static Task RefuseAsync(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status400BadRequest;
        response.ContentType = "text/plain; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        return response.WriteAsync("This program does not answer to that name. Its operator can set Site:Address or Site:Hosts to the names that it has.\n");
    }
}
