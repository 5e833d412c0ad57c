using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Cli;

public sealed class SchemaTests : IDisposable
{
    private readonly TempFolder temp = new();
    private readonly FakePortal portal = new();

    public SchemaTests() => Assert.Equal(0, portal.RunReally("new", "site", temp.Path + "/portal"));

    private string Folder => temp.Path + "/portal";

    public void Dispose() => temp.Dispose();

    private string Read(string path) => File.ReadAllText(temp[path]);

    [Fact]
    public void A_new_portal_has_the_schemas_of_its_types_and_tells_editors_of_them()
    {
        Assert.Equal(0, portal.RunReally("schema", "--check", "--source", Folder));
        Assert.StartsWith("# yaml-language-server: $schema=../../.schema/organization.json\n", Read("portal/content/organizations/acme.yml"), StringComparison.Ordinal);
        Assert.StartsWith("---\n# yaml-language-server: $schema=../../.schema/page.json\n", Read("portal/content/pages/about.md"), StringComparison.Ordinal);
        Assert.Contains("\"./.schema/organization.json\": \"content/organizations/*.yml\"", Read("portal/.vscode/settings.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_type_of_the_site_has_one_too()
    {
        temp.Write("portal/content/types/machine.yml", "type: machine\nfolder: machines\nlabel: {one: Machine, other: Machines}\ntitle: name\nfields:\n  name: {kind: text, required: true}\n");
        Assert.Equal(1, portal.RunReally("schema", "--check", "--source", Folder));
        Assert.Contains(".schema/machine.json", portal.Error, StringComparison.Ordinal);
        Assert.Equal(0, portal.RunReally("schema", "--source", Folder));
        Assert.StartsWith("Wrote 1 of ", portal.Out, StringComparison.Ordinal);
        Assert.Equal(0, portal.RunReally("schema", "machine", "--source", Folder));
        Assert.Equal(Read("portal/.schema/machine.json"), portal.Out);
    }

    [Fact]
    public void A_slip_in_the_name_of_a_type_is_helped()
    {
        Assert.Equal(2, portal.RunReally("schema", "organisation", "--source", Folder));
        Assert.Contains("did you mean 'organization'?", portal.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Those_of_this_repository_are_up_to_date()
    {
        if (Checkout.Accepts) portal.RunReally("schema", "--source", Checkout.At("."));
        Assert.True(portal.RunReally("schema", "--check", "--source", Checkout.At(".")) == 0, portal.Error);
    }
}
