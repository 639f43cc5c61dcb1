using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Store;

/// <summary>A quarter as <c>2025Q3</c>, which sorts in time.</summary>
internal sealed class QuarterConverter() : ValueConverter<Quarter, string>(quarter => quarter.ToString(), text => Quarter.Parse(text, null));

/// <summary>A day, a month or a year as its text.</summary>
internal sealed class PartialDateConverter() : ValueConverter<PartialDate, string>(date => date.ToString(), text => PartialDate.Parse(text, null));

internal sealed class MillionthsConverter() : ValueConverter<decimal, long>(value => Stored.Millionths(value), stored => Stored.Decimal(stored));

/// <summary>PostgreSQL takes no instant that is not UTC.</summary>
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(value => value.ToUniversalTime(), stored => Stored.Utc(stored));

internal sealed class ListConverter<T>() : ValueConverter<IReadOnlyList<T>, string>(list => Stored.Text(list), text => Stored.List<T>(text));

internal sealed class ListComparer<T>() : ValueComparer<IReadOnlyList<T>>(
    (left, right) => left!.SequenceEqual(right!), list => list.Count, list => list);
