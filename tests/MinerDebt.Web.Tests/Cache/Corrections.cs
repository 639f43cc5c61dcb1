using Microsoft.Extensions.DependencyInjection;
using MinerDebt.Core.Book;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Cache;

internal static class Corrections
{
    /// <summary>Changes the notes of a company, as an editor would.</summary>
    /// <returns>The version of the book that has it.</returns>
    public static async Task<long> CorrectAsync(this WebApp app, string notes)
    {
        var books = app.Services.GetRequiredService<CurrentBook>();
        var miner = books.Value.FindMiner("MARA")!;
        await books.ApplyAsync(new ChangeSet("Ann", ChangeOrigin.Form, "Notes", [new Change(miner, miner with { Notes = notes })]));
        return books.Value.Version;
    }
}
