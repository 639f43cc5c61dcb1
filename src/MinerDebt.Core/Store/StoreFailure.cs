using System.Data.Common;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>Tells failures of the database, and of the way to it, from others: by their cause, since EF Core and Npgsql wrap them.</summary>
public static class StoreFailure
{
    /// <summary>Whether the database did not do what it was asked to: it is away, locked, full, or too slow.</summary>
    public static bool IsCauseOf(Exception? e) => Causes(e).Any(cause => cause is DbException or DbUpdateException or TimeoutException or SocketException);

    /// <summary>Whether a connection was lost or could not be made, so that another one may do.</summary>
    internal static bool IsLostConnection(Exception? e) => Causes(e).Any(cause => cause switch
    {
        // What a connection says that was open while the server was ended, and a server that is not up yet.
        PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow } => true,
        PostgresException { SqlState: var state } => state.StartsWith("08", StringComparison.Ordinal),
        // One that gave no answer in time is not lost, and another would wait as long.
        NpgsqlException { InnerException: TimeoutException } => false,
        NpgsqlException { IsTransient: true } or SocketException => true,
        _ => false,
    });

    /// <summary>Whether no answer came to what was sent, so that it may have been done.</summary>
    internal static bool IsWithoutAnswer(Exception? e) => IsLostConnection(e) || Causes(e).Any(cause => cause is TimeoutException);

    private static IEnumerable<Exception> Causes(Exception? e)
    {
        for (; e is not null; e = e.InnerException)
        {
            yield return e;
        }
    }
}
