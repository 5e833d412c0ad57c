using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace ClusterPortal.Outputs.Proof;

/// <summary>In: a statement as somebody sent it, the issuer's public key, a day. Out: whether the membership was so on that day. Asks no network, and takes anything for input.</summary>
internal static class StatementVerifier
{
    /// <param name="statement">A signed statement, or its JSON.</param>
    /// <param name="key">The issuer's did.json, or a public key as a PEM file; null when there is none.</param>
    /// <param name="revoked">The issuer's list of ended memberships; null when it is not to be looked at.</param>
    /// <param name="day">The day on which it must hold.</param>
    public static StatementFinding Check(string statement, string? key, string? revoked, DateOnly day)
    {
        var text = statement.Trim();
        if (text.StartsWith('{')) return Parse(text) is { } plain && StatementClaims.Read(plain) is { } said ? new StatementFinding(StatementVerdict.NotSigned, said) : new StatementFinding(StatementVerdict.Unreadable, null);
        if (text.Split('.') is not [var head, var body, var signature] || Parse(Decoded(head)) is not { } header || Parse(Decoded(body)) is not { } payload) return new StatementFinding(StatementVerdict.Unreadable, null);
        if (StatementClaims.Read(payload) is not { } claims) return new StatementFinding(StatementVerdict.Unreadable, null);
        return new StatementFinding(Judge(header, payload, claims, $"{head}.{body}", Bytes(signature), key, revoked, day), claims);
    }

    private static StatementVerdict Judge(JsonElement header, JsonElement payload, StatementClaims claims, string signed, byte[]? signature, string? key, string? revoked, DateOnly day)
    {
        // No other way of signing is taken, and above all not "none"; nor any that asks for rules unknown here.
        if (StatementClaims.Text(header, "alg") != Statement.Algorithm || StatementClaims.Member(header, "crit") is not null) return StatementVerdict.Altered;
        if (key is null) return StatementVerdict.NoKey;
        PublicKey? known;
        if (key.TrimStart().StartsWith('{'))
        {
            if (Parse(key) is not { } document || StatementClaims.Text(document, "id") is not { } owner) return StatementVerdict.UnreadableKey;
            if (owner != claims.Issuer) return StatementVerdict.OtherIssuer;
            if (KeyOf(document, owner, StatementClaims.Text(header, "kid")) is not { } found) return StatementVerdict.OtherKey;
            known = found;
        }
        else if ((known = PublicKey.FromPem(key)) is null)
        {
            return StatementVerdict.UnreadableKey;
        }

        if (signature is null || !known.Verifies(Encoding.ASCII.GetBytes(signed), signature)) return StatementVerdict.Altered;
        if (!claims.Agrees(payload)) return StatementVerdict.Contradictory;
        if (revoked is not null)
        {
            if (Parse(revoked) is not { } list || StatementClaims.Text(list, "issuer") != claims.Issuer || StatementClaims.Member(list, "revokedCredentials") is not { ValueKind: JsonValueKind.Array } ended) return StatementVerdict.UnreadableList;
            if (ended.EnumerateArray().Any(e => StatementClaims.Text(e, "id") == claims.Id)) return StatementVerdict.Revoked;
        }

        return day < claims.From ? StatementVerdict.NotYet : day > claims.Until ? StatementVerdict.Ended : StatementVerdict.Valid;
    }

    // Only a key that its owner has named for statements counts.
    private static PublicKey? KeyOf(JsonElement document, string owner, string? id)
    {
        if (id is null || StatementClaims.Member(document, "assertionMethod") is not { ValueKind: JsonValueKind.Array } allowed || StatementClaims.Member(document, "verificationMethod") is not { ValueKind: JsonValueKind.Array } methods) return null;
        if (!allowed.EnumerateArray().Any(a => StatementClaims.Text(a) is { } name && Full(name, owner) == id)) return null;
        foreach (var method in methods.EnumerateArray())
        {
            if (StatementClaims.Text(method, "id") is not { } name || Full(name, owner) != id || StatementClaims.Member(method, "publicKeyJwk") is not { } jwk) continue;
            return StatementClaims.Text(jwk, "crv") == "P-256" ? PublicKey.Of(Bytes(StatementClaims.Text(jwk, "x")), Bytes(StatementClaims.Text(jwk, "y"))) : null;
        }

        return null;
    }

    private static string Full(string id, string owner) => id.StartsWith('#') ? owner + id : id;

    private static string? Decoded(string part) => Bytes(part) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;

    private static byte[]? Bytes(string? text)
    {
        try
        {
            return text is null ? null : Base64Url.DecodeFromChars(text);
        }
        catch (FormatException)
        {
            // What somebody sent may be anything.
            return null;
        }
    }

    private static JsonElement? Parse(string? text)
    {
        try
        {
            if (text is null) return null;
            using var document = JsonDocument.Parse(text);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
