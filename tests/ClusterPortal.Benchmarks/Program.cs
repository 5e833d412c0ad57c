using System.Globalization;
using ClusterPortal.Benchmarks;
using ClusterPortal.Benchmarks.Atlas;

const string Usage = """
    generate <folder> <pages>   writes a portal of so many pages (1000, 10000, 50000)
    bench <folder> <output>     builds it once, cold, and prints time per stage, memory and allocated bytes
    replan <folder> <rounds>    plans it so often, one entry changed each time, and prints time per stage
    live <clusterportal.dll> <folder> <rounds>
                                saves an entry in its preview so often, and prints when a browser knows of it and has the page
    atlas <countries-10m.json> <cities.pbf> <file>
                                makes the world that the library embeds, see docs/decisions
    templates                   times our templates beside Handlebars.Net on one page
    """;

switch (args)
{
    case ["generate", var folder, var pages]:
        new PortalGenerator(int.Parse(pages, CultureInfo.InvariantCulture)).Write(folder);
        return 0;
    case ["bench", var folder, var output]:
        return Bench.Run(folder, output);
    case ["replan", var folder, var rounds]:
        return ReplanBench.Run(folder, int.Parse(rounds, CultureInfo.InvariantCulture));
    case ["live", var program, var folder, var rounds]:
        return await LiveBench.Run(program, folder, int.Parse(rounds, CultureInfo.InvariantCulture));
    case ["atlas", var countries, var cities, var file]:
        File.WriteAllBytes(file, AtlasMaker.Make(File.ReadAllBytes(countries), File.ReadAllBytes(cities)));
        return 0;
    case ["templates"]:
        return TemplateBenchmarks.Run();
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
