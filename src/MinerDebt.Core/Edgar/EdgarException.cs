namespace MinerDebt.Core.Edgar;

/// <summary>A file of EDGAR was refused, or could not be fetched. The message is a sentence for the person who asked for it.</summary>
public sealed class EdgarException(string message, Exception? cause = null) : Exception(message, cause);
