using System.Reflection;
using Microsoft.AspNetCore.Components;
using MinerDebt.Web.Address;
using MinerDebt.Web.Pages.Shared;

namespace MinerDebt.Web.Tests.Address;

public sealed class QueryKeyTests
{
    [Fact]
    public void All_Keys_AreThoseThatPagesTake() => Assert.Equal(
        typeof(BookPage).GetProperties().Select(property => property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()?.Name).OfType<string>().Order(),
        QueryKey.All.Select(key => key.Name).Order());

    [Fact]
    public void All_Keys_AreDescribed() => Assert.All(QueryKey.All, key => Assert.EndsWith(".", key.Description, StringComparison.Ordinal));
}
