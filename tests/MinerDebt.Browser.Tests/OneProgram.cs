namespace MinerDebt.Browser.Tests;

/// <summary>Classes with few tests each, whose editors have a program together.</summary>
[CollectionDefinition]
public sealed class OneProgram : ICollectionFixture<EditorSite>;
