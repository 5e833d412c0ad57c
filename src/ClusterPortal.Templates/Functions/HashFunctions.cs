using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>The part of `string` that makes fingerprints of texts, as small hexadecimal digits.</summary>
internal static class HashFunctions
{
#pragma warning disable CA5350, CA5351 // Weak hashes are part of the language; templates use them for addresses such as avatars, not for secrets.
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Hash("string.md5", "MD5", MD5.HashData).Shown("{{ 'a' | string.md5 }}", "0cc175b9c0f1b6a831c399e269772661"),
        Hash("string.sha1", "SHA-1", SHA1.HashData).Shown("{{ 'a' | string.sha1 }}", "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8"),
        Hash("string.sha256", "SHA-256", SHA256.HashData).Shown("{{ 'a' | string.sha256 | string.slice 0 16 }}", "ca978112ca1bbdca"),
        Hash("string.sha512", "SHA-512", SHA512.HashData).Shown("{{ 'a' | string.sha512 | string.slice 0 16 }}", "1f40fc92da241694"),
        Keyed("string.hmac_sha1", "SHA-1", HMACSHA1.HashData).Shown("{{ 'a' | string.hmac_sha1 'key' | string.size }}", "40"),
        Keyed("string.hmac_sha256", "SHA-256", HMACSHA256.HashData).Shown("{{ 'a' | string.hmac_sha256 'key' | string.size }}", "64"),
        Keyed("string.hmac_sha512", "SHA-512", HMACSHA512.HashData).Shown("{{ 'a' | string.hmac_sha512 'key' | string.size }}", "128"),
    ];
#pragma warning restore CA5350, CA5351

    private static HostFunction Hash(string name, string algorithm, Func<byte[], byte[]> hash) =>
        Function(name, $"The {algorithm} fingerprint of the text.", Shape.Text, (a, _) => Hex(hash(Encoding.UTF8.GetBytes(Text(a[0])))), Text("text"));

    private static HostFunction Keyed(string name, string algorithm, Func<byte[], byte[], byte[]> hash) =>
        Function(name, $"The {algorithm} fingerprint of the text made with a key.", Shape.Text,
            (a, _) => Hex(hash(Encoding.UTF8.GetBytes(Text(a[1])), Encoding.UTF8.GetBytes(Text(a[0])))), Text("text"), Text("secret_key"));

    private static Value Hex(byte[] bytes) => Value.Of(Convert.ToHexStringLower(bytes));
}
