using Bunit;
using MinerDebt.Core.Changes;
using MinerDebt.Web.Admin;
using MinerDebt.Web.Tests.Support;

namespace MinerDebt.Web.Tests.Admin;

public sealed class ProblemSummaryTests : ComponentContext
{
    public static TheoryData<Problem, string> Said => new()
    {
        { Editing.Silent, "Nothing was stored." },
        { Editing.Busy, "Nothing was stored." },
        { Editing.Unsure, "It is not known yet whether this is stored." },
    };

    /// <summary>Of what may be stored nobody may say that it is not.</summary>
    [Theory]
    [MemberData(nameof(Said))]
    public void Summary_OfTheDatabase_SaysWhatIsKnown(Problem problem, string known)
    {
        var summary = Render<ProblemSummary>(parameters => parameters.Add(one => one.Problems, [problem]));

        Assert.Equal(known, summary.Find("b").TextContent);
        Assert.StartsWith("Database: it", summary.Find("li").TextContent.Trim().Replace("its server", "it", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("othing was stored", summary.Find("li").TextContent, StringComparison.Ordinal);
    }
}
