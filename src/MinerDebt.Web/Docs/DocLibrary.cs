using System.Collections.Immutable;
using Microsoft.AspNetCore.Http.Metadata;
using MinerDebt.Web.Address;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Docs;

/// <summary>The documentation that comes with the program. What the program knows of itself is written by it.</summary>
public sealed class DocLibrary(EndpointDataSource endpoints)
{
    private static readonly string[] Names = ["methodology", "data", "editing", "importing", "glossary", "download", "api", "running"];

    private readonly Lock _reading = new();
    private ImmutableArray<Doc> _all;

    /// <summary>In the order in which they are listed.</summary>
    public IReadOnlyList<Doc> All
    {
        get
        {
            lock (_reading)
            {
                // Not before the first request: only then all addresses are mapped.
                return _all = _all.IsDefault ? [.. Names.Select(name => DocReader.Read(name, Markdown(name)))] : _all;
            }
        }
    }

    /// <summary>Null if there is none of this name.</summary>
    public Doc? Find(string name) => All.FirstOrDefault(doc => doc.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The page as it is written, with places for what the program knows of itself.</summary>
    internal static string Text(string name)
    {
        using var stream = typeof(DocLibrary).Assembly.GetManifestResourceStream($"docs/{name}.md")
            ?? throw new InvalidOperationException($"docs/{name}.md is not part of the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private string Markdown(string name) => Text(name).Replace("{{query-keys}}", Keys()).Replace("{{api-addresses}}", Addresses());

    private static string Keys() => Table(["Key", "Meaning"], QueryKey.All.Concat(ListKeys.All).Select(key => new[] { $"`{key.Name}`", key.Description }));

    private string Addresses() => Table(["Address", "Answer", "Keys"],
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        let path = endpoint.RoutePattern.RawText ?? ""
        let keys = endpoint.Metadata.GetMetadata<AcceptedKeys>()
        where path.StartsWith(Urls.Api, StringComparison.Ordinal) && keys is not null
        select new[]
        {
            $"`{path}`",
            endpoint.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? "",
            string.Join(' ', keys.Keys.Select(key => $"`{key.Name}`")),
        });

    private static string Table(string[] head, IEnumerable<string[]> rows) => string.Join('\n',
        rows.Prepend([.. head.Select(_ => "---")]).Prepend(head).Select(row => $"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|")))} |"));
}
