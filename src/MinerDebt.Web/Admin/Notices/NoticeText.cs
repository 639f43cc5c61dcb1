using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Address;
using MinerDebt.Web.Text;

namespace MinerDebt.Web.Admin.Notices;

/// <summary>Notices in words, the same on the page, in the feed and in mail.</summary>
public static class NoticeText
{
    private const int MostNamed = 3;

    /// <summary>Who did what, without a full stop.</summary>
    public static string Sentence(Notice notice) => notice switch
    {
        { Kind: NoticeKind.Waits, Proposal: { } proposal } => $"{notice.By} proposes {Terms.Count(notice.All, "change")}: proposal {Number(proposal.Id)} waits for a review",
        { Kind: NoticeKind.Decided, Proposal: { Status: ProposalStatus.Applied } proposal } => $"{notice.By} approved your proposal {Number(proposal.Id)}",
        { Kind: NoticeKind.Decided, Proposal: { Status: ProposalStatus.Rejected } proposal } => $"{notice.By} rejected your proposal {Number(proposal.Id)}{(notice.Waiting < notice.All ? ", but for what was approved before" : "")}",
        { Kind: NoticeKind.Decided, Proposal: { } proposal } => $"{notice.By} approved {Number(notice.All - notice.Waiting)} of {Terms.Count(notice.All, "change")} of your proposal {Number(proposal.Id)}",
        { Kind: NoticeKind.Mentioned, Comment: { } comment } => $"{notice.By} mentions you on {Place(comment)}",
        { Comment: { } comment } => $"{notice.By} comments on {Place(comment)}",
        { ChangeSet: { } changeSet } => $"{notice.By} {(changeSet.Origin == ChangeOrigin.Undo ? "undid what you had entered of" : "changed what you have entered or proposed of")} {Facts(notice.Facts)}",
        _ => notice.By,
    };

    /// <summary>What was said with it: a comment, or a reason.</summary>
    public static string Said(Notice notice) => notice switch
    {
        { Comment: { } comment } => comment.Text,
        { ChangeSet: { } changeSet } => changeSet.Reason,
        { Proposal: { Status: ProposalStatus.Rejected, DecisionReason: { Length: > 0 } reason } } => reason,
        { Proposal: { } proposal } => proposal.Reason,
        _ => "",
    };

    /// <summary>The page that it leads to, as a path.</summary>
    public static string Href(Notice notice) => notice switch
    {
        { Comment: { ProposalId: null } comment } => AdminUrls.History(FactKind.Of(FactJson.KindOf(comment.FactKind!)), comment.FactKey!),
        { Proposal: { } proposal } => AdminUrls.Proposal(proposal.Id),
        { ChangeSet: { } changeSet } => AdminUrls.Change(changeSet.Version),
        _ => AdminUrls.Notices,
    };

    private static string Place(Comment comment) => comment.ProposalId is { } id ? $"proposal {Number(id)}" : Fact((FactJson.KindOf(comment.FactKind!), comment.FactKey!));

    private static string Fact((Type Kind, string Key) fact) => $"{FactKind.Of(fact.Kind).One} {FactWords.Name(fact.Kind, fact.Key)}";

    private static string Facts(IReadOnlyList<(Type Kind, string Key)> facts) =>
        string.Join(", ", facts.Take(MostNamed).Select(Fact))
        + (facts.Count > MostNamed ? $" and {Number(facts.Count - MostNamed)} more" : "");

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
