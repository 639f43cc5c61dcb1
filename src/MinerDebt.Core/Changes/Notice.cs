using System.Globalization;
using MinerDebt.Core.Model;

namespace MinerDebt.Core.Changes;

/// <summary>Something that an editor is told. It is kept nowhere: it follows from proposals, comments and changes.</summary>
/// <param name="Kind">What has happened.</param>
/// <param name="At">UTC.</param>
/// <param name="By">Who did it, as it signs change sets.</param>
public sealed record Notice(NoticeKind Kind, DateTime At, string By)
{
    /// <summary>The proposal that it is about; null if it is about none.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>How many changes the proposal has.</summary>
    public int All { get; init; }

    /// <summary>How many of them wait.</summary>
    public int Waiting { get; init; }

    /// <summary>What was said; null if nothing was.</summary>
    public Comment? Comment { get; init; }

    /// <summary>What was changed; null if nothing was.</summary>
    public AppliedChangeSet? ChangeSet { get; init; }

    /// <summary>The facts of the reader's that were changed, by kind and key.</summary>
    public IReadOnlyList<(Type Kind, string Key)> Facts { get; init; } = [];

    /// <summary>What makes it this one for ever.</summary>
    public string Name => string.Create(CultureInfo.InvariantCulture, $"notice:{Kind}:{Proposal?.Id}:{Comment?.Id}:{ChangeSet?.Version}:{At:O}");
}

public enum NoticeKind
{
    /// <summary>Another's proposal waits for someone to review it.</summary>
    Waits,

    /// <summary>Something of one's own proposal was approved or rejected.</summary>
    Decided,

    /// <summary>Something was said about one's own proposal, or after one has said something.</summary>
    Commented,

    /// <summary>One was called by name.</summary>
    Mentioned,

    /// <summary>Another has changed, removed or undone what one has entered, or is proposing.</summary>
    Changed,
}
