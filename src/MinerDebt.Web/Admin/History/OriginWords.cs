using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.History;

/// <summary>How a change came about, for editors.</summary>
internal static class OriginWords
{
    public static string Of(ChangeOrigin origin) => origin switch
    {
        ChangeOrigin.Dataset => "data set",
        ChangeOrigin.Csv => "import",
        ChangeOrigin.Edgar => "SEC EDGAR",
        ChangeOrigin.Api => "program",
        ChangeOrigin.Undo => "undo",
        ChangeOrigin.Rename => "rename",
        ChangeOrigin.Merge => "merge",
        _ => "form",
    };
}
