using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Cli;
using ClusterPortal.Cli.Commands;
using ClusterPortal.Outputs.Proof;

namespace ClusterPortal.Tests.Outputs.Proof;

public sealed class SigningTests
{
    /// <summary>The examples of RFC 6979, A.2.5.</summary>
    [Theory]
    [InlineData("sample", "EFD48B2AACB6A8FD1140DD9CD45E81D69D2C877B56AAF991C34D0EA84EAF3716F7CB1C942D657C41D436C7A1B6E29F65F3E900DBB9AFF4064DC4AB2F843ACDA8")]
    [InlineData("test", "F1ABB023518351CD71D881567B1EA663ED3EFCF6C5132B354F28D3B0B7D38367019F4113742A2B14BD25926B49C649155F267E60D3814B4C0CC84250E46F0083")]
    public void Signatures_are_those_of_the_standard(string text, string signature) =>
        Assert.Equal(signature, Convert.ToHexString(TestKeys.Standard.Sign(Encoding.ASCII.GetBytes(text))));

    [Fact]
    public void Signatures_hold_for_whoever_checks_them()
    {
        using var other = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = TestKeys.Standard.Public.X, Y = TestKeys.Standard.Public.Y } });
        for (var i = 0; i < 50; i++)
        {
            var data = Encoding.UTF8.GetBytes($"text {i}");
            var signature = TestKeys.Standard.Sign(data);
            Assert.True(other.VerifyData(data, signature, HashAlgorithmName.SHA256));
            Assert.True(TestKeys.Standard.Public.Verifies(data, signature));
            signature[i] ^= 1;
            Assert.False(TestKeys.Standard.Public.Verifies(data, signature));
        }
    }

    [Fact]
    public void A_key_may_be_written_on_one_line() =>
        Assert.Equal(TestKeys.Standard.Public.Id, SigningKey.FromPem(TestKeys.StandardPem.Replace("\n", "\\n", StringComparison.Ordinal))!.Public.Id);

    [Fact]
    public void Other_keys_are_refused()
    {
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var rsa = RSA.Create(2048);
        using var open = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Assert.All([larger.ExportPkcs8PrivateKeyPem(), rsa.ExportPkcs8PrivateKeyPem(), open.ExportSubjectPublicKeyInfoPem(), "", "x", TestKeys.StandardPem[..80]], pem => Assert.Null(SigningKey.FromPem(pem)));
    }

    [Fact]
    public void What_is_said_of_a_wrong_key_holds_nothing_of_it()
    {
        var broken = TestKeys.StandardPem[..90];
        var said = Assert.Throws<UsageException>(() => SourceOptions.KeyOf(broken)).ToString();
        Assert.All(TestKeys.Forms.Append(broken[40..60]), form => Assert.DoesNotContain(form, said, StringComparison.Ordinal));
        Assert.DoesNotContain("C9AFA9D8", TestKeys.Standard.ToString() + new BuildOptions { Now = default, SigningKey = TestKeys.Standard }, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("https://portal.example/", "did:web:portal.example", "https://portal.example/.well-known/did.json")]
    [InlineData("https://Portal.example:8443/", "did:web:portal.example%3A8443", "https://portal.example:8443/.well-known/did.json")]
    [InlineData("https://someone.example/our/portal/", "did:web:someone.example:our:portal", "https://someone.example/our/portal/did.json")]
    public void A_portal_is_known_by_its_address(string address, string did, string document)
    {
        Assert.Equal(did, DidWeb.Of(new Uri(address)));
        Assert.Equal(document, DidWeb.AddressOf(did));
    }
}
