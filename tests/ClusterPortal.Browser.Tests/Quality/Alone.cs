namespace ClusterPortal.Browser.Tests.Quality;

/// <summary>Tests during which no other runs.</summary>
[CollectionDefinition("alone", DisableParallelization = true)]
public sealed class Alone;
