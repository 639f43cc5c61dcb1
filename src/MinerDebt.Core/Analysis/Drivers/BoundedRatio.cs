namespace MinerDebt.Core.Analysis.Drivers;

/// <summary>A ratio of two amounts of which parts may be unknown, and what is sure about it.</summary>
public readonly record struct BoundedRatio(decimal Value, Bound Bound)
{
    /// <param name="above">What is known of the amount above the line, not negative.</param>
    /// <param name="isPartAbove">Whether part of it is not known.</param>
    /// <param name="below">What is known of the amount below the line, not negative.</param>
    /// <param name="isPartBelow">Whether part of it is not known.</param>
    /// <returns>Null if nothing is known below the line, or if the ratio could be anything.</returns>
    public static BoundedRatio? Of(decimal above, bool isPartAbove, decimal below, bool isPartBelow) => (isPartAbove, isPartBelow) switch
    {
        _ when below <= 0 => null,
        (true, true) => null,
        (true, false) when above == 0 => null,
        (true, false) => new(above / below, Bound.AtLeast),
        (false, true) => new(above / below, Bound.AtMost),
        _ => new(above / below, Bound.Exact),
    };
}
