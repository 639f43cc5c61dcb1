namespace MinerDebt.Web.Charts;

/// <summary>What the price of bitcoin means for loans: one price axis, a row for each loan.</summary>
/// <param name="Lines">Prices that matter for all rows, drawn from top to bottom.</param>
public sealed record PriceAxisData(string Id, string Title, string Summary, IReadOnlyList<PriceRow> Rows, IReadOnlyList<PriceLine> Lines)
{
    public bool IsEmpty => Rows.Count == 0;

    /// <summary>The highest price that is drawn, whole US dollars.</summary>
    public long Highest => (long)Math.Ceiling(Rows.SelectMany(row => row.Marks.Select(point => point.Usd)).Concat(Lines.Select(line => line.Usd)).DefaultIfEmpty(1).Max());

    /// <summary>Whether a threshold is that of another lender.</summary>
    public bool HasIllustrations => Rows.Any(row => row.Marks.Any(point => point.IsIllustration));
}

/// <summary>A loan, or several that are secured together.</summary>
/// <param name="LoanUsd">Whole US dollars.</param>
/// <param name="CushionFromUsd">The price at which the bitcoin pledged is worth the loan; a bar goes from it to <paramref name="PriceUsd"/>.</param>
/// <param name="PriceUsd">The price that holds for the row; null if none is known.</param>
/// <param name="Marks">Its thresholds.</param>
/// <param name="Parts">What its tooltip says.</param>
public sealed record PriceRow(
    string Label, long LoanUsd, decimal CushionFromUsd, decimal? PriceUsd, IReadOnlyList<PriceMark> Marks, IReadOnlyList<WaterfallPart> Parts, string? Href);

/// <summary>A price at which something happens, US dollars for one bitcoin.</summary>
/// <param name="IsIllustration">Whether the threshold is that of another lender.</param>
public sealed record PriceMark(PriceMarkKind Kind, decimal Usd, bool IsIllustration);

public enum PriceMarkKind
{
    /// <summary>The bitcoin pledged is worth the loan: a loan-to-value of 100%.</summary>
    Worth,
    MarginCall,
    Liquidation,
}

/// <summary>A price for all rows.</summary>
/// <param name="IsAsked">Whether the address asks for it; else it is that of the quarter.</param>
public sealed record PriceLine(string Label, decimal Usd, bool IsAsked);
