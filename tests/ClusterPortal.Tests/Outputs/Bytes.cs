using System.Buffers;
using System.Text;

namespace ClusterPortal.Tests.Outputs;

/// <summary>What a writer wrote, checked to be strict UTF-8.</summary>
internal static class Bytes
{
    private static readonly UTF8Encoding Strict = new(false, true);

    public static string Of(Action<IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(output);
        return Strict.GetString(output.WrittenSpan);
    }
}
