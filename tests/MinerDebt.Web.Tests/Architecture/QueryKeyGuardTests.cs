using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using MinerDebt.Testing;
using MinerDebt.Web.Address;
using MinerDebt.Web.Cache;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Architecture;

/// <summary>
/// An answer is kept under the keys that are listed in <see cref="QueryKey.All"/>: one that is read and not listed would
/// be answered with what another asked for.
/// </summary>
public sealed partial class QueryKeyGuardTests
{
    private static readonly string[] Readers = ["Address/PageDay.cs", "Api/ApiRequest.cs", "Downloads/Embeds/OEmbed.cs", "Pages/Shared/BookPage.cs"];

    private static readonly string Web = AppProcess.Location("WebFolder");

    private static HashSet<string> Listed => [.. QueryKey.All.Select(key => key.Name)];

    [Fact]
    public void Read_OfAnAddress_AsksForListedKeysAlone()
    {
        var asked = new HashSet<string>();

        AddressReader.Read(Asked, Books.Whole, AddressScope.Register(Books.Whole));

        // The day is read before: it decides which book is asked.
        Assert.Equal(Listed.Except([QueryKey.AsOf.Name]).Order(), asked.Order());

        string? Asked(string key)
        {
            asked.Add(key);
            return null;
        }
    }

    [Fact]
    public void Fields_OfAnAddress_AreListed() => Assert.Equal(
        [],
        new AddressQuery { Miners = ["MARA"], Page = 2, Open = "debt:2025Q3" }.Fields.Select(field => field.Key).Except(Listed));

    [Fact]
    public void PagesThatAreKept_TakeListedKeysAlone() => Assert.Equal(
        [],
        from type in typeof(AnsweredOnceAttribute).Assembly.GetTypes()
        where type.GetCustomAttribute<AnsweredOnceAttribute>() is not null
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        let taken = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where taken is not null && !Listed.Contains(taken.Name ?? property.Name)
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Sources_OfTheReadingSide_ReadQueriesInOnePlaceEach() => Assert.Equal(
        Readers,
        ReadingSideTests.Sources.Select(row => row.Data.Replace('\\', '/')).Where(file => Reading().IsMatch(File.ReadAllText(Path.Combine(Web, file)))).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"ParseQuery\(|\bQuery\[|\.Query\.TryGetValue|\[FromQuery|\[AsParameters|SupplyParameterFromQuery")]
    private static partial Regex Reading();
}
