namespace MinerDebt.Benchmarks.Faults;

/// <summary>On what the copies run to which something happens.</summary>
internal enum FaultPlace
{
    /// <summary>Two copies behind nginx on a PostgreSQL server of their own.</summary>
    Server,

    /// <summary>One copy on an SQLite file.</summary>
    File,

    /// <summary>One copy on an SQLite file, on a disk of its own that is small.</summary>
    SmallDisk,
}
