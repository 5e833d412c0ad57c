using System.Security.Cryptography;
using System.Text;
using ClusterPortal.Pages;

namespace ClusterPortal.Tests.Pages;

public sealed class SecurityPolicyTests
{
    [Fact]
    public void A_page_without_data_allows_only_files_of_the_site()
    {
        var tag = SecurityPolicy.Tag(null);

        Assert.Contains("content=\"default-src 'none'; script-src 'self'; style-src 'self';", tag, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", tag, StringComparison.Ordinal);
        Assert.DoesNotContain("sha256", tag, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"name\":\"Kapillärhuset\"}", "{\"name\":\"Kapillärhuset\"}")]
    [InlineData("{\"name\":\"</script>\"}", "{\"name\":\"\\u003c/script>\"}")]
    public void The_hash_is_that_of_the_block_as_it_stands_in_the_page(string data, string written)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(written)));

        Assert.Contains($"script-src 'self' 'sha256-{hash}'; style-src", SecurityPolicy.Tag(data), StringComparison.Ordinal);
    }
}
