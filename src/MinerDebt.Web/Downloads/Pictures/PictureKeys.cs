using MinerDebt.Web.Address;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>The query keys of pictures, beside those of their page.</summary>
public static class PictureKeys
{
    public static readonly QueryKey Theme = new("theme", "light, dark or, in an SVG, auto: as the page or program that shows it.");
    public static readonly QueryKey Width = new("width", $"Width from {PictureOptions.NarrowestWidth} to {PictureOptions.WidestWidth}.");
    public static readonly QueryKey Height = new("height", $"Height from {PictureOptions.LowestHeight} to {PictureOptions.HighestHeight}.");
    public static readonly QueryKey Scale = new("scale", "Pixels of a PNG for one unit of width and height, from 0.5 to 4; or the value axis of lines, linear or log; or both, as log,2.");
    public static readonly QueryKey Background = new("background", "card, transparent, or a color as six digits such as ffffff.");

    public static IReadOnlyList<QueryKey> All { get; } = [Theme, Width, Height, Scale, Background];
}
