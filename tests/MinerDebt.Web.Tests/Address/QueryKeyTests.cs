using MinerDebt.Web.Address;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Address;

public sealed class QueryKeyTests
{
    [Fact]
    public void All_Keys_AreThoseOfTheType() => Assert.Equal(
        typeof(QueryKey).GetFields().Select(field => field.GetValue(null)).OfType<QueryKey>().Select(key => key.Name).Order(),
        QueryKey.All.Select(key => key.Name).Order());

    [Fact]
    public void All_Keys_AreDescribed() => Assert.All(QueryKey.All, key => Assert.EndsWith(".", key.Description, StringComparison.Ordinal));

    [Fact]
    public void Default_OfAnyKey_IsReadAsLeavingItOut() => Assert.All(QueryKey.All.Where(key => key.Default is not null), key =>
    {
        var (query, problems) = Books.Read($"/offerings?{key.Name}={key.Default}");

        Assert.Equal(("", 0), (query.ToString(), problems.Count));
    });
}
