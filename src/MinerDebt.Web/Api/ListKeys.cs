using MinerDebt.Web.Address;

namespace MinerDebt.Web.Api;

/// <summary>The query keys of the API alone: those by which clients take a long list in parts, and those that name a fact.</summary>
public static class ListKeys
{
    public const int Most = 1_000;

    /// <summary>Rows of an answer where none are asked for, of lists that grow with the register.</summary>
    public const int Usual = 100;

    public static readonly QueryKey Limit = new("limit", "How many rows of a list are in the answer, from 1 to 1000. If absent, all, or 100 where the answer has count and next.");
    public static readonly QueryKey Cursor = new("cursor", "Where the answer goes on in a list: the next of the answer before, or the cursor in its header Link.");
    public static readonly QueryKey Fields = new("fields", "Properties of each row that are in the answer, separated by commas, in this order. All if absent.");
    public static readonly QueryKey Key = new("key", "Which fact of its kind: its key columns in the data set, separated by spaces, for example wulf-2025-10-ssn-2030 of the offerings.");

    public static IReadOnlyList<QueryKey> All { get; } = [Limit, Cursor, Fields, Key];

    /// <summary>The keys of an address and those by which its list is taken in parts.</summary>
    public static QueryKey[] With(params QueryKey[] keys) => [.. keys, Limit, Cursor, Fields];
}
