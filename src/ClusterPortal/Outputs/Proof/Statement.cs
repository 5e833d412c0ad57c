using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ClusterPortal.Content;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages;
using NodaTime;
using NodaTime.Text;

namespace ClusterPortal.Outputs.Proof;

/// <summary>In: a proof of membership. Out: the same for programs: a Verifiable Credential 2.0 of the W3C that is an Open Badge 3.0 too, in the portal's own language. Signed, it is a JSON Web
/// Signature whose payload is the credential, with the claims that Open Badges ask for beside it.</summary>
internal sealed class Statement(OutputContext context, SigningKey? key)
{
    public const string Algorithm = "ES256";

    private static readonly string[] Contexts =
        ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json"];

    // Without a key there is no document behind the identity: then the portal's address stands for it.
    private string Issuer => key is null ? context.Root : DidWeb.Of(context.Site.BaseUrl);

    public void Write(IBufferWriter<byte> output, MembershipProof proof)
    {
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        WriteCredential(json, proof);
        json.WriteEndObject();
    }

    /// <summary>Only with a key.</summary>
    public void WriteSigned(IBufferWriter<byte> output, MembershipProof proof)
    {
        var head = new ArrayBufferWriter<byte>();
        using (var json = JsonOutput.ForPage(head))
        {
            json.WriteStartObject();
            json.WriteString("alg"u8, Algorithm);
            json.WriteString("kid"u8, DidWeb.KeyId(Issuer, key!.Public));
            json.WriteString("typ"u8, "JWT");
            json.WriteEndObject();
        }

        var body = new ArrayBufferWriter<byte>();
        using (var json = JsonOutput.ForFile(body))
        {
            json.WriteStartObject();
            json.WriteString("iss"u8, Issuer);
            json.WriteString("jti"u8, Id(proof.Organization, proof.Main));
            json.WriteString("sub"u8, Subject(proof.Organization));
            json.WriteNumber("nbf"u8, context.At(proof.Main.Since!.Value).ToInstant().ToUnixTimeSeconds());
            if (proof.Main.Until is { } last) json.WriteNumber("exp"u8, context.EndOf(last).ToInstant().ToUnixTimeSeconds());
            WriteCredential(json, proof);
            json.WriteEndObject();
        }

        var text = $"{Base64Url.EncodeToString(head.WrittenSpan)}.{Base64Url.EncodeToString(body.WrittenSpan)}";
        output.Text($"{text}.{Base64Url.EncodeToString(key.Sign(Encoding.ASCII.GetBytes(text)))}");
    }

    /// <summary>The memberships that are over, so that a statement that was kept from before can be seen to be so.</summary>
    public void WriteRevoked(IBufferWriter<byte> output, IEnumerable<MembershipProof> proofs)
    {
        using var json = JsonOutput.ForFile(output);
        json.WriteStartObject();
        json.WriteString("id"u8, context.Routes.Absolute(ProofRoutes.Revoked));
        json.WriteString("issuer"u8, Issuer);
        json.WriteStartArray("revokedCredentials"u8);
        foreach (var proof in proofs)
        foreach (var ended in proof.All.Where(m => m.Until < context.Portal.Today))
        {
            json.WriteStartObject();
            json.WriteString("id"u8, Id(proof.Organization, ended));
            json.WriteBoolean("revoked"u8, true);
            json.WriteString("revocationReason"u8, $"The membership ended on {IsoText.Date(ended.Until!.Value)}.");
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteCredential(Utf8JsonWriter json, MembershipProof proof)
    {
        var language = context.Site.Language;
        var organization = context.Text(proof.Organization.Title, language);
        var cluster = context.Text(proof.Main.Cluster.Title, language);
        var page = context.Routes.Absolute(ProofRoutes.Verify(context.Routes, proof.Organization, language));
        json.Optional("@context"u8, Contexts);
        json.WriteString("id"u8, Id(proof.Organization, proof.Main));
        json.Optional("type"u8, ["VerifiableCredential", "OpenBadgeCredential"]);
        json.WriteString("name"u8, Filled("statement_name", "{title}: member of {name}", cluster, organization));
        json.WriteStartObject("issuer"u8);
        json.WriteString("id"u8, Issuer);
        json.Optional("type"u8, ["Profile"]);
        json.WriteString("name"u8, context.SiteTitle(language));
        json.WriteString("url"u8, context.Root);
        json.WriteEndObject();
        json.Time("validFrom"u8, Iso(context.At(proof.Main.Since!.Value)));
        if (proof.Main.Until is { } last) json.Time("validUntil"u8, Iso(context.EndOf(last)));
        WriteSubject(json, proof, organization, cluster, page);
        WriteStatus(json, proof);
        json.WriteStartArray("evidence"u8);
        json.WriteStartObject();
        json.WriteString("id"u8, page);
        json.Optional("type"u8, ["Evidence"]);
        json.WriteString("name"u8, Filled("proof_title", "{name}: proof of membership", organization, organization));
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteSubject(Utf8JsonWriter json, MembershipProof proof, string organization, string cluster, string page)
    {
        json.WriteStartObject("credentialSubject"u8);
        json.WriteString("id"u8, Subject(proof.Organization));
        json.Optional("type"u8, ["AchievementSubject"]);
        json.WriteString("name"u8, organization);
        if (proof.Main.Tier is { } tier) json.WriteString("role"u8, context.Text(tier, context.Site.Language));
        json.WriteStartObject("achievement"u8);
        json.WriteString("id"u8, $"{context.Page(proof.Main.Cluster, context.Site.Language) ?? page}#membership");
        json.Optional("type"u8, ["Achievement"]);
        json.WriteString("achievementType"u8, "Membership");
        json.WriteString("name"u8, Filled("member_of", "Member of {name}", cluster, organization));
        json.WriteString("description"u8, Filled("statement_scope", "Confirms membership. It is not an endorsement.", cluster, organization));
        json.WriteStartObject("criteria"u8);
        json.WriteString("narrative"u8, Filled("statement_criteria", "The association of {name} has accepted the organisation as a member.", cluster, organization));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    // Where a program that has kept the statement finds what has become of it.
    private void WriteStatus(Utf8JsonWriter json, MembershipProof proof)
    {
        json.WriteStartObject("credentialStatus"u8);
        json.WriteString("id"u8, context.Routes.Absolute(ProofRoutes.Revoked));
        json.WriteString("type"u8, "1EdTechRevocationList");
        json.WriteEndObject();
        json.WriteStartObject("refreshService"u8);
        json.WriteString("id"u8, context.Routes.Absolute(key is null || !proof.IsRecorded ? ProofRoutes.Statement(proof.Organization) : ProofRoutes.SignedStatement(proof.Organization)));
        json.WriteString("type"u8, "1EdTechCredentialRefresh");
        json.WriteEndObject();
    }

    // A firm that leaves and comes back has two memberships, and two statements.
    private string Id(Record organization, Membership membership) =>
        $"{context.Routes.Absolute(ProofRoutes.Statement(organization))}#{membership.Cluster.Id}-{IsoText.Date(membership.Since!.Value)}";

    private string Subject(Record organization) => organization["website"].Word() ?? context.Page(organization, context.Site.Language)!;

    private string Filled(string key, string otherwise, string name, string title) =>
        (context.Strings?.Texts.GetValueOrDefault(key) ?? otherwise).Replace("{name}", name, StringComparison.Ordinal).Replace("{title}", title, StringComparison.Ordinal);

    private static string Iso(OffsetDateTime time) => OffsetDateTimePattern.Rfc3339.WithCulture(CultureInfo.InvariantCulture).Format(time);
}
