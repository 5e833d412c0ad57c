using AngleSharp.Dom;

namespace ClusterPortal.Tests.Examples;

/// <summary>The figures that the studies published, as the pages of the example portals show them.</summary>
public sealed class StudyFigureTests
{
    private static readonly Lazy<ExamplePortal> Medicon = new(() => ExamplePortal.Of("medicon-valley-2004"));
    private static readonly Lazy<ExamplePortal> BioMed = new(() => ExamplePortal.Of("biomed-north-jutland"));
    private static readonly Lazy<ExamplePortal> Southern = new(() => ExamplePortal.Of("southern-denmark"));
    private static readonly Lazy<ExamplePortal> Kronoberg = new(() => ExamplePortal.Of("kronoberg"));
    private static readonly Lazy<ExamplePortal> Districts = new(() => ExamplePortal.Of("italian-districts"));

    [Fact]
    public void Medicon_valley_has_its_ten_figures_in_order_each_with_its_source()
    {
        var figures = Medicon.Value.Main("/facts/").QuerySelectorAll("ul.stats > li").Select(One).ToArray();
        Assert.Equal(
            [
                "2.9 million people Population", "14 Universities", "26 Hospitals", "5,000 Researchers in life sciences", "125 Biotechnology companies", "70 Pharmaceutical companies",
                "130 Medical technology companies", "15 Contract research organisations", "41,000 Employees in biotechnology, pharmaceuticals and medical technology", "60 % Share of Danish and Swedish life-science exports",
            ],
            figures.Take(10).Select(f => f[..f.IndexOf(" As of", StringComparison.Ordinal)]));
        Assert.All(figures.Take(10), f => Assert.EndsWith("Source: Clusters and the ICT infrastructure: Medicon Valley, table 1, Medicon Valley Academy", f));
    }

    [Theory]
    [InlineData("large-pharma-1", "18,800", "Large")]
    [InlineData("large-pharma-2", "3,300", "Large")]
    [InlineData("large-biotech", "1,400", "Large")]
    [InlineData("biotech-research", "150", "Medium")]
    [InlineData("small-supplier-1", "4", "Micro")]
    [InlineData("small-supplier-2", "1", "Micro")]
    public void Each_interviewed_organisation_has_the_band_of_its_staff(string id, string staff, string band)
    {
        var text = Medicon.Value.Text($"/organizations/{id}/");
        Assert.Contains(staff, text);
        Assert.Contains(band, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void What_nobody_knows_is_no_data_and_never_nothing()
    {
        Assert.Contains("no data", Medicon.Value.Row("/facts/", "Turnover of the six")[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Kronoberg_has_the_ratio_of_each_initiative_and_of_their_totals()
    {
        Assert.Equal("2,680", Kronoberg.Value.Row("/facts/", "Aluminium Works")[3]);
        Assert.Equal("3,896", Kronoberg.Value.Row("/facts/", "Bioenergy")[3]);
        Assert.Equal("899", Kronoberg.Value.Row("/facts/", "Glassworks")[3]);
        Assert.Equal("1,902", Kronoberg.Value.Row("/facts/", "Furniture")[3]);
        Assert.Equal("3,539", Kronoberg.Value.Row("/facts/", "Heavy-Duty")[3]);
        Assert.Equal(["108", "14,554", "45,773,800", "3,145", "1,779,712"], Kronoberg.Value.Row("/facts/", "Total"));
    }

    [Fact]
    public void Kronoberg_shows_that_its_sources_differ_and_on_what_each_rests()
    {
        var text = Kronoberg.Value.Text("/facts/");
        Assert.Contains("over 150", text);
        Assert.Contains("over 21,000", text);
        Assert.Contains("114 of the companies", text);
    }

    [Fact]
    public void Kronoberg_names_three_of_fifteen_local_networks_and_five_regional_ones()
    {
        var main = Kronoberg.Value.Main("/networks/");
        Assert.Equal(8, main.QuerySelectorAll("h3").Length);
        var facts = Kronoberg.Value.Text("/facts/");
        Assert.Contains("3 of 15", facts);
        Assert.Contains("over 700", facts);
    }

    [Fact]
    public void Kronobergs_survey_gives_eight_per_cent_and_says_that_the_rest_is_not_published()
    {
        var text = Kronoberg.Value.Text("/surveys/benefits/");
        Assert.Matches(@"8\s?%", text);
        Assert.Contains("not published", text, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("53", text);
        Assert.Matches(@"81\s?%", text);
    }

    [Fact]
    public void Southern_denmark_has_sixty_one_clusters_whose_stages_follow_from_criteria()
    {
        Assert.Equal(["27"], Southern.Value.Row("/facts/", "Potential"));
        Assert.Equal(["28"], Southern.Value.Row("/facts/", "Growing"));
        Assert.Equal(["6"], Southern.Value.Row("/facts/", "Mature"));
        Assert.Equal(["61"], Southern.Value.Row("/facts/", "Total"));
        Assert.DoesNotContain("stage:", File.ReadAllText(Path.Combine(Southern.Value.Folder, "content/clusters/mature-01.yml")));
    }

    [Fact]
    public void Southern_denmark_has_ten_categories_and_three_groups()
    {
        string[] categories = ["energy", "food", "environment", "experience economy", "plastic", "steel", "health", "transport", "security", "tourism"];
        Assert.Equal(28, categories.Sum(c => int.Parse(Southern.Value.Row("/facts/", c)[0])));
        Assert.Equal(27, new[] { "Great potential", "Large potential" }.Sum(c => int.Parse(Southern.Value.Row("/facts/", c)[0])) + 9);
    }

    [Fact]
    public void Biomed_has_five_firms_with_more_than_ten_employees() =>
        Assert.StartsWith("5 ", Figure(BioMed.Value, "Firms with more than 10 employees"));

    [Fact]
    public void Biomed_has_about_thirty_five_firms() => Assert.StartsWith("about 35 ", Figure(BioMed.Value, "Biomedical firms"));

    [Fact]
    public void Biomed_has_a_catalogue_in_three_parts_and_a_club_with_an_outside_member()
    {
        Assert.Equal(3, File.ReadAllLines(Path.Combine(BioMed.Value.Folder, "expected.txt")).Count(l => l is "competences/research/index.html" or "competences/firms/index.html" or "competences/services/index.html"));
        Assert.Contains("Sample firm from outside the county", BioMed.Value.Text("/networks/firms-club/"));
    }

    [Fact]
    public void Biomed_is_governed_from_three_sides()
    {
        var text = BioMed.Value.Text("/clusters/biomed-community/");
        Assert.All((string[])["Business", "Research and education", "Public sector"], s => Assert.Contains(s, text));
    }

    [Fact]
    public void Biomed_has_its_four_quadrants()
    {
        var text = BioMed.Value.Text("/reports/swot/");
        Assert.All((string[])["Strengths", "Weaknesses", "Opportunities", "Threats", "Of about 35 firms only 5 have more than 10 employees"], s => Assert.Contains(s, text));
    }

    [Fact]
    public void Districts_are_compared_by_nineteen_features_and_four_types()
    {
        var table = Districts.Value.Main("/comparisons/types/").QuerySelector("table")!;
        Assert.Equal(5, table.QuerySelectorAll("thead th").Length);
        Assert.Equal(19, table.QuerySelectorAll("tbody tr").Length);
        Assert.All(table.QuerySelectorAll("tbody tr"), r => Assert.Equal(4, r.QuerySelectorAll("td").Length));
    }

    [Fact]
    public void Districts_have_four_transitions_as_a_graph_and_as_words()
    {
        var main = Districts.Value.Main("/comparisons/types/");
        Assert.NotNull(main.QuerySelector("svg"));
        var text = One(main);
        Assert.All(
            (string[])["Marshallian to Hub and spoke", "Hub and spoke to Marshallian", "Satellite platform to Marshallian", "Satellite platform to Hub and spoke"],
            t => Assert.Contains(t, text.Replace("→", "to", StringComparison.Ordinal)));
    }

    private static string Figure(ExamplePortal portal, string label) =>
        One(portal.Main("/facts/").QuerySelectorAll("ul.stats > li").First(l => l.TextContent.Contains(label, StringComparison.Ordinal)));

    private static string One(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
