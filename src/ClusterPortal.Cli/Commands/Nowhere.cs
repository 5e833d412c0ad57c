using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Commands;

/// <summary>Pages are rendered, because that is where some faults show, and let go.</summary>
internal sealed class Nowhere : IOutputSink
{
    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        // Nothing is kept: only the findings are wanted.
    }
}
