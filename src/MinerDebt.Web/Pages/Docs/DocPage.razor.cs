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

    [Inject]
    private IHttpContextAccessor Requests { get; set; } = null!;

    protected override void OnParametersSet()
    {
        _doc = Library.Find(Name);
        if (_doc is null && Requests.HttpContext is { Response: { HasStarted: false } response })
        {
            // Not before the page is made: an earlier 404 would have the common page written instead of this one.
            response.OnStarting(() =>
            {
                response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            });
        }
    }

    // With the path: a bare # is meant from the root of the program.
    private string Anchor(DocHeading heading) => $"{Urls.Docs(_doc!.Name)}#{heading.Id}";
}
