using System.Reflection;
using Xunit.v3;

namespace MinerDebt.Browser.Tests;

/// <summary>With a test, its pages end: left open, they would ask for programs that are gone as long as any test runs.</summary>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ClosesPagesAttribute : BeforeAfterTestAttribute
{
    public override void After(MethodInfo methodUnderTest, IXunitTest test) => Site.Close(test.UniqueID);
}
