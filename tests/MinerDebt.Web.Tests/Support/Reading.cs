using System.Net;
using MinerDebt.Web.Tests.Account;

namespace MinerDebt.Web.Tests.Support;

/// <summary>What anyone reads, in all its kinds.</summary>
internal static class Reading
{
    public static readonly string[] Paths =
    [
        "/", "/debt?view=table", "/offerings", "/miners/WULF", "/changes", "/docs/running", "/search?q=wulf", "/api/v1/debt", "/api/v1/changes",
        "/feeds/corrections.atom", "/charts/debt.svg", "/download/minerdebt.zip", "/app.css", "/health/live",
    ];

    /// <param name="visitor">Who reads.</param>
    /// <param name="paths">What; all of it, where none is named.</param>
    /// <returns>What was not answered as it should be; nothing if all was.</returns>
    public static async Task<IReadOnlyList<string>> NotReadAsync(this Visitor visitor, params string[] paths)
    {
        var failed = new List<string>();
        foreach (var path in paths.Length == 0 ? Paths : paths)
        {
            using var answer = await visitor.GetAsync(path);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                failed.Add($"{path}: {answer.StatusCode}");
            }
        }

        return failed;
    }
}
