namespace MinerDebt.Benchmarks.Faults;

/// <summary>Something that goes wrong under running copies, and is put right again.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Place">What it happens to.</param>
/// <param name="StrikeAsync">Lets it happen; the result puts it right.</param>
internal sealed record Fault(string Name, FaultPlace Place, Func<FaultRig, Task<Func<Task>>> StrikeAsync);
