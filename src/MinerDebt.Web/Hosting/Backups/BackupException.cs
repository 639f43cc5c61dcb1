namespace MinerDebt.Web.Hosting.Backups;

/// <summary>A backup cannot be made or put back; the message tells an operator why, and what to do.</summary>
public sealed class BackupException(string message, Exception? inner = null) : Exception(message, inner);
