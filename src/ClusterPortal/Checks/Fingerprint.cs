using System.Buffers.Binary;

namespace ClusterPortal.Checks;

/// <summary>A quick 64-bit hash, the same in every run and on every machine. Not for secrets: it only tells texts of ours apart.</summary>
internal static class Fingerprint
{
    private const ulong First = 0x9E3779B97F4A7C15;
    private const ulong Second = 0xD6E8FEB86659FD93;

    public static ulong Of(ReadOnlySpan<byte> bytes)
    {
        unchecked
        {
            var hash = First ^ ((ulong)bytes.Length * Second);
            while (bytes.Length >= 8)
            {
                hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes));
                bytes = bytes[8..];
            }

            if (bytes.Length > 0)
            {
                // The rest, low byte first, with zeros above it; the length is in the hash already.
                ulong last = 0;
                for (var i = bytes.Length - 1; i >= 0; i--) last = (last << 8) | bytes[i];
                hash = Mix(hash ^ last);
            }

            return Mix(hash ^ Second);
        }
    }

    private static ulong Mix(ulong value)
    {
        unchecked
        {
            var high = Math.BigMul(value + First, Second, out var low);
            return high ^ low;
        }
    }
}
