using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Yaml;

namespace ClusterPortal.Tests.Pages;

/// <summary>A directory of 10,000 organisations in 300 towns stays light on a phone, and its parts do not multiply.</summary>
public sealed class LargeDirectoryTests
{
    private const int Organizations = 10_000;
    private const int Towns = 300;
    private const int MostBytes = 100_000;
    private const int MostElements = 1_750;
    private const int MostData = 250_000;
    private const int MostParts = 600;

    private static readonly string[] Words = "vessel pressure steel enzyme culture sensor pump filter assay antibody protein sample reagent column yield trial batch method device signal tissue marker".Split(' ');
    private static readonly string[] Kinds = ["company", "company", "company", "company", "university", "hospital", "research_institute", "public_body", "investor", "service_provider"];

    [Fact]
    public void Lists_are_light_and_few()
    {
        var bag = new DiagnosticBag();
        var plan = Build.Plan(InputReader.FromMemory(SiteText.Read(Site()), InputLimits.Default, bag, SiteLimits.Read), Portal.Options, bag);
        Assert.DoesNotContain(plan.Diagnostics, plan.Stops);
        var lists = plan.Pages.Where(p => p.Kind is "directory" or "facet" or "map" || (p.Kind == "entry" && p.Record!.Type.Id is "sector" or "competence")).Select(p => p.OutputPath).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(209, plan.Pages.Count(p => p.Kind == "directory"));
        Assert.InRange(plan.Pages.Count(p => p.Kind == "facet"), Towns, MostParts);
        Assert.Contains("organizations/map/index.html", lists);
        foreach (var file in plan.Files.OfType<HtmlPage>().Where(f => lists.Contains(f.Path)))
        {
            var html = Render(file);
            Assert.True(html.Length <= MostBytes, $"{file.Path} has {html.Length} bytes");
            var elements = Encoding.UTF8.GetString(html).Split('<').Count(t => t.Length > 0 && char.IsAsciiLetter(t[0]));
            Assert.True(elements <= MostElements, $"{file.Path} has {elements} elements");
        }

        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(Render(plan.Files.Single(f => f.Path == "organizations/directory.json")));
        Assert.True(packed.Length <= MostData, $"the data for scripts takes {packed.Length} bytes");
    }

    private static byte[] Render(ClusterPortal.Pages.PlannedFile file)
    {
        var (buffer, found) = (new ArrayBufferWriter<byte>(), new DiagnosticBag());
        file.Render(buffer, found);
        Assert.Empty(found.ToImmutable());
        return buffer.WrittenSpan.ToArray();
    }

    // A few large towns and many small ones, as in life; numbers of their own, so that the same portal comes out everywhere.
    private static string Site()
    {
        var site = new StringBuilder("--- site.yml\ntitle: Test\nbase_url: https://test.example/\nlanguage: en\ncluster: valley\n--- content/clusters/valley.yml\nname: Valley\ntagline: Many firms\n");
        for (var i = 0; i < 20; i++) site.Append(CultureInfo.InvariantCulture, $"--- content/sectors/sector-{i}.yml\nlabel: {Words[i]} and {Words[(i + 7) % 20]}\n");
        for (var i = 0; i < 60; i++) site.Append(CultureInfo.InvariantCulture, $"--- content/competences/competence-{i}.yml\nlabel: {Words[i % 20]} {Words[(i * 3 + 1) % 20]} {i}\n");
        var state = 2_463_534_242u;
        uint Next(uint below)
        {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            return state % below;
        }

        for (var i = 0; i < Organizations; i++)
        {
            var town = (int)(Next(Towns) * (ulong)Next(1000) / 1000);
            site.Append(CultureInfo.InvariantCulture, $"--- content/organizations/firm-{i}.yml\nname: {Word()} {Word()} {i}\nkind: {Kinds[Next(10)]}\n");
            site.Append(CultureInfo.InvariantCulture, $"summary: {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()} {Word()}.\n");
            site.Append(CultureInfo.InvariantCulture, $"country: {(town % 2 == 0 ? "DK" : "SE")}\ncity: {Words[town % 20]} upon {Words[town / 20]}\nplace: {{lat: 55.{Next(9000) + 1000}, lon: 12.{Next(9000) + 1000}}}\n");
            site.Append(CultureInfo.InvariantCulture, $"employees: {{value: {Next(400) + 1}, as_of: 2026-02-15}}\nsectors: [sector-{i % 20}, sector-{(i + 7) % 20}]\ncompetences: [competence-{i % 60}, competence-{(i * 7 + 3) % 60}]\n");
            site.Append(CultureInfo.InvariantCulture, $"memberships: [{{cluster: valley, since: 20{Next(15) + 10}-03-01}}]\n");
        }

        return site.ToString();

        string Word() => Words[Next(20)];
    }
}
