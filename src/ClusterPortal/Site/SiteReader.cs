using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Site;

/// <summary>In: site.yml. Out: the site's configuration, with defaults for what is left out or wrong, so that the entries can still be checked;
/// null only when there is no site.yml that can be read.</summary>
internal sealed class SiteReader(DiagnosticBag bag)
{
    public const string Path = "site.yml";

    private static readonly MappingRules Rules = new(SiteRules.UnknownKey, SiteRules.Missing, SiteRules.Wrong);

    private LanguageTag language = new("en");

    public SiteConfig? Read(Inputs inputs)
    {
        if (inputs.Find(Path) is not { } file)
        {
            // Whoever read the folder has said so already.
            if (!bag.HasErrors) bag.Report(SiteRules.NoSite, default, "there is no site.yml in this folder", "run the command in the folder of a portal, or make one with: clusterportal new site <folder>");
            return null;
        }

        if (TextDecoder.Decode(file, bag) is not { } source) return null;
        var root = YamlReader.Read(source, YamlLimits.Default, bag);
        if (root is not YamlMapping map)
        {
            var what = root is YamlSequence ? "site.yml is a list; its settings are lines of the form 'name: value'" : "site.yml has no settings";
            if (bag.Count == 0) bag.Report(SiteRules.NoSite, Span.Of(source), what, "write at least title, base_url and language");
            return null;
        }

        return Read(source, new MappingReader(map, Rules, bag));
    }

    private SiteConfig Read(SourceText source, MappingReader reader)
    {
        language = ReadTag(reader.Scalar("language")) ?? language;
        if (reader.Mapping["language"] is null) reader.Missing("language");
        var languages = reader.Scalars("languages").Select(ReadTag).OfType<LanguageTag>().Where(t => t != language).Distinct();
        var title = Text(reader, "title");
        if (title is null && reader.Node("title") is null) reader.Missing("title");
        var site = new SiteConfig
        {
            Source = source,
            Title = title ?? LocalizedText.Of(language, "Untitled"),
            Tagline = Text(reader, "tagline"),
            Description = Text(reader, "description"),
            Notice = Text(reader, "notice"),
            PlaceNames = ReadPlaceNames(reader.Map("place_names")),
            BaseUrl = ReadBaseUrl(reader),
            Language = language,
            Languages = [language, .. languages],
            TimeZone = ReadTimeZone(reader) ?? "Etc/UTC",
            Date = ReadDate(reader),
            Cluster = Word(reader.Scalar("cluster")),
            Theme = reader.Text("theme") ?? "base",
            SocialCards = reader.Boolean("social_cards"),
            Brand = ReadBrand(reader.Group("brand")),
            Navigation = ReadNavigation(reader.Items("navigation"), 0),
            Footer = ReadNavigation(reader.Items("footer"), 0),
            Featured = [.. reader.Scalars("featured").Select(s => new ConfigWord(s.Value, s.Span))],
            Facts = [.. reader.Scalars("facts").Select(s => new ConfigWord(s.Value, s.Span))],
            Repository = ReadRepository(reader.Group("repository")),
            Submissions = SubmissionsReader.Read(reader),
            Maintainers = reader.Texts("maintainers"),
            Helix = HelixReader.Read(reader.Group("helix"), Rules, language, bag),
            Legitimacy = LegitimacyReader.Read(reader.Group("legitimacy")),
            DataLicense = ReadDataLicense(reader),
            Host = HostReader.Host(reader),
            HostSpan = reader.Mapping["host"]?.Span ?? default,
            SecurityContact = HostReader.SecurityContact(reader),
            PageSize = reader.Integer("page_size", 48, 1, 500),
            Severities = ReadSeverities(reader.Map("severity")),
        };
        CheckLimits(reader.Group("limits"));
        reader.Finish();
        return site;
    }

    // The values are taken by SiteLimits before any other file is read; here they are only judged.
    private static void CheckLimits(MappingReader? reader)
    {
        if (reader is null) return;
        foreach (var key in SiteLimits.Keys) reader.Integer(key, 1, 1, 1_000_000);
        reader.Finish();
    }

    private static ConfigWord? Word(YamlScalar? scalar) => scalar is null ? null : new ConfigWord(scalar.Value, scalar.Span);

    private LocalizedText? Text(MappingReader reader, string key)
    {
        if (reader.Node(key) is not { } node) return null;
        if (FieldReader.ReadLabel(node, language) is { } text) return text;
        reader.Wrong(node.Span, $"'{key}' must be text, or text by language such as {{en: …, da: …}}");
        return null;
    }

    private FrozenDictionary<string, LocalizedText> ReadPlaceNames(YamlMapping? map)
    {
        var names = new Dictionary<string, LocalizedText>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (entry.Value is YamlMapping && FieldReader.ReadLabel(entry.Value, language) is { } text) names[entry.Key.Value] = text;
            else bag.Report(SiteRules.Wrong, entry.Value.Span, $"'{entry.Key.Value}' must have its names by language", "such as Copenhagen: {da: København, sv: Köpenhamn}");
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private LanguageTag? ReadTag(YamlScalar? scalar)
    {
        if (scalar is null) return null;
        if (LanguageTag.Parse(scalar.Value) is { } tag) return tag;
        bag.Report(SiteRules.Language, scalar.Span, $"'{scalar.Value}' is not a language tag", "such as en, da or zh-Hans");
        return null;
    }

    private Uri ReadBaseUrl(MappingReader reader)
    {
        var nowhere = new Uri("https://portal.example/");
        if (reader.Scalar("base_url", "a web address") is not { } scalar)
        {
            if (reader.Mapping["base_url"] is null) reader.Missing("base_url");
            return nowhere;
        }

        var problem = WebAddress.Problem(scalar.Value, out var better);
        if (problem is null && Uri.TryCreate(scalar.Value.TrimEnd('/') + "/", UriKind.Absolute, out var url) && url.Query.Length == 0 && url.Fragment.Length == 0) return url;
        bag.Report(SiteRules.BaseUrl, scalar.Span, "'base_url' must be the full web address at which the portal will be", better is null ? "such as https://cluster.example/ or https://name.github.example/portal/" : $"did you mean {better}?");
        return nowhere;
    }

    private static DataLicense? ReadDataLicense(MappingReader reader)
    {
        if (reader.Node("data_license") is not { } node) return null;
        if (node is YamlScalar word)
        {
            if (DataLicense.Find(word.Value) is { } known) return known;
            reader.Wrong(word.Span, $"'{word.Value}' is not a licence that is known here", $"one of {string.Join(", ", DataLicense.Ids)}, or {{name: …, url: …}}");
            return null;
        }

        if (reader.Group(node, "'data_license'") is not { } group) return null;
        var (name, url) = (group.RequiredText("name"), group.RequiredText("url"));
        var problem = url.Length == 0 ? null : WebAddress.Problem(url, out _);
        if (problem is not null) group.Wrong(group.Mapping["url"]!.Span, "'url' must be the full web address of the licence's text");
        group.Finish();
        return name.Length == 0 || url.Length == 0 || problem is not null ? null : new DataLicense(name, url);
    }

    private string? ReadTimeZone(MappingReader reader)
    {
        if (reader.Scalar("time_zone") is not { } scalar) return null;
        if (TimeZones.Find(scalar.Value) is not null) return scalar.Value;
        var near = TimeZones.Suggest(scalar.Value);
        bag.Report(SiteRules.TimeZone, scalar.Span, $"'{scalar.Value}' is not a time zone", near is null ? "such as Europe/Copenhagen" : $"did you mean {near}?");
        return null;
    }

    private DateOnly? ReadDate(MappingReader reader)
    {
        if (reader.Scalar("date", "a date") is not { } scalar) return null;
        var reading = CoreSchema.TryDate(scalar.Value);
        if (reading.IsGood) return reading.Value;
        bag.Report(SiteRules.Wrong, scalar.Span, $"'date' must be a date; '{scalar.Value}' {reading.Problem}", $"such as {reading.Instead ?? "2026-05-01"}");
        return null;
    }

    private Brand ReadBrand(MappingReader? reader)
    {
        if (reader is null) return Brand.None;
        var radius = reader.Integer("radius", -1, 0, 64);
        var (logo, darkLogo) = ReadLogo(reader);
        var brand = new Brand(ReadColors(reader.Map("colors")), ReadColors(reader.Map("dark")), ReadFont(reader, "font"), radius < 0 ? null : radius)
        {
            DisplayFont = ReadFont(reader, "display_font"),
            Scale = ReadChoice(reader, "scale", ["compact", "normal", "large"]),
            Logo = logo,
            DarkLogo = darkLogo,
            Card = Word(reader.Scalar("card", "the name of a picture")),
            Pattern = ReadChoice(reader, "pattern", ["region"]),
        };
        reader.Finish();
        return brand;
    }

    private static string? ReadFont(MappingReader reader, string key)
    {
        if (reader.Text(key) is not { } font || font.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or ',' or '\'')) return reader.Text(key);
        reader.Wrong(reader.Mapping[key]!.Span, $"'{key}' must be the name of a typeface", "letters, digits, spaces and commas");
        return null;
    }

    // One file for both, or one each.
    private static (ConfigWord? Light, ConfigWord? Dark) ReadLogo(MappingReader reader)
    {
        if (reader.Node("logo") is not YamlMapping map) return (Word(reader.Scalar("logo", "the name of a picture")), null);
        var group = new MappingReader(map, Rules, reader.Bag);
        var logo = (Word(group.Scalar("light", "the name of a picture")), Word(group.Scalar("dark", "the name of a picture")));
        if (logo.Item1 is null) group.Missing("light");
        group.Finish();
        return logo;
    }

    private static string? ReadChoice(MappingReader reader, string key, string[] words)
    {
        if (reader.Scalar(key) is not { } scalar || words.Contains(scalar.Value)) return reader.Scalar(key)?.Value;
        reader.Wrong(scalar.Span, $"'{key}' cannot be '{scalar.Value}'", words.Length == 1 ? $"write {words[0]}, or leave the line out" : $"one of {string.Join(", ", words)}");
        return null;
    }

    private ImmutableArray<BrandToken> ReadColors(YamlMapping? map)
    {
        var tokens = ImmutableArray.CreateBuilder<BrandToken>();
        foreach (var entry in map?.Entries ?? [])
        {
            if (!RecordId.IsValid(entry.Key.Value.Replace('_', '-')))
                bag.Report(SiteRules.Color, entry.Key.Span, $"'{entry.Key.Value}' cannot be the name of a role", "such as primary, accent, ink or paper");
            else if (entry.Value is YamlScalar { Value: var color } && color.Length == 7 && color[0] == '#' && color.Skip(1).All(char.IsAsciiHexDigit))
                tokens.Add(new BrandToken(entry.Key.Value.Replace('_', '-'), color.ToLowerInvariant(), entry.Value.Span));
            else
                bag.Report(SiteRules.Color, entry.Value.Span, $"'{entry.Key.Value}' must be a colour", "in quotes: # and six digits or letters a to f, such as \"#0b5563\"");
        }

        return tokens.ToImmutable();
    }

    private ImmutableArray<NavigationItem> ReadNavigation(ImmutableArray<YamlNode> nodes, int depth)
    {
        var items = ImmutableArray.CreateBuilder<NavigationItem>();
        foreach (var node in nodes)
        {
            if (node is YamlScalar word)
            {
                items.Add(new NavigationItem(null, Word(word), []));
                continue;
            }

            if (node is not YamlMapping map)
            {
                bag.Report(SiteRules.Navigation, node.Span, "a menu item is a target, or a group of label and to");
                continue;
            }

            var reader = new MappingReader(map, Rules, bag);
            var item = new NavigationItem(Text(reader, "label"), Word(reader.Scalar("to")), depth < 2 ? ReadNavigation(reader.Items("children"), depth + 1) : []);
            reader.Finish();
            if (item.To is null && (item.Children.Length == 0 || item.Label is null)) bag.Report(SiteRules.Navigation, map.Span, "a menu item needs 'to', or a 'label' and 'children'");
            else items.Add(item);
        }

        return items.ToImmutable();
    }

    private static Repository? ReadRepository(MappingReader? reader)
    {
        if (reader is null) return null;
        var url = reader.RequiredText("url");
        var host = reader.Scalar("host", "text");
        var repository = new Repository(url.TrimEnd('/'), reader.Text("branch") ?? "main", (reader.Text("path") ?? "").Trim('/'), host is not null && Repository.IsHost(host.Value) ? host.Value : Repository.HostOf(url));
        if (host is not null && !Repository.IsHost(host.Value)) reader.Wrong(host.Span, $"'host' must be {Repository.Hosts}: whose form the addresses of the repository have");
        var problem = WebAddress.Problem(url, out _);
        if (problem is not null && url.Length > 0) reader.Wrong(reader.Mapping["url"]!.Span, "'url' must be the full web address of the repository");
        reader.Finish();
        return problem is null ? repository : null;
    }

    private FrozenDictionary<string, Severity> ReadSeverities(YamlMapping? map)
    {
        var severities = new Dictionary<string, Severity>(StringComparer.Ordinal);
        foreach (var entry in map?.Entries ?? [])
        {
            if (AllRules.Find(entry.Key.Value) is not { } rule)
                bag.Report(SiteRules.SeverityOverride, entry.Key.Span, $"there is no finding '{entry.Key.Value}'", Suggestion.Nearest(entry.Key.Value, AllRules.List.Select(r => r.Code)) is { } near ? $"did you mean {near}?" : null);
            else if (rule.Fixed)
                bag.Report(SiteRules.SeverityOverride, entry.Key.Span, $"{rule.Code} protects the portal and cannot be changed", "leave the line out");
            else if (entry.Value is YamlScalar { Value: "error" or "warning" or "hint" } scalar)
                severities[rule.Code] = Enum.Parse<Severity>(scalar.Value, ignoreCase: true);
            else
                bag.Report(SiteRules.SeverityOverride, entry.Value.Span, $"'{rule.Code}' must be error, warning or hint");
        }

        return severities.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
