namespace MinerDebt.Core.Exchange;

/// <summary>What the signs in numbers mean where a number alone does not tell: <c>1.234</c> and <c>1,234</c>.</summary>
public enum NumberStyle
{
    /// <summary><c>1,234.56</c></summary>
    Point,

    /// <summary><c>1.234,56</c></summary>
    Comma,
}
