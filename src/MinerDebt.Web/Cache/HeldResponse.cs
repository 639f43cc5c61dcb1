using Microsoft.AspNetCore.Http.Features;

namespace MinerDebt.Web.Cache;

/// <summary>
/// An answer that has begun for those who make it, though nothing of it was sent yet: what they want to say at its start is
/// said then, so that it is kept as it will be sent.
/// </summary>
/// <param name="response">The one that is sent.</param>
internal sealed class HeldResponse(IHttpResponseFeature response) : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _starting = [];
    private bool _hasBegun;

    public int StatusCode { get => response.StatusCode; set => response.StatusCode = value; }

    public string? ReasonPhrase { get => response.ReasonPhrase; set => response.ReasonPhrase = value; }

    public IHeaderDictionary Headers { get => response.Headers; set => response.Headers = value; }

    [Obsolete("As in the platform: see IHttpResponseBodyFeature.")]
    public Stream Body { get => response.Body; set => response.Body = value; }

    public bool HasStarted => _hasBegun || response.HasStarted;

    public void OnStarting(Func<object, Task> callback, object state)
    {
        if (HasStarted)
        {
            throw new InvalidOperationException("The answer has begun already.");
        }

        _starting.Push((callback, state));
    }

    public void OnCompleted(Func<object, Task> callback, object state) => response.OnCompleted(callback, state);

    /// <summary>Lets all say what they want to say at its start, those who came last first.</summary>
    public async Task BeginAsync()
    {
        while (_starting.TryPop(out var one))
        {
            await one.Callback(one.State);
        }

        _hasBegun = true;
    }

    /// <summary>Has what was not said yet said when it is sent: an answer without a body never began.</summary>
    public void PassOn()
    {
        foreach (var (callback, state) in _starting.Reverse())
        {
            response.OnStarting(callback, state);
        }
    }
}
