using System.Numerics;
using System.Security.Cryptography;

namespace ClusterPortal.Outputs.Proof;

/// <summary>The secret number that each signature needs, worked out from the key and the text (RFC 6979 for P-256 with SHA-256) in the place of chance: so the same portal has the same
/// bytes, and a bad source of chance cannot give the key away.</summary>
internal static class RepeatableNonce
{
    private const int Length = 32;

    /// <summary>The numbers to try, one after the other; the first will do but for odds of one to 2^32.</summary>
    public static IEnumerable<byte[]> Of(byte[] key, byte[] hash, BigInteger order)
    {
        var message = Bytes(Number(hash) % order);
        var v = Filled(1);
        var k = Filled(0);
        foreach (var step in (byte[])[0, 1])
        {
            k = HMACSHA256.HashData(k, (byte[])[.. v, step, .. key, .. message]);
            v = HMACSHA256.HashData(k, v);
        }

        while (true)
        {
            v = HMACSHA256.HashData(k, v);
            var candidate = Number(v);
            if (!candidate.IsZero && candidate < order) yield return v;
            k = HMACSHA256.HashData(k, (byte[])[.. v, 0]);
            v = HMACSHA256.HashData(k, v);
        }
    }

    public static BigInteger Number(ReadOnlySpan<byte> bytes) => new(bytes, isUnsigned: true, isBigEndian: true);

    /// <summary>As 32 bytes.</summary>
    public static byte[] Bytes(BigInteger number)
    {
        var bytes = new byte[Length];
        var written = number.ToByteArray(isUnsigned: true, isBigEndian: true);
        written.CopyTo(bytes, Length - written.Length);
        return bytes;
    }

    private static byte[] Filled(byte value)
    {
        var bytes = new byte[Length];
        bytes.AsSpan().Fill(value);
        return bytes;
    }
}
