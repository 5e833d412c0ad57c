using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Differences;

/// <summary>Keeps of each page a number that tells whether it says the same, and not its bytes.</summary>
internal sealed class PageHashes : IOutputSink
{
    private const int Fingerprint = 10;

    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdef"u8);

    private readonly ConcurrentDictionary<string, UInt128> byPath = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, UInt128> ByPath => byPath;

    public void Put(string path, ReadOnlySpan<byte> bytes)
    {
        if (!path.EndsWith(".html", StringComparison.Ordinal)) return;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> result = stackalloc byte[32];
        AppendWithoutFingerprints(hash, bytes);
        hash.GetHashAndReset(result);
        byPath[path] = BinaryPrimitives.ReadUInt128LittleEndian(result);
    }

    // /assets/css/site.1f2e3d4c5b.css is site.css whatever its bytes: else one rule of a style sheet would change every page.
    private static void AppendWithoutFingerprints(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        while (true)
        {
            var at = Math.Min(Next(bytes, "/assets/"u8), Next(bytes, "/media/"u8));
            if (at == bytes.Length) break;
            var end = at + 7;
            while (end < bytes.Length && bytes[end] is not ((byte)'"' or (byte)'\'' or (byte)' ' or (byte)')' or (byte)'<')) end++;
            var name = bytes[at..end];
            hash.AppendData(bytes[..at]);
            for (var i = 0; i + Fingerprint + 1 < name.Length; i++)
                if (name[i] == '.' && name[i + Fingerprint + 1] == '.' && name.Slice(i + 1, Fingerprint).IndexOfAnyExcept(Hexadecimal) < 0)
                {
                    hash.AppendData(name[..i]);
                    name = name[(i + Fingerprint + 1)..];
                    break;
                }

            hash.AppendData(name);
            bytes = bytes[end..];
        }

        hash.AppendData(bytes);
    }

    private static int Next(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> word) => bytes.IndexOf(word) is >= 0 and var at ? at : bytes.Length;
}
