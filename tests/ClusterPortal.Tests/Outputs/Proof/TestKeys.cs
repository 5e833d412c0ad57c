using System.Security.Cryptography;
using ClusterPortal.Outputs.Proof;

namespace ClusterPortal.Tests.Outputs.Proof;

/// <summary>The key of the examples in RFC 6979: everybody knows it, so nobody may sign with it.</summary>
internal static class TestKeys
{
    private static readonly byte[] Secret = Convert.FromHexString("C9AFA9D845BA75166B5C215767B1D6934E50C3DB36E89B127B8A622B120F6721");

    public static string StandardPem { get; } = Pem();

    public static SigningKey Standard { get; } = SigningKey.FromPem(StandardPem)!;

    /// <summary>The ways in which the private half could be written.</summary>
    public static string[] Forms { get; } =
    [
        Convert.ToHexString(Secret), Convert.ToHexStringLower(Secret), Convert.ToBase64String(Secret).TrimEnd('='), System.Buffers.Text.Base64Url.EncodeToString(Secret),
        StandardPem.Split('\n')[1], "PRIVATE KEY", "\"d\":",
    ];

    private static string Pem()
    {
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, D = Secret });
        return key.ExportPkcs8PrivateKeyPem();
    }
}
