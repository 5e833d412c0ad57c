using System.Text.Json;
using ClusterPortal.Diagnostics;
using ClusterPortal.Exchange;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Tests.Outputs;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Exchange;

public sealed class EntrySchemaTests
{
    private static readonly LanguageTag[] Languages = [new("en"), new("da")];

    private static readonly ContentTypes Types = new TypeReader(new DiagnosticBag()).Read([.. BuiltinTypes.Files()], [.. Languages]);

    public static TheoryData<string> Portals => [".", .. Directory.GetDirectories(Checkout.At("tests/sites")).Select(d => Path.GetRelativePath(Checkout.At("."), d).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Portals))]
    public void Every_entry_that_passes_the_check_keeps_to_its_schema(string portal)
    {
        var bag = new DiagnosticBag();
        var inputs = InputReader.FromFolder(Checkout.At(portal), InputLimits.Default, bag);
        var plan = Build.Plan(inputs, new BuildOptions { Now = DateTime.UnixEpoch }, bag);
        var schemas = plan.Types!.All.ToDictionary(t => t.Folder, t => Of(t, [.. plan.Site!.Languages]));
        var looked = 0;
        foreach (var file in inputs.Under("content").Where(f => f.Path.Split('/') is [_, var folder, var name] && schemas.ContainsKey(folder) && name.Count(c => c == '.') == 1 && name.Split('.')[1] is "yml" or "md"))
        {
            var faults = schemas[file.Path.Split('/')[1]].Judge(Json(file));
            Assert.True(faults.Count == 0, $"{portal}/{file.Path}: {string.Join("; ", faults)}");
            looked++;
        }

        Assert.True(looked > 0);
    }

    [Theory]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.", null)]
    [InlineData("title: Acme\nkind: company\nsummary: Builds.", null)] // a name that is understood; the editor marks it as deprecated
    [InlineData("kind: company\nsummary: Builds.", "anyOf")]
    [InlineData("name: Acme\nkind: firm\nsummary: Builds.", "'firm' is none of")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nwebsit: https://acme.example", "'websit' is not in the schema")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nwebsite: acme.example", "does not match")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nfounded: long ago", "not of the type")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nfounded: 140", "less than")]
    [InlineData("name: Acme\nkind: company\nsummary: {en: Builds., da: Bygger.}\nemployees: {value: 4, as_of: 2026}", "anyOf")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nmemberships: [{since: 2019-03-01}]", "anyOf")]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\naddress: {postcode: 2100, street: Gade 1}", null)]
    [InlineData("name: Acme\nkind: company\nsummary: Builds.\nsectors: bioprocessing", null)] // one may stand without a list
    public void What_is_wrong_is_found(string yaml, string? fault)
    {
        var faults = Of(Types.Find("organization")!, Languages).Judge(EntryJson(yaml));
        if (fault is null) Assert.Empty(faults);
        else Assert.Contains(faults, f => f.Contains(fault, StringComparison.Ordinal));
    }

    [Fact]
    public void A_field_is_explained_as_its_type_file_does()
    {
        var schema = JsonDocument.Parse(new EntrySchema(Types.Find("organization")!, Languages).Text()).RootElement;
        var kind = schema.GetProperty("properties").GetProperty("kind");
        Assert.Equal("Kind", kind.GetProperty("title").GetString());
        Assert.Contains("science_park: Science park", kind.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Equal("company", kind.GetProperty("examples")[0].GetString());
        Assert.True(schema.GetProperty("properties").GetProperty("company_name").GetProperty("deprecated").GetBoolean());
        Assert.Equal("Art", JsonDocument.Parse(new EntrySchema(Types.Find("organization")!, [new("da"), new("en")]).Text()).RootElement.GetProperty("properties").GetProperty("kind").GetProperty("title").GetString());
    }

    [Fact]
    public void Every_example_of_every_field_fits_its_own_schema()
    {
        foreach (var type in Types.All)
        {
            var schema = JsonDocument.Parse(new EntrySchema(type, Languages).Text()).RootElement;
            foreach (var field in schema.GetProperty("properties").EnumerateObject())
            {
                if (!field.Value.TryGetProperty("examples", out var examples)) continue;
                var faults = new JsonSchema(schema).Judge(JsonDocument.Parse($"{{\"{field.Name}\": {examples[0].GetRawText()}}}").RootElement).Where(f => f.StartsWith($"/{field.Name}", StringComparison.Ordinal));
                Assert.True(!faults.Any(), $"{type.Id}.{field.Name}: {string.Join("; ", faults)}");
            }
        }
    }

    private static JsonSchema Of(ContentType type, IReadOnlyList<LanguageTag> languages) => JsonSchema.Parse(new EntrySchema(type, languages).Text());

    private static JsonElement Json(InputFile file)
    {
        var bag = new DiagnosticBag();
        var source = TextDecoder.Decode(file, bag)!;
        var map = file.Path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, YamlLimits.Default, bag).Fields! : YamlReader.Read(source, YamlLimits.Default, bag)!;
        return JsonDocument.Parse(EntryExample.Of(map)!.ToJsonString()).RootElement;
    }

    private static JsonElement EntryJson(string yaml) => Json(new InputFile("content/organizations/acme.yml", System.Text.Encoding.UTF8.GetBytes(yaml + "\n")));
}
