using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MinerDebt.Core.Store;

/// <summary>
/// The database of the store: contexts of EF Core for those who edit, bare connections for those who only read. EF Core
/// takes longer to get ready than all the rest of a start does, so nothing of it is made before someone asks for a context.
/// </summary>
public sealed class StoreDatabase(Func<DbConnection> connect, Func<MinerDebtDbContext> createContext, SqliteFile? file = null) : IDbContextFactory<MinerDebtDbContext>, IDisposable
{
    private readonly ServerPulse? _pulse = file is null ? new ServerPulse(connect) : null;

    /// <summary>Null for a database that is no file.</summary>
    public SqliteFile? File => file;

    /// <summary>Whether it is on a server that copies of the program can use from several machines.</summary>
    public bool IsOnServer => file is null;

    /// <summary>A new connection, not open yet.</summary>
    public DbConnection Connect() => connect();

    /// <summary>Like <see cref="Connect"/>, and reads what is on the disk, not what a connection remembers; makes nothing.</summary>
    public DbConnection Look() => file is null ? connect() : file.Look();

    /// <summary>Reads through a connection of its own, and once more through a new one if the first was lost.</summary>
    /// <param name="read">Given the connection, which is open.</param>
    /// <param name="isLook">Whether to <see cref="Look"/> instead.</param>
    /// <exception cref="StoreSilentException">The server does not answer.</exception>
    public Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, CancellationToken cancellationToken = default, bool isLook = false) => WhileItAnswersAsync(async silence =>
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence);
        return await ReadAsync(read, isLook, either.Token);
    });

    /// <summary>Whether the server answers within three seconds, be it that it is not there; a file has its own patience.</summary>
    public Task<bool> AnswersAsync() => _pulse?.AnswersAsync() ?? Task.FromResult(true);

    /// <summary>Whether the server is known to give nobody an answer; for those who would rather go without than wait.</summary>
    public bool IsSilent => _pulse?.IsSilent == true;

    /// <summary>Waits for a work for as long as the server answers anyone, and for a few seconds where it does not.</summary>
    /// <param name="work">Given what it is stopped with.</param>
    /// <exception cref="StoreSilentException">The server does not answer.</exception>
    public Task<T> WhileItAnswersAsync<T>(Func<CancellationToken, Task<T>> work) => _pulse?.WatchAsync(work) ?? work(CancellationToken.None);

    /// <summary>Like the other, for what is stored; once more if the connection was lost before anything was.</summary>
    /// <param name="step">Where the work says how far it has come.</param>
    /// <param name="work">Given what it is stopped with.</param>
    /// <exception cref="StoreSilentException">The server does not answer, or did not say whether it has stored.</exception>
    public async Task<T> WhileItAnswersAsync<T>(StoreStep step, Func<CancellationToken, Task<T>> work)
    {
        try
        {
            return await WhileItAnswersAsync(async silence =>
            {
                try
                {
                    return await work(silence);
                }
                catch (Exception e) when (!step.IsLast && StoreFailure.IsLostConnection(e))
                {
                    // All that wait in the pool were lost with it, and are not there any more.
                    return await work(silence);
                }
            });
        }
        catch (Exception e) when (step.IsLast && IsOnServer && StoreFailure.IsWithoutAnswer(e))
        {
            throw new StoreSilentException(isUnsure: true, e);
        }
    }

    /// <summary>Writes in one transaction what people store beside the facts.</summary>
    /// <param name="write">What is to be stored, and what it is stopped with; what it has added or changed is saved after it.</param>
    /// <param name="cancellationToken">Stops it; then nothing was stored.</param>
    /// <exception cref="StoreSilentException">The server does not answer, or did not say whether it has stored.</exception>
    public Task<T> WriteAsync<T>(Func<MinerDebtDbContext, CancellationToken, Task<T>> write, CancellationToken cancellationToken = default)
    {
        var step = new StoreStep();
        return WhileItAnswersAsync(step, async silence =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, silence);
            await using var db = CreateDbContext();
            await using var transaction = await db.Database.BeginTransactionAsync(either.Token);
            var result = await write(db, either.Token);
            await db.SaveChangesAsync(either.Token);
            step.IsLast = true;
            await transaction.CommitAsync(silence);
            return result;
        });
    }

    /// <inheritdoc cref="WriteAsync{T}"/>
    public Task WriteAsync(Func<MinerDebtDbContext, CancellationToken, Task> write, CancellationToken cancellationToken = default) => WriteAsync(
        async (db, stop) =>
        {
            await write(db, stop);
            return true;
        },
        cancellationToken);

    public MinerDebtDbContext CreateDbContext() => createContext();

    /// <summary>A context for someone who waits for what is asked of it.</summary>
    /// <exception cref="StoreSilentException">The server is known to be silent.</exception>
    public async Task<MinerDebtDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        !IsSilent || await AnswersAsync().WaitAsync(cancellationToken) ? CreateDbContext() : throw new StoreSilentException(isUnsure: false);

    public void Dispose() => file?.Dispose();

    private async Task<T> ReadAsync<T>(Func<DbConnection, Task<T>> read, bool isLook, CancellationToken stop)
    {
        await using var connection = isLook ? Look() : Connect();
        try
        {
            await connection.OpenAsync(stop);
            return await read(connection);
        }
        catch (Exception e) when (connection is NpgsqlConnection lost && StoreFailure.IsLostConnection(e))
        {
            // All that wait in the pool were lost with it.
            NpgsqlConnection.ClearPool(lost);
        }

        await using var other = isLook ? Look() : Connect();
        await other.OpenAsync(stop);
        return await read(other);
    }
}
