using System.IO.Pipelines;
using Microsoft.AspNetCore.Http.Features;

namespace MinerDebt.Web.Cache;

/// <summary>
/// Has an answer that is to be kept made as a whole before the one who asked first gets any of it. Others wait until it is made,
/// and must not wait for how fast that one takes it.
/// </summary>
internal sealed class AnswerHold : IHttpResponseBodyFeature
{
    // What one reader may have on the way: the server takes a whole piece before it finds that nobody reads.
    private const int Piece = 16 * 1024;

    private readonly IFeatureCollection _features;
    private readonly IHttpResponseBodyFeature _body;
    private readonly HoldRoom? _room;
    private readonly Action _onTooLarge;
    private HeldBytes? _held;
    private HeldResponse? _response;
    private PipeWriter? _writer;

    private AnswerHold(IFeatureCollection features, HoldRoom? room, Action onTooLarge) =>
        (_features, _body, _room, _onTooLarge) = (features, features.GetRequiredFeature<IHttpResponseBodyFeature>(), room, onTooLarge);

    /// <summary>
    /// Where an answer is made; what was kept goes through <see cref="Writer"/>. The hold begins with the first look here, so that
    /// what was kept costs none.
    /// </summary>
    public Stream Stream => _room is null ? _body.Stream : _held ??= Hold(_room);

    public PipeWriter Writer => _writer ??= new PieceWriter(_body.Writer, Piece, () => _response?.BeginAsync() ?? Task.CompletedTask);

    /// <param name="context">Of a request whose answer is for everybody.</param>
    /// <param name="room">For all that are held; null for an answer that is not to be kept.</param>
    /// <param name="onTooLarge">Called if it turns out to be too large to be kept.</param>
    public static void Begin(HttpContext context, HoldRoom? room, Action onTooLarge)
    {
        var hold = new AnswerHold(context.Features, room, onTooLarge);
        context.Features.Set<IHttpResponseBodyFeature>(hold);
        context.Features.Set(hold);
    }

    /// <summary>Before the output cache.</summary>
    public static void UseAnswerHold(WebApplication app) => app.Use((context, next) =>
        context.GetEndpoint()?.Metadata.GetMetadata<AnsweredOnceAttribute>() is null ? next(context) : AnswerAsync(context, next));

    public void DisableBuffering() => _body.DisableBuffering();

    public Task StartAsync(CancellationToken cancellationToken = default) => _held is null ? _body.StartAsync(cancellationToken) : _held.FlushAsync(cancellationToken);

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        _held is null ? _body.SendFileAsync(path, offset, count, cancellationToken) : SendFileFallback.SendFileAsync(_held, path, offset, count, cancellationToken);

    public Task CompleteAsync() => _held is null ? _body.CompleteAsync() : Task.CompletedTask;

    private static async Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var (response, body) = (context.Features.Get<IHttpResponseFeature>(), context.Features.Get<IHttpResponseBodyFeature>());
        try
        {
            await next(context);
        }
        finally
        {
            context.Features.Set(response);
            context.Features.Set(body);
        }

        if (context.Features.Get<AnswerHold>() is { _held: { } held } hold)
        {
            using (held)
            {
                hold._response!.PassOn();
                await hold.SendAsync(context, held);
            }
        }
    }

    private HeldBytes Hold(HoldRoom room)
    {
        _response = new HeldResponse(_features.GetRequiredFeature<IHttpResponseFeature>());
        _features.Set<IHttpResponseFeature>(_response);
        return new HeldBytes(_body, room, _onTooLarge, _response.BeginAsync);
    }

    private async Task SendAsync(HttpContext context, HeldBytes held)
    {
        if (held.IsHeld && held.Length > 0 && !context.Response.HasStarted)
        {
            context.Response.ContentLength ??= held.Length;
            try
            {
                await Writer.WriteAsync(held.Content, context.RequestAborted);
            }
            catch (OperationCanceledException)
            {
                context.Abort();
            }
        }
    }
}
