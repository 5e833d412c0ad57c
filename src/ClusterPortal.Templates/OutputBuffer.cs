using System.Buffers;
using System.Text;

namespace ClusterPortal.Templates;

/// <summary>UTF-8 output in pooled memory. Reuse one per thread: Clear keeps the memory, Dispose gives it back.</summary>
public sealed class OutputBuffer : IBufferWriter<byte>, IDisposable
{
    private const int FirstSize = 16 * 1024;

    private const int Slack = 64 * 1024;

    private byte[] _bytes = [];
    private int _capacity;
    private int _limit = int.MaxValue;
    private int _length;

    internal int Limit
    {
        get => _limit;
        set
        {
            _limit = value;
            _capacity = (int)Math.Min(_bytes.Length, Math.Max(_length, (long)value + Slack));
        }
    }

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
        if (utf8.Length > _capacity - _length)
        {
            Ensure(utf8.Length);
        }

        utf8.CopyTo(_bytes.AsSpan(_length));
        _length += utf8.Length;
    }

    public void Write(ReadOnlySpan<char> text)
    {
        if ((text.Length + 1) * 3 > _capacity - _length)
        {
            Ensure((text.Length + 1) * 3);
        }

        // Most text is ASCII, which needs no encoder.
        if (Ascii.FromUtf16(text, _bytes.AsSpan(_length), out var written) != OperationStatus.Done)
        {
            written += Encoding.UTF8.GetBytes(text[written..], _bytes.AsSpan(_length + written));
        }

        _length += written;
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
        _capacity = 0;
        _length = 0;
    }

    private void Ensure(int more)
    {
        if (more <= _capacity - _length)
        {
            return;
        }

        // Somewhat more than the limit is let through, because what a text will take is only guessed before it is encoded.
        var most = Limit > int.MaxValue - Slack ? int.MaxValue - Slack : Limit + Slack;
        if ((long)_length + more > most && (_length > Limit || (long)_length + (more / 3) > most))
        {
            throw new Runtime.RenderFault(TemplateCodes.OutputLimit, $"The page has grown beyond {Limit / 1024} kB.");
        }

        var wanted = (int)Math.Max((long)_length + more, Math.Min(Math.Max(FirstSize, (long)_length * 2), most));
        var grown = ArrayPool<byte>.Shared.Rent(wanted);
        Written.CopyTo(grown);
        if (_bytes.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(_bytes);
        }

        _bytes = grown;
        _capacity = Math.Min(grown.Length, Math.Max(wanted, most));
    }
}
