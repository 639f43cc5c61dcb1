using System.Diagnostics;

namespace MinerDebt.Web.Tests.Downloads;

/// <summary>A real spreadsheet program, without a window.</summary>
internal static class LibreOffice
{
    /// <summary>Saves files in another format; one start for all, with a profile of its own, so that it meets no other and asks nothing.</summary>
    /// <returns>What it said.</returns>
    public static async Task<string> ConvertAsync(DirectoryInfo folder, string format, IReadOnlyList<string> files, string target = ".")
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("MINERDEBT_LIBREOFFICE") ?? "soffice")
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in new[] { $"-env:UserInstallation=file://{folder.FullName}/profile", "--headless", "--norestore", "--convert-to", format, "--outdir", target }.Concat(files))
        {
            start.ArgumentList.Add(argument);
        }

        using var office = Process.Start(start)!;
        var said = await Task.WhenAll(office.StandardOutput.ReadToEndAsync(), office.StandardError.ReadToEndAsync());
        await office.WaitForExitAsync();
        Assert.True(office.ExitCode == 0, string.Concat(said));
        // It says so where there is no Java, which no file needs.
        return string.Join('\n', string.Concat(said).Split('\n').Where(line => !line.Contains("javaldx", StringComparison.Ordinal)));
    }
}
