using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Exchange;

/// <summary>A column of the data set, for one kind of fact.</summary>
/// <param name="Name">As in the header of the file.</param>
/// <param name="Type">What its texts stand for.</param>
/// <param name="Value">The value of a fact of that kind; null is not known.</param>
public sealed record FactColumn(string Name, CellType Type, Func<Fact, object?> Value)
{
    /// <summary>Whether a fact cannot be without it.</summary>
    public bool IsNeeded { get; init; }

    /// <summary>Whether it is a part of the <see cref="Fact.Key"/>, so that another value makes another fact.</summary>
    public bool IsKey { get; init; }

    /// <summary>The accepted texts, where only these are.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What a blank is taken for; empty where it is not known.</summary>
    public string Default { get; init; } = "";

    /// <summary>The value as the data set writes it; empty for what is not known.</summary>
    public string Text(Fact fact) => Write(Value(fact));

    /// <summary>A value as the data set writes it: how well something is supported, and how a figure was put, in small letters.</summary>
    public static string Write(object? value) => value switch
    {
        null => "",
        bool flag => flag ? "yes" : "no",
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        Confidence or Qualifier => value.ToString()!.ToLowerInvariant(),
        string text => text,
        System.Collections.IEnumerable list => string.Join(';', list.Cast<object>().Select(Write)),
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
