using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace MinerDebt.Testing;

/// <summary>nginx with the sample of <c>deploy</c>, in front of copies of the program: its addresses and paths are replaced, all else is as operators get it.</summary>
public sealed class Nginx : IAsyncDisposable
{
    private const string Upstreams = """
            server 127.0.0.1:5211 max_fails=1 fail_timeout=2s;
            server 127.0.0.1:5212 max_fails=1 fail_timeout=2s;
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("minerdebt-nginx-");
    private readonly Process _process;

    private Nginx(IReadOnlyList<int> copies)
    {
        var (plain, secure) = (FreePort(), FreePort());
        Url = $"http://127.0.0.1:{secure}";
        var sample = File.ReadAllText(Path.Combine(AppProcess.Location("DeployFolder"), "nginx.conf")).ReplaceLineEndings("\n");
        sample = Replaced(sample, Upstreams.ReplaceLineEndings("\n"), string.Join('\n', copies.Select(port => $"    server 127.0.0.1:{port} max_fails=1 fail_timeout=2s;")));
        sample = Replaced(sample, "/var/cache/nginx/minerdebt", Path.Combine(_folder.FullName, "cache"));
        sample = Replaced(sample, "listen 80;", $"listen 127.0.0.1:{plain};");
        sample = Replaced(sample, "listen 443 ssl http2;", $"listen 127.0.0.1:{secure};");
        // A certificate would prove nothing about the copies behind it, and not every machine has IPv6.
        sample = string.Join('\n', sample.Split('\n').Where(line => !line.Contains("ssl_", StringComparison.Ordinal) && !line.Contains("listen [::]", StringComparison.Ordinal)));
        File.WriteAllText(Path.Combine(_folder.FullName, "minerdebt.conf"), sample);
        File.WriteAllText(Path.Combine(_folder.FullName, "nginx.conf"), $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            worker_processes 1;
            daemon off;
            pid nginx.pid;
            error_log error.log;
            events { worker_connections 512; }
            http {
                access_log off;
                client_body_temp_path body;
                proxy_temp_path proxy;
                fastcgi_temp_path fastcgi;
                uwsgi_temp_path uwsgi;
                scgi_temp_path scgi;
                include minerdebt.conf;
            }
            """);
        _process = Process.Start(new ProcessStartInfo(Program, ["-p", _folder.FullName, "-c", "nginx.conf", "-e", "error.log"]))!;
    }

    public static string Program => Environment.GetEnvironmentVariable("MINERDEBT_NGINX") is { Length: > 0 } given ? given : "/usr/sbin/nginx";

    /// <summary>Where readers find the copies.</summary>
    public string Url { get; }

    public static async Task<Nginx> StartAsync(params IReadOnlyList<AppProcess> copies)
    {
        var nginx = new Nginx([.. copies.Select(copy => new Uri(copy.Url).Port)]);
        using var client = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                (await client.GetAsync(nginx.Url + "/api/v1/debt")).Dispose();
                return nginx;
            }
            catch (HttpRequestException) when (!nginx._process.HasExited && tries < 1200)
            {
                await Task.Delay(50);
            }
            catch
            {
                var log = Path.Combine(nginx._folder.FullName, "error.log");
                var said = File.Exists(log) ? await File.ReadAllTextAsync(log) : "nothing";
                await nginx.DisposeAsync();
                throw new InvalidOperationException($"nginx does not answer; it said: {said}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    // What is not there any more would be tested no more.
    private static string Replaced(string text, string before, string after) =>
        text.Contains(before, StringComparison.Ordinal) ? text.Replace(before, after, StringComparison.Ordinal) : throw new InvalidOperationException($"The sample of nginx lacks: {before}");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
