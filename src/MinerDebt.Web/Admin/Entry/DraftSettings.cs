using MinerDebt.Web.Hosting.Settings;

namespace MinerDebt.Web.Admin.Entry;

/// <summary>How long drafts are kept.</summary>
internal static class DraftSettings
{
    private const long Most = 36_500;

    internal static readonly Setting<long> Days = Setting.Number("Drafts:Days", 90,
        "how many days the server keeps what an editor has typed and not saved, from the last time it was typed into; 0 for as long as nobody discards it",
        "a number of days", "a whole number such as 90, or 0 for no end", max: Most);
}
