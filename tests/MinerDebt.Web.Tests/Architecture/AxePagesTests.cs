using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using MinerDebt.Testing;
using MinerDebt.Web.Account;

namespace MinerDebt.Web.Tests.Architecture;

/// <summary>No page is made that axe does not look at in a browser.</summary>
public sealed partial class AxePagesTests
{
    // Pages to which a browser comes on its way, in a test that looks at them there.
    private static readonly Dictionary<string, string> Reached = new()
    {
        ["/not-found"] = "any address that is not known",
        ["/error"] = "StoreAwayTests, while the database does not answer",
        ["/account/authenticator"] = "AccountTests sets the second factor up",
        ["/admin/filing"] = "FilingTests enters one",
        ["/admin/operations"] = "AccountTests follows the link",
    };

    [Fact]
    public void Page_Each_IsLookedAtWithAxe()
    {
        var sources = Directory.GetFiles(Path.Combine(AppProcess.Location("WebFolder"), "..", "..", "tests", "MinerDebt.Browser.Tests"), "*Tests.cs").Select(File.ReadAllText)
            .Where(text => text.Contains("AssertAccessible", StringComparison.Ordinal));
        var addresses = sources.SelectMany(text => Address().Matches(text)).Select(match => match.Groups["path"].Value).Distinct().ToList();
        var templates = typeof(Access).Assembly.GetTypes().SelectMany(type => type.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(route => route.Template);

        var unseen = templates.Where(template => !Reached.ContainsKey(template)).Where(template => !addresses.Exists(address => Pattern(template).IsMatch(address)));

        Assert.Equal([], unseen.Order(StringComparer.Ordinal));
    }

    private static Regex Pattern(string template) => new($@"\A{Parameter().Replace(Regex.Escape(template).Replace("\\{", "{", StringComparison.Ordinal), "[^/]+")}\z", RegexOptions.IgnoreCase);

    [GeneratedRegex(@"[""}](?<path>/[A-Za-z0-9_./{}-]*)")]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[^}]+}")]
    private static partial Regex Parameter();
}
