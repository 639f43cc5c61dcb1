namespace MinerDebt.Core.Tests.Store;

/// <summary>The databases that the store runs on.</summary>
public enum Engine
{
    Sqlite,
    Postgres,
}
