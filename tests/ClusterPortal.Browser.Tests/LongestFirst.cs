using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(ClusterPortal.Browser.Tests.LongestFirst))]

namespace ClusterPortal.Browser.Tests;

/// <summary>What takes longest begins first, so that it is not left over at the end with one core at work.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long = [nameof(PageKindTests), nameof(OtherPortalTests), nameof(Conformance.VnuTests)];

    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderByDescending(c => Array.Exists(Long, name => c.TestCollectionDisplayName.Contains("." + name, StringComparison.Ordinal)))];
}
