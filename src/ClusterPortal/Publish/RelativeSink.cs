using System.Buffers;
using System.Collections.Frozen;
using ClusterPortal.Pages;

namespace ClusterPortal.Publish;

/// <summary>Makes of a portal a copy that opens from any folder, in a file manager or below any path of a host. In: the portal's files. Out: the same files, in which
/// pages lead to each other by relative addresses and carry no scripts, and sheets show what readers without scripts see. Scripts would fail: a browser that reads
/// files from a disk lets none of them fetch another. So nothing on the copy pretends to work, and a stranger's proposal is looked at without any.</summary>
internal sealed class RelativeSink : IOutputSink
{
    private readonly IOutputSink next;
    private readonly RelativePages pages;

    /// <param name="plan">The portal's files: to what an address can lead.</param>
    /// <param name="next">Takes the files of the copy.</param>
    public RelativeSink(BuildPlan plan, IOutputSink next)
    {
        this.next = next;
        var files = plan.Files.ToFrozenDictionary(f => f.Path, StringComparer.Ordinal);
        pages = new RelativePages(plan.BasePath, files.ContainsKey, new Sprites(path => Bytes(files[path])));
    }

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        if (path.EndsWith(".html", StringComparison.Ordinal)) next.Put(path, pages.Of(bytes, path));
        else if (path.EndsWith(".css", StringComparison.Ordinal)) next.Put(path, pages.OfSheet(bytes, path));
        else next.Put(path, bytes);
    }

    private static byte[] Bytes(PlannedFile file)
    {
        var buffer = new ArrayBufferWriter<byte>();
        file.Render(buffer, new Diagnostics.DiagnosticBag());
        return buffer.WrittenSpan.ToArray();
    }
}
