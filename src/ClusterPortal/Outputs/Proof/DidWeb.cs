using System.Buffers;
using System.Text.Json;

namespace ClusterPortal.Outputs.Proof;

/// <summary>The portal's identity by the method did:web, and the document with its public key.</summary>
internal static class DidWeb
{
    /// <summary>Of the portal's address: <c>did:web:portal.example</c>, or <c>did:web:host.example:folder</c> for one below a folder of its host.</summary>
    public static string Of(Uri baseUrl)
    {
        var port = baseUrl.IsDefaultPort ? "" : $"%3A{baseUrl.Port}";
        var folders = baseUrl.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(f => ":" + f.Replace(":", "%3A", StringComparison.Ordinal));
        return $"did:web:{baseUrl.IdnHost.ToLowerInvariant()}{port}{string.Concat(folders)}";
    }

    /// <summary>Where the document of an identity lies; null when it is not of this method.</summary>
    public static string? AddressOf(string did)
    {
        if (!did.StartsWith("did:web:", StringComparison.Ordinal)) return null;
        var parts = did["did:web:".Length..].Split(':');
        var host = parts[0].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
        return parts.Length == 1 ? $"https://{host}/.well-known/did.json" : $"https://{host}/{string.Join('/', parts[1..])}/did.json";
    }

    public static string KeyId(string did, PublicKey key) => $"{did}#{key.Id}";

    public static void Write(IBufferWriter<byte> output, Uri baseUrl, PublicKey key)
    {
        var did = Of(baseUrl);
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.Optional("@context"u8, ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"]);
        json.WriteString("id"u8, did);
        json.WriteStartArray("verificationMethod"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, KeyId(did, key));
        json.WriteString("type"u8, "JsonWebKey2020");
        json.WriteString("controller"u8, did);
        json.WriteStartObject("publicKeyJwk"u8);
        json.WriteString("kty"u8, "EC");
        json.WriteString("crv"u8, "P-256");
        json.WriteString("x"u8, PublicKey.Text(key.X));
        json.WriteString("y"u8, PublicKey.Text(key.Y));
        json.WriteString("alg"u8, Statement.Algorithm);
        json.WriteString("kid"u8, key.Id);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.Optional("assertionMethod"u8, [KeyId(did, key)]);
        json.WriteEndObject();
    }
}
