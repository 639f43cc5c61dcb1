namespace MinerDebt.Web.Address;

/// <summary>The paths of the program.</summary>
public static class Urls
{
    public const string Overview = "/";
    public const string Debt = "/debt";
    public const string Bridge = "/debt/bridge";
    public const string Offerings = "/offerings";
    public const string Maturities = "/maturities";
    public const string Calendar = "/maturities/calendar";
    public const string Credit = "/credit";
    public const string CreditCost = "/credit/cost";
    public const string Miners = "/miners";
    public const string Drivers = "/drivers";
    public const string Scenario = "/scenario";
    public const string Reconciliation = "/reconciliation";
    public const string Benchmarks = "/benchmarks";
    public const string Changes = "/changes";
    public const string Search = "/search";
    public const string Documentation = "/docs";
    public const string Download = "/download";
    public const string AllData = "/download/minerdebt.zip";
    public const string Charts = "/charts";
    public const string Embed = "/embed";
    public const string Take = "/take";
    public const string OEmbed = "/oembed";
    public const string Robots = "/robots.txt";
    public const string Sitemap = "/sitemap.xml";
    public const string Live = "/live";
    public const string Api = "/api/v1";
    public const string Admin = "/admin";
    public const string Users = "/admin/users";
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string TwoFactor = "/account/two-factor";
    public const string Authenticator = "/account/authenticator";
    public const string Recovery = "/account/recovery";
    public const string FirstSetUp = "/account/set-up";
    public const string Invited = "/account/invitation";
    public const string NewPassword = "/account/new-password";
    public const string Denied = "/account/denied";

    /// <summary>The query key of the page to go to after signing in.</summary>
    public const string ReturnUrl = "returnUrl";

    /// <summary>The query key of whether the session outlives the browser.</summary>
    public const string Stay = "stay";

    /// <summary>The query key of what was just done with the account.</summary>
    public const string Done = "done";
    public const string DonePassword = "password";
    public const string DoneName = "name";
    public const string DoneTwoFactorOff = "second-factor-off";

    private static readonly string[] OfBook = [Debt, Offerings, Maturities, Credit, Miners, Drivers, Scenario, Reconciliation, Benchmarks, Changes, Search, Api, AllData, Charts, Embed, Take];

    /// <summary>Whether figures of the book are at this path, so that it can be asked for an earlier day.</summary>
    public static bool IsOfBook(string path) =>
        path == Overview || OfBook.Any(one => path.Equals(one, StringComparison.OrdinalIgnoreCase) || path.StartsWith(one + "/", StringComparison.OrdinalIgnoreCase));

    public static string Offering(string id) => $"{Offerings}/{id}";

    public static string ChangesOf(long version) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Changes}/{version}");

    public static string Miner(string ticker) => $"{Miners}/{ticker}";

    /// <summary>A term of the glossary, by its anchor.</summary>
    public static string Term(string anchor) => $"{Docs("glossary")}#{anchor}";

    public static string Docs(string name) => $"{Documentation}/{name}";

    /// <summary>The link with which the first administrator makes an account.</summary>
    public static string SetUp(string code) => $"{FirstSetUp}?code={code}";

    public static string Invitation(string code) => $"{Invited}?code={code}";

    /// <summary>The sign-in page that leads back to a page of this program.</summary>
    public static string SignInFor(string back) =>
        back.StartsWith(Account, StringComparison.Ordinal) ? SignIn : $"{SignIn}?{ReturnUrl}={Uri.EscapeDataString(back)}";

    /// <summary>The link with which the owner of an account chooses a new password.</summary>
    public static string NewPasswordFor(string account, string code) => $"{NewPassword}?account={account}&code={Uri.EscapeDataString(code)}";

    /// <summary>The address if it is one of this program; else the overview, lest a link to here leads elsewhere.</summary>
    public static string Local(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? Escaped(address) : Overview;

    // A header holds no other letters: without this the answer would lead nowhere.
    private static string Escaped(string address) =>
        address.All(char.IsAscii) ? address : string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
}
