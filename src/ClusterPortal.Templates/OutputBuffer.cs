using System.Buffers;
using System.Text;

namespace ClusterPortal.Templates;

/// <summary>UTF-8 output in pooled memory. Reuse one per thread: Clear keeps the memory, Dispose gives it back.</summary>
public sealed class OutputBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 16 * 1024;

    private byte[] _bytes = [];
    private int _length;

    internal int Limit { get; set; } = int.MaxValue;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public ReadOnlyMemory<byte> WrittenMemory => _bytes.AsMemory(0, _length);

    public void Clear() => _length = 0;

    /// <summary>Forgets everything after the given length.</summary>
    public void Truncate(int length) => _length = Math.Min(_length, Math.Max(0, length));

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(Math.Max(1, sizeHint));
        return _bytes.AsSpan(_length);
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > _bytes.Length - _length)
        {
            Ensure(utf8.Length);
        }

        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        Ensure(Encoding.UTF8.GetMaxByteCount(text.Length));
        _length += Encoding.UTF8.GetBytes(text, _bytes.AsSpan(_length));
    }

    internal void WriteByte(byte value)
    {
        Ensure(1);
        _bytes[_length++] = value;
    }

    public override string ToString() => Encoding.UTF8.GetString(Written);

    public void Dispose()
    {
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = [];
        _length = 0;
    }

    private void Ensure(int more)
    {
        if (more <= _bytes.Length - _length)
        {
            return;
        }

        if (_length > Limit)
        {
            throw new Runtime.RenderFault(TemplateCodes.OutputLimit, $"The page has grown beyond {Limit / 1024} kB.");
        }

        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(Math.Max(FirstSize, checked(_length + more)), Math.Min(_bytes.Length * 2, 1 << 30)));
        Written.CopyTo(grown);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = grown;
    }
}
