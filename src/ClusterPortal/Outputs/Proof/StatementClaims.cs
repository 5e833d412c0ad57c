using System.Globalization;
using System.Text.Json;

namespace ClusterPortal.Outputs.Proof;

/// <summary>What a statement says of itself. Nothing of it is true before its signature has been checked.</summary>
/// <param name="Id">Of the statement.</param>
/// <param name="Issuer">Identity of whoever is said to have made it.</param>
/// <param name="Subject">Identity of the organisation.</param>
/// <param name="Organization">Its name.</param>
/// <param name="Says">Such as: Member of Medicon Valley.</param>
/// <param name="From">First day, as the issuer's clock has it.</param>
/// <param name="Until">Last day; null while the membership goes on.</param>
/// <param name="StatusUrl">Where the list of ended memberships is; null when none is named.</param>
internal sealed record StatementClaims(string Id, string Issuer, string Subject, string Organization, string Says, DateOnly From, DateOnly? Until, string? StatusUrl)
{
    /// <returns>Null when a part is missing without which it says nothing.</returns>
    public static StatementClaims? Read(JsonElement credential)
    {
        if (credential.ValueKind != JsonValueKind.Object || !Types(credential).Contains("VerifiableCredential") || !Types(credential).Contains("OpenBadgeCredential")) return null;
        var subject = Member(credential, "credentialSubject");
        var issuer = Member(credential, "issuer") is { ValueKind: JsonValueKind.String } plain ? Text(plain) : Text(Member(credential, "issuer"), "id");
        return Text(credential, "id") is { } id && issuer is not null && Text(subject, "id") is { } of && Text(Member(subject, "achievement"), "name") is { } says && Day(credential, "validFrom") is { } from
            && (Member(credential, "validUntil") is null || Day(credential, "validUntil") is not null)
            ? new StatementClaims(id, issuer, of, Text(subject, "name") ?? of, says, from, Day(credential, "validUntil"), Text(Member(credential, "credentialStatus"), "id"))
            : null;
    }

    /// <summary>Whether the claims beside the credential say the same as it does.</summary>
    public bool Agrees(JsonElement payload) =>
        Same(payload, "iss", Issuer) && Same(payload, "jti", Id) && Same(payload, "sub", Subject) && Member(payload, "vc") is null && Member(payload, "vp") is null
        && SameTime(payload, "nbf", "validFrom") && SameTime(payload, "exp", "validUntil");

    public static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) ? member : null;

    public static string? Text(JsonElement? element, string name) => Text(Member(element, name));

    /// <summary>The value as a text; null when it is none.</summary>
    public static string? Text(JsonElement? element)
    {
        try
        {
            return element is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a character, written as an escape, is JSON but no text.
            return null;
        }
    }

    private static string[] Types(JsonElement credential) => Member(credential, "type") is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Select(t => Text(t)).OfType<string>()]
        : [];

    // The day where the issuer is: a membership ends at midnight there.
    private static DateOnly? Day(JsonElement credential, string name) => Moment(credential, name) is { } moment ? DateOnly.FromDateTime(moment.DateTime) : null;

    private static DateTimeOffset? Moment(JsonElement element, string name) =>
        Text(element, name) is { } text && DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    private static bool Same(JsonElement payload, string name, string value) => Member(payload, name) is null || Text(payload, name) == value;

    private static bool SameTime(JsonElement payload, string claim, string name) =>
        Member(payload, claim) is not { } number || (number.ValueKind == JsonValueKind.Number && number.TryGetInt64(out var seconds) && Moment(payload, name) is { } moment && moment.ToUnixTimeSeconds() == seconds);
}
