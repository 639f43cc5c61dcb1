using MinerDebt.Core.Model;

namespace MinerDebt.Core.Analysis.Upkeep;

/// <summary>Which facts rest on which filing: those whose source has its address.</summary>
public sealed class RestingFacts
{
    private readonly ILookup<string, Fact> _byAddress;

    public RestingFacts(Facts facts) => _byAddress = facts.Everything
        .Where(fact => fact is not Filing && FactSource.Of(fact) is { Url: not null })
        .ToLookup(fact => Filing.Document(FactSource.Of(fact)!.Url!), StringComparer.Ordinal);

    /// <summary>Kind by kind, those that others refer to first.</summary>
    public IEnumerable<Fact> On(Filing filing) => filing.Source.Url is { } url ? _byAddress[Filing.Document(url)] : [];
}
