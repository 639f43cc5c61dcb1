using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Downloads.Pictures;

/// <summary>Draws views as pictures, with the components that draw them on pages.</summary>
public sealed partial class PicturePainter(IServiceProvider services, ILoggerFactory loggers)
{
    private static readonly Lazy<string> Font = new(() =>
    {
        using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream("styles/inter.woff2")!;
        using var bytes = new MemoryStream();
        file.CopyTo(bytes);
        return $"data:font/woff2;base64,{Convert.ToBase64String(bytes.ToArray())}";
    });

    /// <summary>Valid XML in UTF-8 that needs nothing else.</summary>
    public async Task<byte[]> SvgAsync(ChartView view, PictureOptions options, string address, DateOnly day) => Bytes(await DrawAsync(view, options, address, day, Font.Value));

    public async Task<byte[]> PngAsync(ChartView view, PictureOptions options, string address, DateOnly day) =>
        PngWriter.Write(Bytes(await DrawAsync(view, options, address, day, null)), options.Scale);

    private async Task<XDocument> DrawAsync(ChartView view, PictureOptions options, string address, DateOnly day, string? font)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        return await new SvgPicture(view, options, address, day).DrawAsync((drawing, frame) => RenderAsync(renderer, drawing, frame), font);
    }

    private static async Task<XElement> RenderAsync(HtmlRenderer renderer, Drawing drawing, ChartFrame frame)
    {
        var html = await renderer.Dispatcher.InvokeAsync(async () => (drawing switch
        {
            Drawing.Columns columns => await renderer.RenderComponentAsync<ChartSvg>(With(
                (nameof(ChartSvg.Data), columns.Data), (nameof(ChartSvg.Layout), ChartLayout.Of(columns.Data, columns.Shape, frame)))),
            Drawing.Waterfall waterfall => await renderer.RenderComponentAsync<WaterfallSvg>(With(
                (nameof(WaterfallSvg.Id), waterfall.Data.Id), (nameof(WaterfallSvg.Layout), WaterfallLayout.Of(waterfall.Data, frame)))),
            Drawing.PriceAxis axis => await renderer.RenderComponentAsync<PriceAxisSvg>(With((nameof(PriceAxisSvg.Layout), PriceAxisLayout.Of(axis.Data, frame)))),
            _ => throw new InvalidOperationException($"There is no picture of {drawing.GetType().Name}."),
        }).ToHtmlString());
        var svg = XElement.Parse(ScopeMark().Replace(html, "").Replace("<svg ", "<svg xmlns=\"http://www.w3.org/2000/svg\" ", StringComparison.Ordinal));
        // Links, tooltips and what is pointed at are for a page.
        svg.Descendants().Where(one => (string?)one.Attribute("class") is "cats" or "hit").Remove();
        svg.DescendantsAndSelf().Attributes().Where(one => one.Name.LocalName is "aria-hidden" or "aria-label" or "href" or "tabindex").Remove();
        foreach (var link in svg.Descendants().Where(one => one.Name.LocalName == "a"))
        {
            link.Name = link.Name.Namespace + "g";
        }

        return svg;
    }

    private static ParameterView With(params (string Name, object? Value)[] parameters) =>
        ParameterView.FromDictionary(parameters.ToDictionary(one => one.Name, one => one.Value));

    private static byte[] Bytes(XDocument picture)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false) }))
        {
            picture.Save(writer);
        }

        return bytes.ToArray();
    }

    // Components with styles of their own mark their elements with an attribute that has no value, which XML does not know.
    [GeneratedRegex(@" b-[a-z0-9]{10}(?=[\s/>])")]
    private static partial Regex ScopeMark();
}
