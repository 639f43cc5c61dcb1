using BenchmarkDotNet.Running;
using MinerDebt.Benchmarks.Load;

return args switch
{
    ["load", .. var rest] => await LoadCommand.RunAsync(rest),
    _ => BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args).Any() ? 0 : 1,
};
