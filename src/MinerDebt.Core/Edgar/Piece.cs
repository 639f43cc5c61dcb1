namespace MinerDebt.Core.Edgar;

/// <summary>A figure that an amount is made of, added or taken away.</summary>
public sealed record Piece(Figure Figure, bool IsSubtracted = false)
{
    /// <summary>What they come to.</summary>
    public static decimal Sum(IEnumerable<Piece> pieces) => pieces.Sum(piece => piece.IsSubtracted ? -piece.Figure.Value : piece.Figure.Value);
}
