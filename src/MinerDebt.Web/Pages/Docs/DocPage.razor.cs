using Microsoft.AspNetCore.Components;
using MinerDebt.Web.Address;
using MinerDebt.Web.Docs;

namespace MinerDebt.Web.Pages.Docs;

public sealed partial class DocPage
{
    private Doc? _doc;

    [Parameter]
    public string Name { get; set; } = "";

    [Inject]
    private DocLibrary Library { get; set; } = null!;

    protected override void OnParametersSet() => _doc = Library.Find(Name);

    // With the path: a bare # is meant from the root of the program.
    private string Anchor(DocHeading heading) => $"{Urls.Docs(_doc!.Name)}#{heading.Id}";
}
