using System.Net.Sockets;
using System.Text;
using Microsoft.Data.Sqlite;

namespace MinerDebt.Benchmarks.Faults;

internal static class FaultList
{
    private const string KillConnections = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'minerdebt'";
    private const int SlowReaders = 1_000;

    private static readonly TimeSpan SlowPiece = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<Fault> All { get; } =
    [
        new("Server restarted", FaultPlace.Server, async rig =>
        {
            await rig.Server.StopAsync();
            return rig.Server.StartAsync;
        }),
        new("Server cut off", FaultPlace.Server, rig =>
        {
            rig.Wire.Cut();
            return MendWire(rig);
        }),
        new("Server silent", FaultPlace.Server, rig =>
        {
            rig.Wire.Hold();
            return MendWire(rig);
        }),
        new("Server slow, 50 ms each way", FaultPlace.Server, rig =>
        {
            rig.Wire.Delay = SlowPiece;
            return MendWire(rig);
        }),
        new("Connections killed each second", FaultPlace.Server, rig => Repeat(TimeSpan.FromSeconds(1), () => rig.Server.ExecuteAsync(KillConnections))),
        new("A copy killed", FaultPlace.Server, async rig =>
        {
            await rig.Copies[0].KillAsync();
            return () => rig.StartAgainAsync(0);
        }),
        new("File deleted", FaultPlace.File, rig => Aside(rig, null)),
        new("File replaced", FaultPlace.File, rig => Aside(rig, "")),
        new("File read-only", FaultPlace.File, rig =>
        {
            var before = File.GetAttributes(rig.Database);
            File.SetAttributes(rig.Database, before | FileAttributes.ReadOnly);
            return Mend(() => File.SetAttributes(rig.Database, before));
        }),
        new("File locked", FaultPlace.File, async rig =>
        {
            var other = new SqliteConnection($"Data Source={rig.Database};Pooling=False");
            await other.OpenAsync();
            await using var command = new SqliteCommand("BEGIN IMMEDIATE", other);
            await command.ExecuteNonQueryAsync();
            return async () => await other.DisposeAsync();
        }),
        new("Disk full", FaultPlace.SmallDisk, async rig =>
        {
            var filler = Path.Combine(rig.Folder, "filler");
            await using (var stream = new FileStream(filler, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            {
                Fill(stream);
            }

            return () =>
            {
                File.Delete(filler);
                return Task.CompletedTask;
            };
        }),
        new("Keys lost while it runs", FaultPlace.File, rig =>
        {
            var keys = Path.Combine(rig.Folder, "keys");
            Directory.Move(keys, keys + ".aside");
            return Mend(() =>
            {
                if (Directory.Exists(keys))
                {
                    Directory.Delete(keys, recursive: true);
                }

                Directory.Move(keys + ".aside", keys);
            });
        }),
        new("Log folder a file", FaultPlace.File, rig =>
        {
            var logs = Path.Combine(rig.Folder, "logs");
            Directory.Move(logs, logs + ".aside");
            File.WriteAllText(logs, "");
            return Mend(() =>
            {
                File.Delete(logs);
                Directory.Move(logs + ".aside", logs);
            });
        }),
        new("A thousand slow readers", FaultPlace.File, async rig =>
        {
            var address = new Uri(rig.Url);
            var request = Encoding.ASCII.GetBytes($"GET /openapi/v1.json HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");
            List<Socket> slow = [];
            for (var index = 0; index < SlowReaders; index++)
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 1024 };
                slow.Add(socket);
                await socket.ConnectAsync(address.Host, address.Port);
                await socket.SendAsync(request);
            }

            return () =>
            {
                slow.ForEach(one => one.Dispose());
                return Task.CompletedTask;
            };
        }),
    ];

    private static Task<Func<Task>> Mend(Action mend) => Task.FromResult<Func<Task>>(() =>
    {
        mend();
        return Task.CompletedTask;
    });

    private static Task<Func<Task>> MendWire(FaultRig rig) => Mend(rig.Wire.Mend);

    private static Task<Func<Task>> Aside(FaultRig rig, string? instead)
    {
        File.Move(rig.Database, rig.Database + ".aside");
        if (instead is not null)
        {
            File.WriteAllText(rig.Database, instead);
        }

        return Mend(() => File.Move(rig.Database + ".aside", rig.Database, overwrite: true));
    }

    private static Task<Func<Task>> Repeat(TimeSpan pause, Func<Task> strike)
    {
        var ending = new CancellationTokenSource();
        var striking = Task.Run(async () =>
        {
            while (!ending.IsCancellationRequested)
            {
                await strike();
                await Task.Delay(pause, ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        });
        return Task.FromResult<Func<Task>>(async () =>
        {
            await ending.CancelAsync();
            await striking;
            ending.Dispose();
        });
    }

    // To the last byte, since files of the database have room of their own in what is begun.
    private static void Fill(FileStream stream)
    {
        for (var piece = 1 << 20; piece > 0; piece /= 2)
        {
            try
            {
                while (true)
                {
                    stream.Write(new byte[piece]);
                }
            }
            catch (IOException)
            {
                // With half of it.
            }
        }
    }
}
