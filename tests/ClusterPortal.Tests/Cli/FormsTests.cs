using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class FormsTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_new_portal_has_the_forms_of_what_it_takes_in()
    {
        Assert.Equal(0, portal.RunReally("new", "site", temp.Path + "/portal"));
        Assert.Equal(0, portal.RunReally("forms", "--check", "--source", temp.Path + "/portal"));
        Assert.Equal(["event.yml", "job.yml", "organization.yml", "partnering.yml"], Directory.GetFiles(temp.Path + "/portal/.github/ISSUE_TEMPLATE").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        File.AppendAllText(temp["portal/site.yml"], "submissions: {types: [organization]}\nrepository: {url: \"https://gitlab.com/a/b\"}\n");
        Assert.Equal(1, portal.RunReally("forms", "--check", "--source", temp.Path + "/portal"));
        Assert.Contains("not up to date: .gitlab/issue_templates/organization.md.", portal.Error, StringComparison.Ordinal);
        Assert.Equal(0, portal.RunReally("forms", "--source", temp.Path + "/portal"));
        Assert.StartsWith("Wrote 1 of 1 forms", portal.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_portal_on_GitLab_has_those_of_GitLab()
    {
        Assert.Equal(0, portal.RunReally("new", "site", temp.Path + "/portal", "--host", "gitlab"));
        Assert.Equal(0, portal.RunReally("forms", "--check", "--source", temp.Path + "/portal"));
        File.Delete(temp["portal/.gitlab/issue_templates/organization.md"]);
        Assert.Equal(1, portal.RunReally("forms", "--check", "--source", temp.Path + "/portal"));
        Assert.Contains("not up to date: .gitlab/issue_templates/organization.md.", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Forms_lie_at_the_top_of_the_repository()
    {
        Assert.Equal(0, portal.RunReally("new", "site", temp.Path + "/repository/site"));
        File.AppendAllText(temp["repository/site/site.yml"], "repository: {url: \"https://github.com/a/b\", path: site}\n");
        Assert.Equal(0, portal.RunReally("forms", "--source", temp.Path + "/repository/site"));
        Assert.True(File.Exists(temp["repository/.github/ISSUE_TEMPLATE/organization.yml"]));
        Assert.False(Directory.Exists(temp["repository/.gitlab"]));
    }

    [Fact]
    public void Those_of_this_repository_are_up_to_date()
    {
        if (Checkout.Accepts) portal.RunReally("forms", "--source", Checkout.At("."));
        Assert.True(portal.RunReally("forms", "--check", "--source", Checkout.At(".")) == 0, portal.Error);
    }
}
