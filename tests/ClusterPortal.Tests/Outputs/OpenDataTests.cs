using System.Text.Json;
using ClusterPortal.Outputs.OpenData;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Golden;

namespace ClusterPortal.Tests.Outputs;

/// <summary>Open data as those read them who know only what is published.</summary>
public sealed class OpenDataTests
{
    [Fact]
    public void Every_file_of_the_demonstration_keeps_to_its_schema() => Assert.Empty(OpenDataFilesOf.Judge(OwnPortal.Built.Files));

    [Theory]
    [InlineData("""{"type":"string"}""", "1", ": not of the type string")]
    [InlineData("""{"type":"object","required":["a"]}""", "{}", ": lacks 'a'")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"integer"}},"additionalProperties":false}""", """{"a":1.5,"b":2}""", "/a: not of the type integer; : 'b' is not in the schema")]
    [InlineData("""{"type":"array","items":{"enum":["x"]}}""", """["x","y"]""", """/1: 'y' is none of ["x"]""")]
    [InlineData("""{"type":"string","format":"date"}""", "\"2026-13-01\"", ": '2026-13-01' is no date")]
    [InlineData("""{"type":"string","pattern":"^[A-Z]+$"}""", "\"a\"", ": 'a' does not match ^[A-Z]+$")]
    [InlineData("""{"anyOf":[{"type":"null"},{"type":"number","maximum":2}]}""", "3", ": fits none of anyOf: 3")]
    [InlineData("""{"oneOf":[]}""", "1", "the schema has a keyword 'oneOf'")]
    public void The_judge_finds_what_is_wrong(string schema, string value, string faults) =>
        Assert.Equal(faults, string.Join("; ", JsonSchema.Parse(schema).Judge(JsonDocument.Parse(value).RootElement)));

    [Fact]
    public void A_table_has_a_row_for_each_entry_and_says_what_the_json_says()
    {
        foreach (var file in OwnPortal.Built.Files.Where(f => f.Key.StartsWith("api/", StringComparison.Ordinal) && f.Key.EndsWith(".csv", StringComparison.Ordinal)))
        {
            var rows = OpenDataFilesOf.Rows(file.Value);
            var entries = JsonDocument.Parse(OwnPortal.Built.Files[file.Key[..^4] + ".json"]).RootElement.GetProperty("entries").EnumerateArray().ToList();
            Assert.Equal(entries.Select(e => e.GetProperty("id").GetString()), rows.Select(r => r["id"]));
            foreach (var (row, entry) in rows.Zip(entries))
                foreach (var (heading, cell) in row) Assert.Equal(Expected(entry, heading), cell.StartsWith('\'') ? cell[1..] : cell);
        }
    }

    [Fact]
    public void Large_directories_come_in_parts_that_name_the_next()
    {
        var text = string.Join(' ', Enumerable.Repeat("fermenter", 2000));
        var files = string.Concat(Enumerable.Range(0, 120).Select(i => $"--- content/organizations/firm-{i:000}.yml\nname: Firm {i}\nkind: company\nsummary: Builds.\ncountry: DK\ndescription: {text}\n"));
        var portal = Portal.Build(SiteText.Read(files));
        Assert.Equal(["api/organizations.json", "api/organizations/2.json", "api/organizations/3.json", "api/organizations/4.json"], portal.Files.Keys.Where(p => p.StartsWith("api/organizations", StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        var ids = new List<string?>();
        var address = "https://test.example/api/organizations.json";
        while (address is not null)
        {
            var bytes = portal.Files[address["https://test.example/".Length..]];
            Assert.InRange(bytes.Length, 100_000, 1_000_000);
            var part = JsonDocument.Parse(bytes).RootElement;
            Assert.Equal(120, part.GetProperty("count").GetInt32());
            ids.AddRange(part.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("id").GetString()));
            address = part.TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(Enumerable.Range(0, 120).Select(i => $"firm-{i:000}"), ids);
        Assert.Empty(OpenDataFilesOf.Judge(portal.Files));
        Assert.Equal(120, OpenDataFilesOf.Rows(portal.Files["api/organizations.csv"]).Count);
    }

    // Source: DCAT-AP 3.0, the properties that it asks for, and the terms of its vocabularies that we use.
    [Fact]
    public void The_catalogue_says_in_known_terms_what_dcat_ap_asks_for()
    {
        const string terms = """
            dcat:Catalog dcat:Dataset dcat:Distribution dcat:accessURL dcat:bbox dcat:contactPoint dcat:dataset dcat:distribution dcat:downloadURL dcat:endDate dcat:landingPage
            dcat:mediaType dcat:startDate dct:Location dct:PeriodOfTime dct:ProvenanceStatement dct:conformsTo dct:description dct:format dct:identifier dct:language dct:license
            dct:modified dct:provenance dct:publisher dct:spatial dct:temporal dct:title foaf:Agent foaf:homepage foaf:name locn:geographicName rdfs:label
            vcard:Organization vcard:fn vcard:hasEmail vcard:hasURL
            """;
        var known = terms.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var root = JsonDocument.Parse(OwnPortal.Built.Files["api/catalog.jsonld"]).RootElement;
        var prefixes = root.GetProperty("@context").EnumerateObject().Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        var nodes = root.GetProperty("@graph").EnumerateArray().ToList();
        var defined = Nodes(root.GetProperty("@graph")).Where(n => n.EnumerateObject().Count() > 1 && n.TryGetProperty("@id", out _)).Select(n => n.GetProperty("@id").GetString()).ToHashSet();
        foreach (var node in Nodes(root.GetProperty("@graph")))
        {
            foreach (var member in node.EnumerateObject())
            {
                if (member.Name[0] != '@') Assert.Contains(member.Name, known);
                if (member.Name == "@type" && !node.TryGetProperty("@value", out _)) Assert.Contains(member.Value.GetString()!, known);
                if (member.Name == "@id") Assert.True(Uri.TryCreate(member.Value.GetString(), UriKind.Absolute, out _));
                if (member.Name.Contains(':', StringComparison.Ordinal)) Assert.Contains(member.Name.Split(':')[0], prefixes);
            }

            // What is named within the catalogue is there.
            if (node.TryGetProperty("@id", out var id) && id.GetString()!.Contains("/api/catalog.jsonld#", StringComparison.Ordinal)) Assert.Contains(id.GetString(), defined);
            string[] needed = (node.TryGetProperty("@type", out var type) ? type.GetString() : "") switch
            {
                "dcat:Catalog" => ["dct:title", "dct:description", "dct:publisher", "dcat:dataset"],
                "dcat:Dataset" => ["dct:title", "dct:description", "dcat:distribution", "dcat:contactPoint", "dct:publisher"],
                "dcat:Distribution" => ["dcat:accessURL", "dct:format", "dct:license"],
                "foaf:Agent" => ["foaf:name"],
                _ => [],
            };
            Assert.All(needed, n => Assert.True(node.TryGetProperty(n, out _), $"{node} lacks {n}"));
        }

        // Every file that the catalogue offers is there.
        var files = Nodes(root.GetProperty("@graph")).Where(n => n.TryGetProperty("dcat:accessURL", out _)).Select(n => n.GetProperty("dcat:accessURL").GetProperty("@id").GetString()!).ToList();
        Assert.True(files.Count > 15);
        Assert.All(files, f => Assert.True(OwnPortal.Built.Files.ContainsKey(f["https://medicon-valley.example/".Length..]), f));
        Assert.Equal("dcat:Catalog", nodes[0].GetProperty("@type").GetString());
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("a, b", "\"a, b\"")]
    [InlineData("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("=HYPERLINK(\"http://x.example\",\"a\")", "\"'=HYPERLINK(\"\"http://x.example\"\",\"\"a\"\")\"")]
    [InlineData("+45 12 34", "'+45 12 34")]
    [InlineData("-1", "'-1")]
    [InlineData("−1", "'−1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("  =1", "\"'  =1\"")]
    [InlineData("\u3000=1", "'\u3000=1")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("＝1", "'＝1")]
    [InlineData("＠x", "'＠x")]
    [InlineData("'s-Hertogenbosch", "''s-Hertogenbosch")]
    [InlineData("a=1", "a=1")]
    public void A_text_is_never_a_formula(string text, string cell)
    {
        var written = Bytes.Of(o => new CsvWriter(o).Text(text));
        Assert.Equal("\uFEFF" + cell, written);
    }

    private static IEnumerable<JsonElement> Nodes(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Nodes),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Nodes(m.Value)).Prepend(value),
            _ => [],
        };

    // The cell that the path of its heading leads to in the JSON file.
    private static string Expected(JsonElement value, string path, string separator = " | ")
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            var items = value.EnumerateArray().Select(v => Expected(v, path, ", ")).ToList();
            return items.TrueForAll(i => i.Length == 0) ? "" : string.Join(separator, items);
        }

        if (path.Length == 0)
            return value.ValueKind switch { JsonValueKind.Object or JsonValueKind.Null => "", JsonValueKind.True => "true", JsonValueKind.False => "false", _ => value.ToString() };
        if (value.ValueKind != JsonValueKind.Object) return "";
        var dot = path.IndexOf('.', StringComparison.Ordinal);
        return value.TryGetProperty(dot < 0 ? path : path[..dot], out var member) ? Expected(member, dot < 0 ? "" : path[(dot + 1)..], separator) : "";
    }
}
