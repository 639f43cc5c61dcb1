namespace MinerDebt.Core.Store;

/// <summary>The database cannot be used; the message tells an operator why and what to do.</summary>
public sealed class StoreException(string message, Exception? inner = null) : Exception(message, inner);
