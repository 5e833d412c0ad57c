using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Tests.Exchange;

public sealed class EntryWriterTests
{
    private static readonly ContentTypes Types = new TypeReader(new DiagnosticBag()).Read(BuiltinTypes.Files());
    private static readonly LanguageTag[] Languages = [new("en"), new("da")];

    [Fact]
    public void Values_stand_in_the_order_of_the_type_with_signs_only_where_they_are_needed() => Assert.Equal(
        """
        # yaml-language-server: $schema=../../.schema/organization.json
        name: Acme Fermentation
        kind: company
        summary: {en: Builds fermenters., da: Bygger fermentorer.}
        description: |
          One.

          Two.
        website: "https://acme.example"
        address: {street: Samplegade 12, postcode: "2800"}
        employees: {value: 23, as_of: 2026-09-30}
        sectors: [biotech, medtech]
        products:
          - name: Pilot fermenter
            description: "50 litres, in steel"
          - name: Spare part

        """.ReplaceLineEndings("\n"),
        EntryWriter.Write(Types.Find("organization")!, Map(
            ("products", List(Map(("description", Text("50 litres, in steel")), ("name", Text("Pilot fermenter"))), Map(("name", Text("Spare part"))))),
            ("sectors", List(new Draft.Word("biotech"), new Draft.Word("medtech"))),
            ("employees", Map(("as_of", new Draft.Word("2026-09-30")), ("value", new Draft.Word("23")))),
            ("address", Map(("postcode", Text("2800")), ("street", Text("Samplegade 12")))),
            ("website", Text("https://acme.example")),
            ("description", Text("One.\n\nTwo.\n")),
            ("summary", Map(("da", Text("Bygger fermentorer.")), ("en", Text("Builds fermenters.")))),
            ("kind", new Draft.Word("company")),
            ("name", Text("Acme Fermentation"))), Languages));

    [Fact]
    public void The_text_of_news_stands_below_its_fields() => Assert.Equal(
        "---\n# yaml-language-server: $schema=../../.schema/news.json\ntitle: Opening\ndate: 2026-05-01\n---\n\nWe open.\n\n--- not a fence\n",
        EntryWriter.Write(Types.Find("news")!, Map(("body", Text("\r\nWe open.\r\n\r\n--- not a fence\r\n")), ("date", new Draft.Word("2026-05-01")), ("title", Text("Opening"))), Languages));

    [Fact]
    public void Whatever_is_written_is_read_again()
    {
        foreach (var type in Types.All)
        {
            var values = type.Fields.Fields.Where(f => f.Example is not null && f != type.Body).Aggregate(Map(), (map, f) => map.With(f.Name, Draft.Of(f.Example!)));
            var text = EntryWriter.Write(type, values, Languages);
            var bag = new DiagnosticBag();
            var source = new SourceText(EntryWriter.PathOf(type, "x"), text);
            var read = source.Path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag).Fields : YamlReader.Read(source, YamlLimits.Default, bag);
            Assert.Empty(bag.ToImmutable());
            Assert.True(Draft.IsSame(values, Draft.Of(read!)), type.Id);
        }
    }

    private static Draft.Text Text(string text) => new(text);

    private static Draft.List List(params Draft[] items) => new([.. items]);

    private static Draft.Map Map(params (string, Draft)[] entries) => new([.. entries.Select(e => KeyValuePair.Create(e.Item1, e.Item2))]);
}
