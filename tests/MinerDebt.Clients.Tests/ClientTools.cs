using System.ComponentModel;
using System.Diagnostics;
using System.Security.Cryptography;
using MinerDebt.Clients.Tests;
using MinerDebt.Testing;

[assembly: AssemblyFixture(typeof(ClientTools))]

namespace MinerDebt.Clients.Tests;

/// <summary>A running program, its description, and the tools that others have written for such descriptions.</summary>
public sealed class ClientTools : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(AppContext.BaseDirectory, "node");
    private AppProcess _app = null!;

    public string Url => _app.Url;

    /// <summary>The description of the API, in a file.</summary>
    public string Description => Path.Combine(_folder, "v1.json");

    public async ValueTask InitializeAsync()
    {
        var starting = AppProcess.ListenAsync();
        await InstallAsync();
        _app = await starting;
        using var client = new HttpClient();
        await File.WriteAllBytesAsync(Description, await client.GetByteArrayAsync($"{Url}/openapi/v1.json"));
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }
    }

    /// <summary>Runs one of the scripts beside the packages.</summary>
    public Task<(int Code, string Output)> NodeAsync(params string[] arguments) => RunAsync("node", arguments);

    /// <summary>Runs the program of a package.</summary>
    public Task<(int Code, string Output)> PackageAsync(string program, params string[] arguments) => RunAsync(Path.Combine(_folder, "node_modules", ".bin", program), arguments);

    public string PathOf(string file) => Path.Combine(_folder, file);

    // Once for each set of packages: a second run finds them.
    private async Task InstallAsync()
    {
        Directory.CreateDirectory(_folder);
        foreach (var file in Directory.EnumerateFiles(AppProcess.Location("NodeFolder")))
        {
            File.Copy(file, PathOf(Path.GetFileName(file)), overwrite: true);
        }

        var stamp = PathOf("node_modules/.installed");
        var wanted = Convert.ToHexString(SHA256.HashData(await File.ReadAllBytesAsync(PathOf("package-lock.json"))));
        if (!File.Exists(stamp) || await File.ReadAllTextAsync(stamp) != wanted)
        {
            var (code, output) = await RunAsync("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
            Assert.True(code == 0, $"npm ci ended with {code}:\n{output}");
            await File.WriteAllTextAsync(stamp, wanted);
        }
    }

    private async Task<(int Code, string Output)> RunAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // Tools of others ask the network for news of themselves and of their users otherwise.
        start.Environment["REDOCLY_TELEMETRY"] = "off";
        start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            return (process.ExitCode, await output + await errors);
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"Missing: {program}. These tests need Node.js 18 or later with npm; tests/run.sh installs both with apt where it can.", e);
        }
    }
}
