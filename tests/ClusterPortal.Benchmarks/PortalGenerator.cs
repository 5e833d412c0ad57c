using System.Text;

namespace ClusterPortal.Benchmarks;

/// <summary>Writes portals of any size from a seed: 60 % organisations, 15 % jobs, 10 % events and 15 % news, about 2.8 KB an entry, each firm in sectors and
/// with competences so that pages list related firms. The same number of pages gives the same bytes everywhere.</summary>
internal sealed class PortalGenerator(int pages)
{
    private const int Sectors = 20;
    private const int Competences = 60;

    private static readonly string[] Words =
        ("vessel pressure steel enzyme culture sensor pump filter assay antibody protein sample reagent column yield trial batch method device signal tissue marker " +
         "dose patient clinic sterile process scale quality valve control buffer medium growth strain plate reader software data model cell gene peptide vaccine " +
         "diagnosis imaging implant catheter laboratory robot freezer transport customs storage audit training safety license patent partner network supplier").Split(' ');

    private uint state = 2_463_534_242;

    /// <summary>All files by path, in order.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("site.yml", Site());
        foreach (var file in BenchTheme.Files) yield return file;
        yield return ("content/clusters/bench-valley.yml", "name: Bench Valley\ntagline: A cluster of generated firms\n");
        for (var i = 0; i < Sectors; i++) yield return ($"content/sectors/sector-{i}.yml", $"label: Sector {i}\n");
        for (var i = 0; i < Competences; i++) yield return ($"content/competences/competence-{i}.yml", $"label: Competence {i}\n");
        var organizations = pages * 60 / 100;
        for (var i = 0; i < organizations; i++) yield return ($"content/organizations/firm-{i}.yml", Organization(i));
        for (var i = 0; i < pages * 15 / 100; i++) yield return ($"content/jobs/job-{i}.yml", Job(i, organizations));
        for (var i = 0; i < pages * 10 / 100; i++) yield return ($"content/events/event-{i}.yml", Event(i, organizations));
        for (var i = 0; i < pages * 15 / 100; i++) yield return ($"content/news/news-{i}.md", News(i, organizations));
    }

    public void Write(string folder)
    {
        foreach (var (path, text) in Files())
        {
            var file = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }

    private static string Site() => """
        title: Bench Valley
        tagline: A portal made to be measured
        base_url: https://bench.example/
        language: en
        time_zone: Europe/Copenhagen
        date: 2026-06-01
        cluster: bench-valley
        theme: bench
        navigation: [{to: organizations}, {to: jobs}, {to: events}, {to: news}]

        """;

    private string Organization(int i) => $"""
        name: {Capital()} {Capital()} {i}
        kind: company
        summary: {Sentence(16)}
        website: https://firm-{i}.example
        country: {(Next(2) == 0 ? "DK" : "SE")}
        city: {Capital()}
        address: {"{"}street: {Capital()} {Next(90) + 1}, postcode: "{Next(9000) + 1000}", city: {Capital()}{"}"}
        place: {"{"}lat: 55.{Next(9000) + 1000}, lon: 12.{Next(9000) + 1000}{"}"}
        founded: {1950 + Next(75)}
        employees: {"{"}value: {Next(400) + 1}, approx: about, as_of: 2026-0{Next(5) + 1}-15{"}"}
        languages: [en, da]
        sectors: [sector-{i % Sectors}, sector-{(i + 7) % Sectors}]
        competences: [competence-{i % Competences}, competence-{(i * 7 + 3) % Competences}]
        contact: {"{"}name: Sales desk, role: Sales, email: sales@firm-{i}.example, phone: "+45 00 00 {Next(90) + 10} {Next(90) + 10}"{"}"}
        products:
          - {"{"}name: {Capital()} {Capital()}, description: {Sentence(14)}{"}"}
          - {"{"}name: {Capital()} {Capital()}, description: {Sentence(14)}{"}"}
        memberships: [{"{"}cluster: bench-valley, since: 20{Next(15) + 10}-03-01{"}"}]
        updated: 2026-0{Next(5) + 1}-1{Next(9)}
        description: |
        {Body("  ", 1650)}

        """;

    private string Job(int i, int organizations) => $"""
        title: {Capital()} engineer {i}
        organization: firm-{Next(organizations)}
        posted: 2026-05-{Next(20) + 10}
        expires: 2026-12-{Next(20) + 10}
        summary: {Sentence(14)}
        location: {"{"}city: {Capital()}, country: DK{"}"}
        apply: {"{"}email: jobs@firm-{i}.example{"}"}
        employment_type: full_time
        salary: {"{"}min: {40000 + Next(10000)}, max: {52000 + Next(10000)}, currency: DKK, per: month{"}"}
        sectors: [sector-{i % Sectors}]
        description: |
        {Body("  ", 2200)}

        """;

    private string Event(int i, int organizations) => $"""
        title: {Capital()} meeting {i}
        start: 2026-{Next(12) + 1:00}-{Next(28) + 1:00} 16:00
        end: 2026-12-31 18:00
        summary: {Sentence(14)}
        organizer: firm-{Next(organizations)}
        place: {"{"}name: {Capital()} hall, street: {Capital()} {Next(90) + 1}, city: {Capital()}, country: DK{"}"}
        description: |
        {Body("  ", 2300)}

        """;

    private string News(int i, int organizations) => $"""
        ---
        title: {Sentence(7)}
        date: 2026-0{Next(5) + 1}-{Next(28) + 1:00}
        category: member
        summary: {Sentence(18)}
        organizations: [firm-{Next(organizations)}]
        ---
        {Body("", 2400)}

        """;

    private string Body(string indent, int length)
    {
        var text = new StringBuilder();
        var paragraph = 0;
        while (text.Length < length)
        {
            if (text.Length > 0) text.Append('\n');
            if (paragraph % 4 == 1) text.Append($"{indent}## {Capital()} {Word()}\n\n");
            if (paragraph % 4 == 2)
            {
                for (var i = 0; i < 3; i++) text.Append($"{indent}- **{Capital()}** {Sentence(8)}\n");
                text.Append('\n');
            }

            text.Append($"{indent}{Sentence(30)} See [{Word()}](https://{Word()}.example/{Word()}).\n");
            paragraph++;
        }

        return text.ToString().TrimEnd('\n')[indent.Length..].Insert(0, indent);
    }

    private string Sentence(int words)
    {
        var text = new StringBuilder(Capital());
        for (var i = 1; i < words; i++) text.Append(' ').Append(Word());
        return text.Append('.').ToString();
    }

    private string Word() => Words[Next(Words.Length)];

    private string Capital()
    {
        var word = Word();
        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    // Xorshift: the framework's generator may change between versions, and then no figure could be compared with an older one.
    private int Next(int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
