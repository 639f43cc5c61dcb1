using System.Security.Cryptography;
using MinerDebt.Core.Book;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Hosting.Operations;

/// <summary>This one of the copies of the program that may use a store.</summary>
public sealed class ThisCopy(CurrentBook book, TimeProvider clock)
{
    private const int Digits = 6;

    /// <summary>At random.</summary>
    public string Id { get; } = RandomNumberGenerator.GetHexString(Digits, lowercase: true);

    public DateTimeOffset StartedAt { get; } = clock.GetUtcNow();

    /// <summary>As it is now.</summary>
    public StoreCopy Now => new(Id, ProgramVersion.Build, book.IsLoaded ? book.Value.Version : 0, Environment.MachineName);
}
