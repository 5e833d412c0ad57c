using System.Runtime;

namespace ClusterPortal.Cli.Serve;

/// <summary>Tidies the memory of the preview up while nobody waits, so that nobody waits for that when something is saved.</summary>
internal static class Breath
{
    // More than the work until a page is shown takes, at ten thousand entries.
    private const long Room = 64 * 1024 * 1024;

    /// <summary>Tidies up, and holds so much memory ready that the next save needs no tidying.</summary>
    public static void Take()
    {
        Release();
        GC.Collect();
        _ = GC.TryStartNoGCRegion(Room);
    }

    /// <summary>From here on memory is tidied up when it has to be.</summary>
    public static void Release()
    {
        if (GCSettings.LatencyMode != GCLatencyMode.NoGCRegion) return;
        try
        {
            GC.EndNoGCRegion();
        }
        catch (InvalidOperationException)
        {
            return; // It ended by itself just now, as more was used than was held ready.
        }
    }
}
