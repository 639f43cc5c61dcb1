namespace MinerDebt.Core.Store;

/// <summary>What an address does when it is asked.</summary>
public enum AddressState
{
    /// <summary>It answers.</summary>
    Answers,

    /// <summary>It says that there is nothing any more (404, 410), or its host is gone.</summary>
    Gone,

    /// <summary>It answers with a refusal or a failure of its own: whether the document is there is not known.</summary>
    Unclear,
}
