using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Content;

public sealed class BackReferenceOrderTests
{
    [Theory]
    [InlineData("jobs", "b, c, a")]
    [InlineData("events", "c, a, b")]
    [InlineData("people", "a, b, c")]
    public void Lists_of_referring_entries_follow_the_order_of_their_type(string inverse, string expected)
    {
        var portal = Link(
            ("organizations/acme.yml", "name: Acme\nkind: company\nsummary: Makes things.\n"),
            ("jobs/a.yml", Job("2026-05-01")),
            ("jobs/b.yml", Job("2026-05-03")),
            ("jobs/c.yml", Job("2026-05-02")),
            ("events/a.yml", Event("2026-06-02 10:00")),
            ("events/b.yml", Event("2026-06-02 11:00")),
            ("events/c.yml", Event("2026-06-01")),
            ("people/a.yml", Person("Zoe")),
            ("people/b.yml", Person("Ann")),
            ("people/c.yml", Person("Eve")));
        var acme = portal.Find("organization", "acme")!;
        var slot = acme.Type.Inverses.Single(i => i.Name == inverse);
        Assert.Equal(expected, string.Join(", ", portal.Back(acme, slot).Select(r => r.Id)));
    }

    private static string Job(string posted) =>
        $"title: Job\norganization: acme\nposted: {posted}\nexpires: 2026-12-31\ndescription: Work.\napply: {{email: jobs@acme.example}}\n";

    private static string Event(string start) => $"title: Event\nstart: {start}\norganizer: acme\n";

    private static string Person(string name) => $"public: true\nname: {name}\nrole: Sales\norganization: acme\n";

    private static Portal Link(params (string Path, string Text)[] entries)
    {
        var bag = new DiagnosticBag();
        var english = LanguageTag.Parse("en")!.Value;
        var types = new TypeReader(bag).Read(BuiltinTypes.Files());
        var files = EntryFiles.Sort(Inputs.Of(entries.Select(e => new InputFile("content/" + e.Path, Encoding.UTF8.GetBytes(e.Text)))), types, bag);
        var reader = new RecordReader(new ContentContext(types, english, [english]));
        var records = files.Entries.Select(e => reader.Read(e, bag)).OfType<ClusterPortal.Content.Record>().ToImmutableArray();
        var portal = new Linker(types, records, files, bag).Link(new DateOnly(2026, 5, 20), drafts: false);
        Assert.False(bag.HasErrors);
        return portal;
    }
}
