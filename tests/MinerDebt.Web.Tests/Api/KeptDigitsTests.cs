using System.Text;
using System.Text.Json;
using CsCheck;
using MinerDebt.Web.Api;

namespace MinerDebt.Web.Tests.Api;

public sealed class KeptDigitsTests
{
    [Fact]
    public void Of_AnyPart_IsWhatTheSerializerWrites() => Parts(Gen.Long.Nullable()).Sample(part =>
        Assert.Equal(JsonSerializer.Serialize(part), $"[{Encoding.UTF8.GetString(KeptDigits.Of(part))}]"));

    [Fact]
    public void Of_AnyPartThatIsKnown_IsWhatTheSerializerWrites() => Parts(Gen.Long).Sample(part =>
        Assert.Equal(JsonSerializer.Serialize(part), $"[{Encoding.UTF8.GetString(KeptDigits.Of(part))}]"));

    private static Gen<ArraySegment<T>> Parts<T>(Gen<T> amount) =>
        from amounts in amount.Array[1, 90]
        from first in Gen.Int[0, amounts.Length - 1]
        from count in Gen.Int[1, amounts.Length - first]
        select new ArraySegment<T>(amounts, first, count);
}
