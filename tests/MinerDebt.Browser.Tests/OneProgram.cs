namespace MinerDebt.Browser.Tests;

/// <summary>Classes whose editors have a program together.</summary>
[CollectionDefinition]
public sealed class OneProgram : ICollectionFixture<EditorSite>;
