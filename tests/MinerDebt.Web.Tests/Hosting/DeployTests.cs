using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using MinerDebt.Testing;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Tests.Hosting;

/// <summary>What is shipped for operators names settings and files that are there.</summary>
public sealed partial class DeployTests
{
    private static readonly string Folder = AppProcess.Location("DeployFolder");
    private static readonly string Root = Path.GetFullPath(Path.Combine(Folder, ".."));

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file))];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_SettingsThatItGives_AreKnownAndCanBeUsed(string file)
    {
        var given = Given().Matches(File.ReadAllText(Path.Combine(Root, file))).Select(match => (Name: match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal), Value: match.Groups["value"].Value.Trim('"', ';'))).ToList();

        // What comes from elsewhere is not known here.
        Assert.All(given, setting => Assert.Equal([], SettingsCheck.Complaints(new ConfigurationBuilder().AddInMemoryCollection(
            [new(setting.Name, setting.Value.Contains('$', StringComparison.Ordinal) ? "" : setting.Value)]).Build())));
        Assert.Equal(Path.GetFileName(file) is "Dockerfile" or "compose.yaml" or "minerdebt.yaml" or "minerdebt.service" or "nginx.conf", given.Count > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_FilesThatItNames_AreThere(string file)
    {
        var text = File.ReadAllText(Path.Combine(Root, file));
        var names = Copied().Matches(text).SelectMany(match => match.Groups[1].Value.Split(' ')[..^1]).Concat(Named().Matches(text).Select(match => match.Value)).ToHashSet();

        // Certificates are the operator's own.
        Assert.DoesNotContain(names, name => name != "./tls" && new[] { Root, Folder }.All(folder => !Path.Exists(Path.Combine(folder, name))));
        Assert.Equal(Path.GetFileName(file) is "Dockerfile" or "compose.yaml" or "minerdebt.yaml" or "nginx.compose.conf", names.Count > 0);
    }

    [Fact]
    public void Dockerfile_Copies_WhatTheProgramIsBuiltFrom()
    {
        var copied = File.ReadAllText(Path.Combine(Folder, "Dockerfile"));

        Assert.All(Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.csproj", SearchOption.AllDirectories), project => Assert.Contains($"COPY {Path.GetRelativePath(Root, project)} ", copied, StringComparison.Ordinal));
        Assert.All(Directory.EnumerateFiles(Root, "Directory.*").Append("global.json"), file => Assert.Contains(Path.GetFileName(file), copied, StringComparison.Ordinal));
    }

    [Theory]
    [Trait("Needs", "nginx")]
    [InlineData("nginx.conf", "server 127.0.0.1:")]
    [InlineData("nginx.compose.conf", "server one:")]
    public async Task Nginx_ReadsTheSample(string file, string upstream)
    {
        var folder = Directory.CreateTempSubdirectory("minerdebt-nginx-");
        try
        {
            using var key = RSA.Create(2048);
            using var certificate = new CertificateRequest("CN=debt.example.org", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "fullchain.pem"), certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "privkey.pem"), key.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);
            var sample = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);
            Assert.Contains(upstream, sample, StringComparison.Ordinal);
            // Ports, folders and names of other containers are not here.
            var sockets = 0;
            sample = Listens().Replace(Https().Replace(sample, "$1"), _ => $"listen unix:{folder.FullName}/{++sockets}").Replace("/etc/ssl/minerdebt/", "", StringComparison.Ordinal).Replace("/var/cache/nginx/", "", StringComparison.Ordinal)
                .Replace("server one:", "server 127.0.0.1:", StringComparison.Ordinal).Replace("server two:", "server 127.0.0.2:", StringComparison.Ordinal);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sample.conf"), sample, TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(
                Path.Combine(folder.FullName, "nginx.conf"),
                "pid nginx.pid;\nevents {}\nhttp { access_log off; client_body_temp_path a; proxy_temp_path b; fastcgi_temp_path c; uwsgi_temp_path d; scgi_temp_path e; include sample.conf; }\n",
                TestContext.Current.CancellationToken);

            using var process = Process.Start(new ProcessStartInfo(Nginx.Program, ["-t", "-p", folder.FullName, "-c", "nginx.conf", "-e", "error.log"]) { RedirectStandardError = true })!;
            var said = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.Contains("ssl_certificate ", sample, StringComparison.Ordinal);
            Assert.True(process.ExitCode == 0, said);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As YAML, the environment, a Dockerfile and a unit give them.
    [GeneratedRegex("""(?<name>\b[A-Z]\w+__\w+)(?:: |=|, value: )(?<value>"[^"]*"|[^\s,}]*(?: \d[^\s,}]*)*)""")]
    private static partial Regex Given();

    [GeneratedRegex("^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copied();

    [GeneratedRegex(@"(?<![\w/.-])(?:(?:\./|deploy/|\.env\.)[\w./-]*\w|nginx\.(?:compose\.)?conf|compose\.yaml)")]
    private static partial Regex Named();

    [GeneratedRegex("^( *)#https ", RegexOptions.Multiline)]
    private static partial Regex Https();

    [GeneratedRegex(@"listen (?:\[::\]:)?\d+")]
    private static partial Regex Listens();
}
