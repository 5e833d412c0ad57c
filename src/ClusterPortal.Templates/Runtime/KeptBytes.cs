using System.Buffers;

namespace ClusterPortal.Templates.Runtime;

/// <summary>Copies of bytes that last for one rendering, one behind the other in memory that is used again: most pages capture their whole body.</summary>
internal sealed class KeptBytes
{
    private const int ChunkSize = 64 * 1024;

    private readonly List<byte[]> _full = [];
    private byte[] _chunk = [];
    private int _used;

    public ReadOnlyMemory<byte> Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _chunk.Length - _used)
        {
            if (_chunk.Length > 0)
            {
                _full.Add(_chunk);
            }

            _chunk = ArrayPool<byte>.Shared.Rent(Math.Max(bytes.Length, ChunkSize));
            _used = 0;
        }

        var copy = _chunk.AsMemory(_used, bytes.Length);
        bytes.CopyTo(copy.Span);
        _used += bytes.Length;
        return copy;
    }

    public void Clear()
    {
        foreach (var chunk in _full)
        {
            ArrayPool<byte>.Shared.Return(chunk);
        }

        _full.Clear();
        _used = 0;
    }
}
