using System.Text;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Pages;

public sealed class LargeClusterTests
{
    [Fact]
    public void A_cluster_of_many_members_names_the_first_and_leads_to_the_directory()
    {
        var site = new StringBuilder("--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ncluster: valley\n--- content/clusters/valley.yml\nname: Valley\ntagline: Many firms\n");
        for (var i = 0; i < 60; i++)
            site.Append($"--- content/organizations/firm-{i}.yml\nname: Firm {i}\nkind: company\nsummary: Makes things.\nmemberships: [{{cluster: valley, since: 2020-01-01}}]\n");
        var built = Portal.Build(SiteText.Read(site.ToString()));
        var page = Encoding.UTF8.GetString(built.Files["clusters/valley/index.html"]);
        Assert.Equal(12, page.Split("class=\"card\"").Length - 1);
        Assert.Contains("href=\"/organizations/\">Whole directory<", page, StringComparison.Ordinal);
    }
}
