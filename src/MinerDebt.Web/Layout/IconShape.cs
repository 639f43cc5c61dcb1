namespace MinerDebt.Web.Layout;

/// <summary>What an icon shows.</summary>
public enum IconShape
{
    Account,
    Clock,
    Contrast,
    Search,
    Warning,
}
