namespace MinerDebt.Web.Account;

/// <summary>The policies of pages and endpoints that not everybody may use.</summary>
public static class Access
{
    /// <summary>Anyone who may change facts: editors and administrators.</summary>
    public const string Edit = nameof(Edit);

    /// <summary>Administrators alone.</summary>
    public const string Administer = nameof(Administer);
}
