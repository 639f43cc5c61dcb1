using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Checks of single values that collect what is wrong; null is accepted unless a value must be given.</summary>
internal sealed class Rule(Location? where)
{
    /// <summary>Far above any debt, and small enough that no sum of amounts can overflow.</summary>
    public const long LargestUsd = 1_000_000_000_000_000;

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Report(string field, object? value, string accepted) =>
        _problems.Add(new Problem(where, field, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", accepted));

    public void Given(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Report(field, value, "a text is accepted, not a blank");
        }
    }

    /// <summary>The pattern must match the whole value.</summary>
    public void Matches(string field, string? value, string pattern, string accepted)
    {
        if (value is not null && !Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant))
        {
            Report(field, value, accepted);
        }
    }

    public void Usd(string field, long? value)
    {
        if (value is < 0 or > LargestUsd)
        {
            Report(field, value, $"whole US dollars from 0 to {LargestUsd} are accepted");
        }
    }

    public void UsdEitherWay(string field, long? value)
    {
        if (value is { } amount && Math.Abs((decimal)amount) > LargestUsd)
        {
            Report(field, value, $"at most {LargestUsd} either way is accepted");
        }
    }

    public void Count(string field, long? value)
    {
        if (value is < 0 or > LargestUsd)
        {
            Report(field, value, $"a whole number from 0 to {LargestUsd} is accepted");
        }
    }

    public void AtLeastZero(string field, decimal? value) => Between(field, value, 0, 1_000_000_000_000);

    public void Between(string field, decimal? value, decimal least, decimal most, int decimals = 6)
    {
        if (value is { } number && (number < least || number > most || decimal.Round(number, decimals) != number))
        {
            Report(field, value, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} with at most {decimals} decimals is accepted"));
        }
    }

    public void NotBefore(string field, DateOnly? value, string earlierField, DateOnly? earlier)
    {
        if (value < earlier)
        {
            Report(field, value?.ToString("O", CultureInfo.InvariantCulture),
                string.Create(CultureInfo.InvariantCulture, $"{earlier:yyyy-MM-dd} ({earlierField}) or later is accepted"));
        }
    }

    /// <summary>Unlike <see cref="NotBefore"/> for what is usual only.</summary>
    public void Follows(string field, DateOnly? value, string earlierField, DateOnly? earlier)
    {
        if (value < earlier)
        {
            Report(field, value?.ToString("O", CultureInfo.InvariantCulture), Say($"{earlier:yyyy-MM-dd} ({earlierField}) or later is usual"));
        }
    }

    /// <summary>A fact that consists of amounts has at least one.</summary>
    public void SaysSomething(string field, params decimal?[] amounts)
    {
        if (amounts.All(amount => amount is null))
        {
            Report(field, "", "it has no amount at all: enter one, or remove it");
        }
    }

    /// <summary>A sentence with numbers and days as the data set has them, in every culture.</summary>
    public static string Say(FormattableString text) => FormattableString.Invariant(text);

    public void Address(string field, string? value)
    {
        if (value is not null && !(Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri is { Scheme: "http" or "https", UserInfo: "" }))
        {
            Report(field, value, "an http or https address is accepted");
        }
    }

    /// <summary>Nothing can be known before it happened.</summary>
    public void Known(IKnownOn fact, string earlierField, DateOnly? earlier)
    {
        NotBefore("known_on", fact.KnownOn, earlierField, earlier);
        Address("known_source_url", fact.KnownSourceUrl);
    }

    public void Supported(Source source)
    {
        Address("source_url", source.Url);
        if (source.Confidence is null)
        {
            Report("confidence", "", "filing, release, press and unverified are accepted");
        }
        else if (source is { Url: null, Confidence: not Confidence.Unverified })
        {
            Report("source_url", "", "the address of the source is accepted; without one the confidence is unverified");
        }
    }
}
