using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;
using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Hosting;

/// <summary>What an operator is told when the program cannot start, instead of a stack trace.</summary>
internal static class StartFailure
{
    // They tell what is wrong with a setting in words that an operator understands, but by exceptions of any kind.
    private static readonly string[] Libraries =
        ["Microsoft.AspNetCore.Server.Kestrel.Core", "Microsoft.Extensions.Configuration.Binder", "Microsoft.Extensions.Configuration.CommandLine", "Serilog.Settings.Configuration"];

    /// <returns>Null for a failure that nobody foresaw: its stack trace is wanted.</returns>
    public static string? Explain(Exception e) => e switch
    {
        StoreException or SettingException => Cannot(e.Message),
        InvalidChangesException invalid =>
            $"MinerDebt cannot start: the data set has {invalid.Problems.Count} problems. The database is as it was.{Environment.NewLine}{e.Message}",
        IOException { InnerException: AddressInUseException } => Cannot($"{e.Message} End the other program, or choose another address with --urls http://localhost:5211."),
        SocketException { SocketErrorCode: SocketError.AccessDenied } => Cannot($"It may not listen on an address that it was given ({ListenSettings.Urls.Name}): ports below 1024 need a right of their own. Choose one above, such as --urls http://localhost:5211."),
        SocketException => Cannot($"It cannot listen on an address that it was given ({ListenSettings.Urls.Name}): {e.Message}. Give one of this machine, such as --urls http://localhost:5211."),
        InvalidDataException { InnerException: { } inner } => Cannot($"{e.Message} {inner.InnerException?.Message ?? inner.Message}"),
        CryptographicException => Cannot($"The certificate for https cannot be used (Kestrel:Certificates): {e.Message}"),
        FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException => Cannot(e.Message),
        _ when Libraries.Contains(e.Source) => Cannot(e.Message),
        _ => null,
    };

    private static string Cannot(string why) => $"MinerDebt cannot start. {why}";
}
