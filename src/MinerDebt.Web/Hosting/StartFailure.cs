using Microsoft.AspNetCore.Connections;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting;

/// <summary>What an operator is told when the program cannot start, instead of a stack trace.</summary>
internal static class StartFailure
{
    /// <returns>Null for a failure that nobody foresaw: its stack trace is wanted.</returns>
    public static string? Explain(Exception e) => e switch
    {
        StoreException or SettingException => $"MinerDebt cannot start. {e.Message}",
        InvalidChangesException invalid =>
            $"MinerDebt cannot start: the data set has {invalid.Problems.Count} problems. The database is as it was.{Environment.NewLine}{e.Message}",
        IOException { InnerException: AddressInUseException } =>
            $"MinerDebt cannot start. {e.Message} End the other program, or choose another address with --urls http://localhost:5211.",
        _ => null,
    };
}
