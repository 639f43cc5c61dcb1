namespace MinerDebt.Core.Model;

/// <summary>A fact about one company.</summary>
public interface IOfMiner
{
    /// <summary>A <see cref="Miner.Ticker"/>.</summary>
    string Ticker { get; }
}
