namespace ClusterPortal.Templates.Tests;

public sealed class SkeletonTests
{
    [Fact]
    public void Runs() => Assert.True(true);
}
