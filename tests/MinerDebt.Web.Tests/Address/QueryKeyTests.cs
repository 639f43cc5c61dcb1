using MinerDebt.Web.Address;

namespace MinerDebt.Web.Tests.Address;

public sealed class QueryKeyTests
{
    [Fact]
    public void All_Keys_AreThoseOfTheType() => Assert.Equal(
        typeof(QueryKey).GetFields().Select(field => field.GetValue(null)).OfType<QueryKey>().Select(key => key.Name).Order(),
        QueryKey.All.Select(key => key.Name).Order());

    [Fact]
    public void All_Keys_AreDescribed() => Assert.All(QueryKey.All, key => Assert.EndsWith(".", key.Description, StringComparison.Ordinal));
}
