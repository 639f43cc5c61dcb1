namespace MinerDebt.Web.Account;

/// <summary>Something that happens to an account and that those who watch over the program want to know.</summary>
/// <param name="Id">Stays the same from version to version.</param>
/// <param name="Name">For machines.</param>
/// <param name="Level">Warning for what an attack is made of.</param>
/// <param name="Text">For people.</param>
public sealed record SecurityEvent(int Id, string Name, LogLevel Level, string Text)
{
    public static readonly SecurityEvent SignedIn = new(1001, nameof(SignedIn), LogLevel.Information, "Signed in");
    public static readonly SecurityEvent SignInFailed = new(1002, nameof(SignInFailed), LogLevel.Warning, "Wrong e-mail or password");
    public static readonly SecurityEvent SignInRefused = new(1003, nameof(SignInRefused), LogLevel.Warning, "Right password of an account that is disabled or locked");
    public static readonly SecurityEvent TooManyTries = new(1004, nameof(TooManyTries), LogLevel.Warning, "Too many wrong tries, not looked at");
    public static readonly SecurityEvent LockedOut = new(1005, nameof(LockedOut), LogLevel.Warning, "Locked for browsers that are not known");
    public static readonly SecurityEvent SecondFactorFailed = new(1006, nameof(SecondFactorFailed), LogLevel.Warning, "Right password, wrong code");
    public static readonly SecurityEvent RecoveryCodeUsed = new(1007, nameof(RecoveryCodeUsed), LogLevel.Warning, "Signed in with a recovery code");
    public static readonly SecurityEvent PasswordNotConfirmed = new(1008, nameof(PasswordNotConfirmed), LogLevel.Warning, "Wrong password within a session");
    public static readonly SecurityEvent SignedOut = new(1009, nameof(SignedOut), LogLevel.Information, "Signed out");
    public static readonly SecurityEvent Invited = new(1020, nameof(Invited), LogLevel.Information, "Invitation made");
    public static readonly SecurityEvent InvitationRevoked = new(1021, nameof(InvitationRevoked), LogLevel.Information, "Invitation revoked");
    public static readonly SecurityEvent AccountMade = new(1022, nameof(AccountMade), LogLevel.Information, "Account made with an invitation");
    public static readonly SecurityEvent RoleChanged = new(1030, nameof(RoleChanged), LogLevel.Warning, "Role changed");
    public static readonly SecurityEvent Disabled = new(1031, nameof(Disabled), LogLevel.Information, "Disabled");
    public static readonly SecurityEvent Enabled = new(1032, nameof(Enabled), LogLevel.Information, "Enabled");
    public static readonly SecurityEvent Unlocked = new(1033, nameof(Unlocked), LogLevel.Information, "Unlocked");
    public static readonly SecurityEvent SessionsEnded = new(1034, nameof(SessionsEnded), LogLevel.Information, "Signed out everywhere");
    public static readonly SecurityEvent PasswordLinkMade = new(1040, nameof(PasswordLinkMade), LogLevel.Information, "Link for a new password made");
    public static readonly SecurityEvent PasswordReset = new(1041, nameof(PasswordReset), LogLevel.Warning, "New password chosen with a link");
    public static readonly SecurityEvent PasswordChanged = new(1042, nameof(PasswordChanged), LogLevel.Information, "Password changed");
    public static readonly SecurityEvent NameChanged = new(1043, nameof(NameChanged), LogLevel.Warning, "Name or e-mail changed");
    public static readonly SecurityEvent SecondFactorOn = new(1050, nameof(SecondFactorOn), LogLevel.Information, "Second factor set up");
    public static readonly SecurityEvent SecondFactorOff = new(1051, nameof(SecondFactorOff), LogLevel.Warning, "Second factor turned off");
    public static readonly SecurityEvent SecondFactorReset = new(1052, nameof(SecondFactorReset), LogLevel.Warning, "Second factor reset by an administrator");
    public static readonly SecurityEvent RecoveryCodesMade = new(1053, nameof(RecoveryCodesMade), LogLevel.Information, "New recovery codes made");
    public static readonly SecurityEvent FeedMade = new(1060, nameof(FeedMade), LogLevel.Information, "Address of a feed of notices made");

    public static IReadOnlyList<SecurityEvent> All { get; } =
    [
        SignedIn, SignInFailed, SignInRefused, TooManyTries, LockedOut, SecondFactorFailed, RecoveryCodeUsed, PasswordNotConfirmed, SignedOut,
        Invited, InvitationRevoked, AccountMade, RoleChanged, Disabled, Enabled, Unlocked, SessionsEnded,
        PasswordLinkMade, PasswordReset, PasswordChanged, NameChanged, SecondFactorOn, SecondFactorOff, SecondFactorReset, RecoveryCodesMade, FeedMade,
    ];
}
