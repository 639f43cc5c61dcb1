using System.Text;

namespace MinerDebt.Benchmarks.Circuits;

/// <summary>As much of the protocol of circuits (SignalR's in MessagePack) as an idle page speaks.</summary>
internal static class BlazorPack
{
    private const int Invoked = 1;
    private const int LengthBits = 7;

    /// <summary>A call of the circuit, with its length before it.</summary>
    public static byte[] Invocation(string? id, string target, params object?[] arguments)
    {
        List<byte> message = [0x95, Invoked, 0x80];
        Write(message, id);
        Write(message, target);
        message.Add((byte)(0x90 | arguments.Length));
        foreach (var argument in arguments)
        {
            Write(message, argument);
        }

        return [.. Length(message.Count), .. message];
    }

    /// <summary>The first arguments of all calls of a function in what a circuit sent.</summary>
    public static IEnumerable<long> FirstArguments(byte[] message, string target)
    {
        var name = Encoding.ASCII.GetBytes(target);
        for (var at = message.AsSpan().IndexOf(name); at >= 0;)
        {
            var next = at + name.Length + 1;
            yield return Number(message, next);
            var rest = message.AsSpan(next).IndexOf(name);
            at = rest < 0 ? -1 : next + rest;
        }
    }

    private static long Number(byte[] message, int at) => message[at] switch
    {
        <= 0x7f => message[at],
        0xcc or 0xd0 => message[at + 1],
        0xcd or 0xd1 => (message[at + 1] << 8) | message[at + 2],
        0xce or 0xd2 => ((long)message[at + 1] << 24) | ((long)message[at + 2] << 16) | ((long)message[at + 3] << 8) | message[at + 4],
        _ => 0,
    };

    private static void Write(List<byte> message, object? value)
    {
        switch (value)
        {
            case null:
                message.Add(0xc0);
                break;
            case bool flag:
                message.Add((byte)(flag ? 0xc3 : 0xc2));
                break;
            case long number:
                message.Add(0xd3);
                message.AddRange(BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(number)));
                break;
            default:
                var text = Encoding.UTF8.GetBytes((string)value);
                message.Add(0xdb);
                message.AddRange(BitConverter.GetBytes(System.Net.IPAddress.HostToNetworkOrder(text.Length)));
                message.AddRange(text);
                break;
        }
    }

    private static List<byte> Length(int count)
    {
        List<byte> length = [];
        do
        {
            var rest = count >> LengthBits;
            length.Add((byte)((count & 0x7f) | (rest > 0 ? 0x80 : 0)));
            count = rest;
        }
        while (count > 0);
        return length;
    }
}
