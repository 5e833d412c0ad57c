using System.Numerics;
using System.Security.Cryptography;

namespace ClusterPortal.Outputs.Proof;

/// <summary>The private key of a portal: ES256, which is ECDSA over P-256 with SHA-256. It gives signatures and its public half, and never itself: it has no text, and no message names it.</summary>
internal sealed class SigningKey
{
    private static readonly BigInteger Order = RepeatableNonce.Number(Convert.FromHexString("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551"));

    private readonly byte[] secret;
    private readonly BigInteger number;

    private SigningKey(byte[] secret, PublicKey open) => (this.secret, number, Public) = (secret, RepeatableNonce.Number(secret), open);

    public PublicKey Public { get; }

    /// <summary>Of the text of a PEM file (PKCS #8 or SEC 1). Line breaks may be written as \n, as some keepers of secrets do.</summary>
    /// <returns>Null when it is no private key of P-256, or the machine has no P-256. Why is not said: such a message could hold parts of it.</returns>
    public static SigningKey? FromPem(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem.Replace("\\n", "\n", StringComparison.Ordinal));
            var parts = key.ExportParameters(includePrivateParameters: true);
            return PublicKey.IsP256(parts) && parts.D is { Length: 32 } secret ? new SigningKey(secret, new PublicKey(parts.Q.X!, parts.Q.Y!)) : null;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException or PlatformNotSupportedException)
        {
            return null;
        }
    }

    /// <summary>64 bytes, as JSON Web Signatures have them. The same text always gives the same bytes.</summary>
    public byte[] Sign(ReadOnlySpan<byte> data)
    {
        var hash = SHA256.HashData(data);
        foreach (var nonce in RepeatableNonce.Of(secret, hash, Order))
        {
            var r = RepeatableNonce.Number(Across(nonce)) % Order;
            var inverse = BigInteger.ModPow(RepeatableNonce.Number(nonce), Order - 2, Order);
            var s = inverse * (RepeatableNonce.Number(hash) + r * number) % Order;
            if (!r.IsZero && !s.IsZero) return [.. RepeatableNonce.Bytes(r), .. RepeatableNonce.Bytes(s)];
        }

        throw new InvalidOperationException("no signature exists");
    }

    // The point on the curve is worked out by the machine's own library, which does it without betraying the number by its timing: as the public half of a key
    // whose private half is the number.
    private static byte[] Across(byte[] nonce)
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = nonce });
        return key.ExportParameters(includePrivateParameters: false).Q.X!;
    }
}
