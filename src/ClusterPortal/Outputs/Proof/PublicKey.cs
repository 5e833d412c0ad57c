using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace ClusterPortal.Outputs.Proof;

/// <summary>A public key of P-256.</summary>
/// <param name="X">32 bytes.</param>
/// <param name="Y">32 bytes.</param>
internal sealed record PublicKey(byte[] X, byte[] Y)
{
    private const string CurveId = "1.2.840.10045.3.1.7";

    /// <summary>Its fingerprint (RFC 7638): the same key has the same name everywhere.</summary>
    public string Id => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($$"""{"crv":"P-256","kty":"EC","x":"{{Text(X)}}","y":"{{Text(Y)}}"}""")));

    public static string Text(byte[] part) => Base64Url.EncodeToString(part);

    /// <returns>Null when the two are no point of the curve.</returns>
    public static PublicKey? Of(byte[]? x, byte[]? y)
    {
        if (x is not { Length: 32 } || y is not { Length: 32 }) return null;
        var key = new PublicKey(x, y);
        try
        {
            using var known = key.Open();
            return key;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Of the text of a PEM file with a public key.</summary>
    public static PublicKey? FromPem(string pem)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportFromPem(pem);
            var parts = key.ExportParameters(includePrivateParameters: false);
            return IsP256(parts) ? new PublicKey(parts.Q.X!, parts.Q.Y!) : null;
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    public static bool IsP256(ECParameters parts) => parts.Curve.Oid is { } oid && (oid.Value == CurveId || oid.FriendlyName is "nistP256" or "ECDSA_P256");

    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        using var key = Open();
        return signature.Length == 64 && key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private ECDsa Open() => ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = X, Y = Y } });
}
