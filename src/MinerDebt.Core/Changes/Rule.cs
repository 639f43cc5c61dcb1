using System.Globalization;
using System.Text.RegularExpressions;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Checks of single values that collect what is wrong; null passes unless a value must be given.</summary>
internal sealed class Rule(Location? where)
{
    /// <summary>Far above any debt, and small enough that no sum of amounts can overflow.</summary>
    public const long LargestUsd = 1_000_000_000_000_000;

    private static readonly string OutOfRange = Say($"it is not from 0 to {LargestUsd:#,0}: check its sign and its digits");

    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public void Report(string field, object? value, string said) =>
        _problems.Add(new Problem(where, field, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "", said));

    public void Given(string field, string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Report(field, value, "it is blank: enter a text");
        }
    }

    /// <summary>The pattern must match the whole value.</summary>
    public void Matches(string field, string? value, string pattern, string said)
    {
        if (value is not null && !Regex.IsMatch(value, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant))
        {
            Report(field, value, said);
        }
    }

    public void Usd(string field, long? value)
    {
        if (value is < 0 or > LargestUsd)
        {
            Report(field, value, OutOfRange);
        }
    }

    public void UsdEitherWay(string field, long? value)
    {
        if (value is { } amount && Math.Abs((decimal)amount) > LargestUsd)
        {
            Report(field, value, Say($"it is beyond {LargestUsd:#,0}: check its digits"));
        }
    }

    public void Count(string field, long? value)
    {
        if (value is < 0 or > LargestUsd)
        {
            Report(field, value, OutOfRange);
        }
    }

    public void AtLeastZero(string field, decimal? value) => Between(field, value, 0, 1_000_000_000_000);

    public void Between(string field, decimal? value, decimal least, decimal most, int decimals = 6)
    {
        if (value is { } number && (number < least || number > most || decimal.Round(number, decimals) != number))
        {
            Report(field, value, Say($"it is not from {least:#,0.######} to {most:#,0.######} with at most {decimals} decimals: correct it"));
        }
    }

    public void NotBefore(string field, DateOnly? value, string earlierField, DateOnly? earlier)
    {
        if (value < earlier)
        {
            Report(field, value?.ToString("O", CultureInfo.InvariantCulture), Say($"it is before {earlier:yyyy-MM-dd} ({earlierField}): correct one of the two"));
        }
    }

    /// <summary>Unlike <see cref="NotBefore"/> for what is usual only.</summary>
    public void Follows(string field, DateOnly? value, string earlierField, DateOnly? earlier)
    {
        if (value < earlier)
        {
            Report(field, value?.ToString("O", CultureInfo.InvariantCulture), Say($"it is before {earlier:yyyy-MM-dd} ({earlierField})"));
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
            Report(field, value, "it is not a full web address: copy it from the browser, with https:// and without a password");
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
            Report("confidence", "", "it is missing: choose filing, release, press or unverified");
        }
        else if (source is { Url: null, Confidence: not Confidence.Unverified })
        {
            Report("source_url", "", "it is missing: enter the address, or choose unverified as the confidence");
        }
    }
}
