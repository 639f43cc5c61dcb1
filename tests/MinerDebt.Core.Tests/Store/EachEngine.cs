namespace MinerDebt.Core.Tests.Store;

public sealed class EachEngine : TheoryData<Engine>
{
    public EachEngine() => AddRange(Enum.GetValues<Engine>());
}
