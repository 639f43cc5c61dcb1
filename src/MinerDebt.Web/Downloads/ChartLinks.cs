using MinerDebt.Web.Address;
using MinerDebt.Web.Downloads.Pictures;

namespace MinerDebt.Web.Downloads;

/// <summary>The addresses of a view in its forms, all with what the page of the view asks for.</summary>
public static class ChartLinks
{
    /// <param name="ending"><c>svg</c>, <c>png</c>, <c>csv</c>, <c>json</c> or <c>xlsx</c>.</param>
    public static string File(ChartView view, string ending) => view.Query.On($"{Urls.Charts}/{view.Name}.{ending}");

    /// <summary>The picture for previews of links.</summary>
    public static string Preview(ChartView view) => With(File(view, "png"), PictureOptions.Preview.Fields(isPixels: true));

    /// <summary>The chart alone, for a frame in another page.</summary>
    /// <param name="theme">Null for that of the page around it.</param>
    public static string Embed(ChartView view, PictureTheme? theme = null) =>
        With(view.Query.On($"{Urls.Embed}/{view.Name}"), theme is { } chosen ? [(PictureKeys.Theme.Name, AddressReader.Word(chosen))] : []);

    /// <summary>The page on which a chart is taken and cited.</summary>
    public static string Take(ChartView view) => view.Query.On($"{Urls.Take}/{view.Name}");

    private static string With(string address, IEnumerable<(string Key, string Value)> more) => more.Aggregate(
        address, (all, field) => $"{all}{(all.Contains('?') ? '&' : '?')}{field.Key}={AddressQuery.Escape(field.Value)}");
}
