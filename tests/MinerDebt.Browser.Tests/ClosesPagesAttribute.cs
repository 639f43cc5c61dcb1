using System.Reflection;
using Xunit.v3;

namespace MinerDebt.Browser.Tests;

/// <summary>
/// With a test, its pages end: left open, they would ask for programs that are gone as long as any test runs. What they showed is
/// in the output of one that has failed.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesPagesAttribute : BeforeAfterTestAttribute
{
    // Away from the few threads of the runner, of which it holds one.
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Task.Run(() => Site.CloseAsync(test.UniqueID)).GetAwaiter().GetResult();
}
