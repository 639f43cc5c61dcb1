namespace MinerDebt.Browser.Tests;

/// <summary>Classes that have a program and its database together.</summary>
[CollectionDefinition]
public sealed class OneDatabase : ICollectionFixture<Editors>;
