namespace ClusterPortal.Tests.Guide;

/// <summary>Readers work in the folder of their portal, and a program has one current folder: these tests run while no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OneReader
{
    public const string Name = "guide";
}
