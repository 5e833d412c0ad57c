using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public void The_page_in_the_docs_is_what_the_declarations_say()
    {
        var page = Repository.PathOf("docs/templates.md");
        Assert.True(File.Exists(page), "docs/templates.md is missing: clusterportal templates reference > docs/templates.md");
        Assert.Equal(TemplateReference.Markdown(), File.ReadAllText(page));
    }

    [Fact]
    public void Functions_of_a_host_stand_among_those_of_the_language()
    {
        var names = TemplateReference.Functions(Sample.Host.Functions).Select(f => f.Name).ToList();
        Assert.Contains("portal.asset", names);
        Assert.Contains("string.upcase", names);
        Assert.DoesNotContain("date.now", names);
        Assert.Contains(TemplateReference.LeftOut, f => f.Name == "date.now");
    }

    [Fact]
    public void Records_are_found_through_members_and_lists_each_once()
    {
        Assert.Equal([Sample.Page, Sample.Site, Sample.Organization], TemplateReference.Records(Sample.Page));
        Assert.Equal("website: text, may be missing", TemplateReference.Describe(Sample.Organization.Members[1]));
        Assert.Equal("a: number. How many.", TemplateReference.Describe(new Member("a", Shape.Number, Doc: "How many.")));
    }
}
