namespace MinerDebt.Core.Model;

/// <summary>A statement of the data set about itself.</summary>
public sealed record Coverage : Fact
{
    /// <summary>First quarter for whose end the events give the principal of every tracked instrument.</summary>
    public const string RegisterFrom = "register_from";

    /// <summary>Last such quarter.</summary>
    public const string RegisterTo = "register_to";

    /// <summary>Day on which the data set was put together.</summary>
    public const string CompiledOn = "compiled_on";

    public override string Key { get => Name; protected init { } }

    /// <summary>One of the constants of this type.</summary>
    public required string Name { get; init; }

    /// <summary>A quarter or a day.</summary>
    public required string Value { get; init; }
}
