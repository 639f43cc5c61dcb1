using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store;

/// <summary>A quarter as <c>2025Q3</c>, which sorts in time.</summary>
internal sealed class QuarterConverter() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => Quarter.Parse(text, null));

/// <summary>A day, a month or a year as its text.</summary>
internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text, null));

/// <summary>
/// Decimals as whole millionths: exact on both databases, and SQL can compare them, which it can not where SQLite keeps
/// a decimal as text.
/// </summary>
internal sealed class MillionthsConverter() : ValueConverter<decimal, long>(value => (long)(value * 1_000_000m), stored => stored / 1_000_000m);

/// <summary>SQLite forgets that an instant is UTC, and PostgreSQL takes no other.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    value => value.ToUniversalTime(), stored => DateTime.SpecifyKind(stored, DateTimeKind.Utc));

/// <summary>A list as one JSON array of texts.</summary>
internal sealed class ListConverter<T>(Func<T, string> write, Func<string, T> read) : ValueConverter<IReadOnlyList<T>, string>(
    list => JsonSerializer.Serialize(list.Select(write), JsonSerializerOptions.Default),
    text => JsonSerializer.Deserialize<string[]>(text, JsonSerializerOptions.Default)!.Select(read).ToArray());

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (left, right) => left!.SequenceEqual(right!), list => list.Count, list => list);
