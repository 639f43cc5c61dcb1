using System.Globalization;
using MinerDebt.Core.Changes;
using MinerDebt.Core.Model;

namespace MinerDebt.Web.Admin.Review;

/// <summary>How a proposal stands, in words.</summary>
public static class ProposalText
{
    public static string Status(ProposalCount count) => count switch
    {
        { Proposal: { Status: ProposalStatus.Waiting, DecidedBy: { } reviewer } } =>
            $"waiting; {Number(count.All - count.Waiting)} of {Number(count.All)} approved, last by {reviewer}",
        { Proposal.Status: ProposalStatus.Waiting } => "waiting",
        { Proposal: { Status: ProposalStatus.Applied } proposal } => $"approved by {proposal.DecidedBy} on {At(proposal.DecidedAt)}",
        { Proposal: var proposal } => $"{(proposal.DecidedBy == proposal.Author ? "withdrawn" : "rejected")} by {proposal.DecidedBy} on {At(proposal.DecidedAt)}"
            + (count.Waiting < count.All ? $" after {Number(count.All - count.Waiting)} of {Number(count.All)} were approved" : ""),
    };

    /// <summary><c>2026-11-25 19:30 UTC</c>.</summary>
    public static string At(DateTime? time) => time?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    private static string Number(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}
