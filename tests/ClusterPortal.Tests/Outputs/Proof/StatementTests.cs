using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ClusterPortal.Outputs.Proof;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Outputs.Proof;

public sealed class StatementTests
{
    private const string Statement = "verify/acme.jwt";
    private const string Keys = ".well-known/did.json";
    private static readonly DateOnly Today = new(2026, 5, 1);

    [Fact]
    public void A_signed_statement_holds_with_the_key_that_the_portal_publishes()
    {
        var portal = Build(until: null);
        var found = Check(portal.Text(Statement), portal.Text(Keys));
        Assert.Equal(StatementVerdict.Valid, found.Verdict);
        Assert.Equal(
            new StatementClaims("https://portal.example/verify/acme.json#valley-2019-03-01", "did:web:portal.example", "https://acme.example", "Acme", "Member of Valley", new DateOnly(2019, 3, 1), null, "https://portal.example/verify/status/revoked.json"),
            found.Claims);
    }

    [Fact]
    public void A_public_key_in_a_file_of_its_own_will_do()
    {
        using var open = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = TestKeys.Standard.Public.X, Y = TestKeys.Standard.Public.Y } });
        Assert.Equal(StatementVerdict.Valid, Check(Build(null).Text(Statement), open.ExportSubjectPublicKeyInfoPem()).Verdict);
        Assert.Equal(StatementVerdict.UnreadableKey, Check(Build(null).Text(Statement), "x").Verdict);
        Assert.Equal(StatementVerdict.NoKey, Check(Build(null).Text(Statement), null).Verdict);
    }

    [Fact]
    public void The_same_portal_signs_with_the_same_bytes() => Assert.Equal(Build(null).Files[Statement], Build(null).Files[Statement]);

    [Fact]
    public void The_payload_is_the_credential_with_the_claims_of_open_badges()
    {
        var portal = Build("2026-12-31");
        using var payload = JsonDocument.Parse(Part(portal.Text(Statement), 1));
        using var plain = JsonDocument.Parse(portal.Text("verify/acme.json"));
        foreach (var member in plain.RootElement.EnumerateObject()) Assert.Equal(member.Value.GetRawText(), payload.RootElement.GetProperty(member.Name).GetRawText());
        Assert.Equal(["iss", "jti", "sub", "nbf", "exp"], payload.RootElement.EnumerateObject().Select(p => p.Name).Except(plain.RootElement.EnumerateObject().Select(p => p.Name)));
        Assert.Equal("2019-03-01T00:00:00+01:00", plain.RootElement.GetProperty("validFrom").GetString());
        Assert.Equal("2026-12-31T23:59:59+01:00", plain.RootElement.GetProperty("validUntil").GetString());
        Assert.Equal(1551394800, payload.RootElement.GetProperty("nbf").GetInt64());
        Assert.Equal($$"""{"alg":"ES256","kid":"did:web:portal.example#{{TestKeys.Standard.Public.Id}}","typ":"JWT"}""", Part(portal.Text(Statement), 0));
    }

    [Theory]
    [InlineData("2019-02-28", StatementVerdict.NotYet)]
    [InlineData("2019-03-01", StatementVerdict.Valid)]
    [InlineData("2026-04-30", StatementVerdict.Valid)]
    [InlineData("2026-05-01", StatementVerdict.Ended)]
    public void It_holds_from_the_first_day_to_the_last(string day, object verdict)
    {
        var portal = Build("2026-04-30");
        Assert.Equal(verdict, StatementVerifier.Check(portal.Text(Statement), portal.Text(Keys), null, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Verdict);
    }

    [Fact]
    public void A_statement_kept_from_before_is_on_the_list_when_the_membership_has_ended()
    {
        var (before, after) = (Build(null), Build("2026-04-30"));
        var kept = before.Text(Statement);
        Assert.Equal(StatementVerdict.Valid, StatementVerifier.Check(kept, after.Text(Keys), before.Text("verify/status/revoked.json"), Today).Verdict);
        Assert.Equal(StatementVerdict.Revoked, StatementVerifier.Check(kept, after.Text(Keys), after.Text("verify/status/revoked.json"), Today).Verdict);
        Assert.Equal(StatementVerdict.UnreadableList, StatementVerifier.Check(kept, after.Text(Keys), "{}", Today).Verdict);
    }

    [Fact]
    public void An_altered_statement_is_seen()
    {
        var portal = Build("2026-04-30");
        var parts = portal.Text(Statement).Split('.');
        string With(int part, string from, string to) => string.Join('.', parts.Select((p, i) => i == part ? Encoded(Part(portal.Text(Statement), i).Replace(from, to, StringComparison.Ordinal)) : p));
        Assert.Equal(StatementVerdict.Altered, Check(With(1, "2026-04-30", "2036-04-30"), portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.Altered, Check(With(1, "Acme", "Fake"), portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.Altered, Check(With(0, "ES256", "none"), portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.Altered, Check(With(0, "\"typ\"", "\"crit\":[\"x\"],\"typ\""), portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.Altered, Check($"{parts[0]}.{parts[1]}.", portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.Altered, Check($"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}", portal.Text(Keys)).Verdict);
    }

    [Fact]
    public void The_key_must_be_one_that_the_issuer_names()
    {
        using var fresh = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var forged = Build(null, SigningKey.FromPem(fresh.ExportPkcs8PrivateKeyPem()));
        var portal = Build(null);
        Assert.Equal(StatementVerdict.OtherKey, Check(forged.Text(Statement), portal.Text(Keys)).Verdict);
        Assert.Equal(StatementVerdict.OtherKey, Check(portal.Text(Statement), portal.Text(Keys).Replace("assertionMethod", "authentication", StringComparison.Ordinal)).Verdict);
        Assert.Equal(StatementVerdict.OtherIssuer, Check(portal.Text(Statement), portal.Text(Keys).Replace("portal.example", "other.example", StringComparison.Ordinal)).Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x.y.z")]
    [InlineData("{\"type\":[\"VerifiableCredential\"]}")]
    [InlineData("e30.e30.e30")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9.eyJ0eXBlIjpbIlx1ZDgwMCJdfQ.e30")]
    public void Anything_may_be_sent_for_a_check(string text) => Assert.Equal(StatementVerdict.Unreadable, Check(text, null).Verdict);

    [Fact]
    public void The_private_key_is_in_no_file_and_no_finding()
    {
        var portal = Build("2026-04-30");
        Assert.Contains(Statement, portal.Files.Keys);
        foreach (var (path, bytes) in portal.Files)
        {
            var text = Encoding.UTF8.GetString(bytes);
            Assert.All(TestKeys.Forms, form => Assert.False(text.Contains(form, StringComparison.Ordinal), $"{path} has {form}"));
        }

        Assert.All(portal.Findings, f => Assert.All(TestKeys.Forms, form => Assert.DoesNotContain(form, f.ToString(), StringComparison.Ordinal)));
    }

    [Fact]
    public void Without_a_key_the_statement_is_there_and_says_that_it_is_not_signed()
    {
        var portal = Build(null, key: null, signed: false);
        Assert.DoesNotContain(Statement, portal.Files.Keys);
        Assert.DoesNotContain(Keys, portal.Files.Keys);
        Assert.Equal(StatementVerdict.NotSigned, Check(portal.Text("verify/acme.json"), null).Verdict);
        Assert.Contains("The statement is not signed", portal.Text("verify/acme/index.html"), StringComparison.Ordinal);
        Assert.Contains("\"issuer\":{\"id\":\"https://portal.example/\"", portal.Text("verify/acme.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_word_of_the_organisation_alone_is_no_proof()
    {
        var portal = Build(null, recorded: false);
        Assert.DoesNotContain(portal.Files.Keys, k => k.StartsWith("verify/acme", StringComparison.Ordinal) || k.StartsWith("badge/acme", StringComparison.Ordinal));
    }

    [Fact]
    public void Below_a_folder_the_key_lies_in_the_folder()
    {
        var portal = Build(null, address: "https://host.example/our/portal/");
        Assert.Equal(StatementVerdict.Valid, Check(portal.Text(Statement), portal.Text("did.json")).Verdict);
        Assert.Contains("did:web:host.example:our:portal#", portal.Text("did.json"), StringComparison.Ordinal);
        Assert.Contains("href=\"/our/portal/did.json\"", portal.Text("verify/acme/index.html"), StringComparison.Ordinal);
    }

    private static StatementFinding Check(string statement, string? key) => StatementVerifier.Check(statement, key, null, Today);

    private static string Part(string statement, int part) => Encoding.UTF8.GetString(System.Buffers.Text.Base64Url.DecodeFromChars(statement.Split('.')[part]));

    private static string Encoded(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private static Cases.Portal Build(string? until, SigningKey? key = null, bool signed = true, string address = "https://portal.example/", bool recorded = true) =>
        Cases.Portal.Build(
            [
                File("site.yml", $"title: Portal\nbase_url: {address}\nlanguage: en\ntime_zone: Europe/Copenhagen\ncluster: valley\n"),
                File("content/clusters/valley.yml", "name: Valley\ntagline: A cluster\n"),
                File("content/organizations/acme.yml", $"name: Acme\nkind: company\nsummary: Builds fermenters.\nwebsite: https://acme.example\nmemberships:\n  - {{cluster: valley, since: 2019-03-01{(until is null ? "" : $", until: {until}")}}}\n"),
                File("content/verifications/acme.yml", recorded ? "checks: [{check: membership, by: Secretariat, on: 2026-01-08}]\n" : "checks: [{check: identity, by: Secretariat, on: 2026-01-08}]\n"),
            ],
            Cases.Portal.Options with { SigningKey = signed ? key ?? TestKeys.Standard : null });

    private static InputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
