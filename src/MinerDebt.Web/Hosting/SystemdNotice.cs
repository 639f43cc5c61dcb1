using System.Net.Sockets;
using System.Text;

namespace MinerDebt.Web.Hosting;

/// <summary>Tells systemd, where it wants to know, that the program answers from now on, and that it is about to end.</summary>
internal sealed partial class SystemdNotice(IHostApplicationLifetime lifetime, ILogger<SystemdNotice> logger) : IHostedService
{
    private const string Place = "NOTIFY_SOCKET";

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Place) is { Length: > 1 } socket)
        {
            lifetime.ApplicationStarted.Register(() => Tell(socket, "READY=1"));
            lifetime.ApplicationStopping.Register(() => Tell(socket, "STOPPING=1"));
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell(string path, string state)
    {
        try
        {
            using var socket = new Socket(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // One that begins with @ is in no folder.
            socket.Connect(new UnixDomainSocketEndPoint(path[0] == '@' ? '\0' + path[1..] : path));
            socket.Send(Encoding.ASCII.GetBytes(state));
        }
        catch (SocketException e)
        {
            LogNotTold(state, e.Message);
        }
    }

    [LoggerMessage(LogLevel.Warning, "systemd could not be told {State}: {Reason}")]
    private partial void LogNotTold(string state, string reason);
}
