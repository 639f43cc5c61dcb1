using System.Data.Common;

namespace MinerDebt.Core.Store;

/// <summary>The file of the database is no longer the one that the program started with, or can no longer be written; nothing was read or stored.</summary>
public sealed class StoreGoneException(string message) : DbException(message);
