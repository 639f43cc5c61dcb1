namespace MinerDebt.Core.Model;

/// <summary>Names of forms, as the SEC has them.</summary>
public static class FilingForms
{
    /// <summary>For what was published and not filed.</summary>
    public const string Release = "Release";

    /// <summary>Those that are met most, for choosing.</summary>
    public static IReadOnlyList<string> Usual { get; } = ["10-Q", "10-K", "8-K", "6-K", "20-F", "40-F", "424B5", "S-3", "F-3", Release];

    /// <summary>Whether a form is the report on a quarter or a year; its corrections (<c>10-Q/A</c>) are too.</summary>
    public static bool ReportsOnPeriod(string form) => Plain(form) is "10-Q" or "10-K" or "10-QT" or "10-KT" or "20-F" or "40-F";

    /// <summary>Without the mark of a correction.</summary>
    public static string Plain(string form) => form.EndsWith("/A", StringComparison.Ordinal) ? form[..^2] : form;
}
