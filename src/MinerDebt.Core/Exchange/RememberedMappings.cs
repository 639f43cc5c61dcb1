using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using MinerDebt.Core.Model;
using MinerDebt.Core.Store;

namespace MinerDebt.Core.Exchange;

/// <summary>Keeps how columns were matched, so that the next file of the same sender is understood without being asked again.</summary>
public sealed partial class RememberedMappings(StoreDatabase database, TimeProvider clock)
{
    private const int LongestName = 400;

    /// <summary>
    /// What fits a file: one with the same header first, then one of a file of the same name but for its digits; a person's own
    /// before that of everyone, then the newest. Null if nothing does.
    /// </summary>
    public async Task<(RememberedMapping Mapping, MappingChoices Choices)?> FindAsync(
        FactKind kind, IReadOnlyList<string> header, string fileName, string person, CancellationToken cancellationToken = default)
    {
        await using var db = await database.CreateDbContextAsync(cancellationToken);
        var (line, pattern) = (Line(header), Pattern(fileName));
        var found = await db.Set<RememberedMapping>().AsNoTracking()
            .Where(one => one.FactKind == kind.Name && (one.Owner == null || one.Owner == person) && (one.Header == line || one.NamePattern == pattern))
            .ToListAsync(cancellationToken);
        return (from one in found
                orderby one.Header == line descending, one.Owner is not null descending, one.Id descending
                let choices = MappingChoices.Read(one.Choices)
                where choices?.Fits(header) == true
                select ((RememberedMapping, MappingChoices)?)(one, choices)).FirstOrDefault();
    }

    /// <summary>Remembers in the place of what was remembered of the same header and file.</summary>
    /// <param name="kind">The kind of fact.</param>
    /// <param name="header">Names of the columns of the file.</param>
    /// <param name="fileName">As the person's machine calls it.</param>
    /// <param name="choices">What was chosen.</param>
    /// <param name="person">Who has chosen it.</param>
    /// <param name="isForAll">Whether it is for everyone.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task SaveAsync(
        FactKind kind, IReadOnlyList<string> header, string fileName, MappingChoices choices, string person, bool isForAll, CancellationToken cancellationToken = default)
    {
        var (line, pattern, owner) = (Line(header), Pattern(fileName), isForAll ? null : person);
        await database.WriteAsync(
            async (db, stop) =>
            {
                await db.LockWritesAsync(stop);
                await db.Set<RememberedMapping>().Where(one => one.FactKind == kind.Name && one.Owner == owner && one.Header == line && one.NamePattern == pattern).ExecuteDeleteAsync(stop);
                db.Add(new RememberedMapping
                {
                    FactKind = kind.Name,
                    Header = line,
                    NamePattern = pattern,
                    Owner = owner,
                    Choices = choices.Write(),
                    FileName = Short(fileName),
                    SavedBy = person,
                    SavedAt = clock.GetUtcNow().UtcDateTime,
                });
            },
            cancellationToken);
    }

    /// <summary>Forgets one; nothing happens if it was forgotten already, or belongs to someone else.</summary>
    public Task ForgetAsync(long id, string person, CancellationToken cancellationToken = default) => database.WriteAsync(
        (db, stop) => db.Set<RememberedMapping>().Where(one => one.Id == id && (one.Owner == null || one.Owner == person)).ExecuteDeleteAsync(stop), cancellationToken);

    private static string Line(IReadOnlyList<string> header) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', header.Select(ColumnNames.Plain)))));

    // "10-Q 2026-03.csv" and "10-Q 2026-06.csv" are of one sender.
    private static string Pattern(string fileName) => Digits().Replace(Short(fileName), "#").ToLowerInvariant();

    private static string Short(string name) => name.Length <= LongestName ? name : name[^LongestName..];

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();
}
