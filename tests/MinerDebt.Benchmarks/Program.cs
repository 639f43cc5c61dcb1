using BenchmarkDotNet.Running;
using MinerDebt.Benchmarks.Circuits;
using MinerDebt.Benchmarks.Faults;
using MinerDebt.Benchmarks.Load;
using MinerDebt.Benchmarks.Soak;
using MinerDebt.Benchmarks.Telemetry;
using MinerDebt.Benchmarks.Upgrade;

return args switch
{
    ["circuits", .. var rest] => await CircuitsCommand.RunAsync(Number(rest, 0, 200), Number(rest, 1, 512)),
    ["faults", .. var rest] => await FaultsCommand.RunAsync(rest),
    ["load", .. var rest] => await LoadCommand.RunAsync(rest),
    ["soak", .. var rest] => await SoakCommand.RunAsync(rest),
    ["upgrade", .. var rest] => await UpgradeCommand.RunAsync(rest),
    ["telemetry", .. var rest] => await TelemetryCommand.RunAsync(rest.FirstOrDefault()),
    _ => BenchmarkSwitcher.FromAssembly(typeof(LoadCommand).Assembly).Run(args).Any() ? 0 : 1,
};

static int Number(string[] words, int place, int usual) => words.Length > place ? int.Parse(words[place], System.Globalization.CultureInfo.InvariantCulture) : usual;
