namespace MinerDebt.Browser.Tests;

/// <summary>Classes with few tests each, which have a program and its database together.</summary>
[CollectionDefinition]
public sealed class OneDatabase : ICollectionFixture<Editors>;
