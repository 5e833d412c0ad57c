using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;

namespace ClusterPortal.Tests.Outputs.LinkedData;

/// <summary>In: a page. Out: the values of its linked data that a reader of the page does not see. Source: Google's guidelines on structured data, which count what is
/// not on the page as misleading.</summary>
internal static partial class Visible
{
    // What is said to machines alone, with the reason.
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "@id", "@type", // names of nodes and terms
        "inLanguage", // the page's own language, or that of its text
        "position", // counts what the page lists
        "encodingFormat", // the media type of a file that the page leads to
        "eventStatus", "eventAttendanceMode", "jobLocationType", // terms; the page has them in words
    };

    public static IEnumerable<string> Missing(GraphPage page) =>
        page.Nodes.SelectMany(n => Walk(page, n, [(string?)n["@type"] ?? ""]));

    private static IEnumerable<string> Walk(GraphPage page, JsonNode node, string[] path)
    {
        switch (node)
        {
            case JsonArray list:
                return list.SelectMany(n => Walk(page, n!, path));
            case JsonObject one:
                return one.Where(m => !Technical.Contains(m.Key)).SelectMany(m => Walk(page, m.Value!, [.. path, m.Key]));
            default:
                var value = node.ToString();
                var seen = node.GetValueKind() switch
                {
                    JsonValueKind.True or JsonValueKind.False => true,
                    JsonValueKind.Number => Number(page, path[^1], decimal.Parse(value, CultureInfo.InvariantCulture)),
                    _ => Text(page, path, value),
                };
                return seen ? [] : [$"{page.Page.Route} {string.Join('.', path)}: {value}"];
        }
    }

    private static bool Number(GraphPage page, string name, decimal number) =>
        Has(page, page.Page.View.Formats.Number(number)) || (name == "price" && number == 0 && Has(page, Word(page, "free")));

    private static bool Text(GraphPage page, string[] path, string value)
    {
        var name = path[^1];
        if (value.StartsWith("http://", StringComparison.Ordinal) || value.StartsWith("https://", StringComparison.Ordinal)) return page.Links.Contains(value);
        if (Moment().IsMatch(value)) return Day(page, value);
        return name switch
        {
            // A range of days, and descriptions that are lists of what the page names.
            "temporalCoverage" => value.Split('/').All(d => Day(page, d)),
            "description" when path[0] == "Dataset" => value.Split(": ", 2) is [var heading, var labels] && Has(page, heading) && labels.Split("; ").All(l => Has(page, l)),
            "description" when path[0] == "JobPosting" => Has(page, new HtmlParser().ParseDocument(value).Body!.TextContent),

            // Codes that the page has in words.
            "addressCountry" or "areaServed" or "name" when value.Length == 2 && page.Page.View.Formats.Strings.CountryName(value) is var country && country != value => Has(page, country),
            "employmentType" => Choice(page, "employment_type", value),
            "unitText" => Choice(page, "salary", value),

            // A register's code stands before the number.
            "iso6523Code" => page.Text.Replace("-", "", StringComparison.Ordinal).Contains(value[5..], StringComparison.OrdinalIgnoreCase),
            "telephone" => Has(page, value) || page.Links.Contains("tel:" + value),

            // The id of the entry is part of the address.
            "value" when path[^2] == "identifier" && path[0] == "JobPosting" => page.Address.Contains($"/{value}/", StringComparison.Ordinal),
            _ => Has(page, value.TrimEnd('…')),
        };
    }

    private static bool Day(GraphPage page, string value)
    {
        if (page.Days.Contains(value)) return true;
        var day = value.Length >= 10 ? value[..10] : value;
        var time = value.Length > 10 ? value[11..16] : "";

        // The beginning and the last second of a day are the day.
        var shown = page.Days.Any(d => d.StartsWith(day, StringComparison.Ordinal)) || (value.Length == 4 && Has(page, value));
        if (time is "" or "00:00" or "23:59") return shown || Dated(page, day);
        return (shown || Dated(page, day)) && Has(page, page.Page.View.Formats.Time(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)));
    }

    // The last day of several stands in words only.
    private static bool Dated(GraphPage page, string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && (Has(page, page.Page.View.Formats.Date(date, "weekday")) || Has(page, page.Page.View.Formats.Date(date, "long")));

    private static bool Choice(GraphPage page, string field, string value)
    {
        var view = page.Page.View;
        var found = view.Portal.Types.Find("job")!.Fields.Find(field)!;
        return (found.Fields?.Find("per") ?? found).Choices.Any(c => c.Id.Equals(value, StringComparison.OrdinalIgnoreCase) && Has(page, view.Text(c.Label)));
    }

    private static string Word(GraphPage page, string key) => page.Page.View.Formats.Strings.Texts[key];

    private static bool Has(GraphPage page, string text) => page.Text.Contains(GraphPage.Tight(text), StringComparison.Ordinal);

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d(T[\d:]+([+-]\d\d:\d\d|Z))?$")]
    private static partial Regex Moment();
}
