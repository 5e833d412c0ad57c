using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Golden;

/// <summary>The portal that this repository is, read from its files and built in memory, once for all tests.</summary>
internal static class OwnPortal
{
    private static readonly DiagnosticBag Reading = new();

    public static Inputs Inputs { get; } = InputReader.FromFolder(Checkout.Root, InputLimits.Default, Reading, SiteLimits.Read);

    public static Portal Built { get; } = Portal.Build(Inputs, Reading, Portal.Options with { Threads = Environment.ProcessorCount });
}
