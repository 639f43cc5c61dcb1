namespace MinerDebt.Core.Exchange.Tables;

/// <summary>A file was refused as a whole. The message is a sentence for the person who chose it.</summary>
public sealed class TableException(string message, Exception? cause = null) : Exception(message, cause);
