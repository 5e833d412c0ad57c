using System.Text;
using ClusterPortal.Pages;

namespace ClusterPortal.Outputs;

/// <summary>llms.txt (llmstxt.org): what the portal is and where its lists and data are, for programs that read for somebody else. In the default language.</summary>
internal static class LlmsText
{
    public const string Path = "llms.txt";

    public static byte[] Of(OutputContext context)
    {
        var language = context.Site.Language;
        var text = new StringBuilder("# ").Append(Line(context.SiteTitle(language))).Append("\n\n");
        if ((context.Site.Description ?? context.Site.Tagline) is { } about) text.Append("> ").Append(Line(context.Text(about, language))).Append("\n\n");
        if (context.Site.Notice is { } notice) text.Append(Line(context.Text(notice, language))).Append("\n\n");
        var lists = context.Portal.Types.All.Where(t => context.Portal.IsUsed(t))
            .Select(t => (Type: t, Route: context.Routes.List(t, language), Count: context.Shown(t).Length)).Where(l => l.Route is not null && l.Count > 0).ToArray();
        Heading(text, Words(context, "search_browse_lists") ?? "Lists");
        foreach (var (type, route, count) in lists) Link(text, context.Text(type.Other, language), context.Routes.Absolute(route!), count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        var data = DataRoutes.TypesOf(context.Portal).ToArray();
        if (data.Length > 0)
        {
            Heading(text, Words(context, "open_data") ?? "Open data");
            Link(text, "index.json", context.Routes.Absolute(DataRoutes.Index), context.Site.DataLicense?.Name);
            foreach (var type in data) Link(text, context.Text(type.Other, language), context.Routes.Absolute(DataRoutes.Json(type)), "JSON");
        }

        // By this name the form knows what may be left out.
        Heading(text, "Optional");
        foreach (var other in context.Site.Languages.Skip(1)) Link(text, other.Tag, context.Routes.Absolute(context.Routes.Home(other)), null);
        Link(text, "sitemap.xml", context.Routes.Absolute("/sitemap.xml"), null);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? Words(OutputContext context, string key) => context.Strings?.Texts.GetValueOrDefault(key);

    private static void Heading(StringBuilder text, string words)
    {
        if (text[^2] != '\n') text.Append('\n');
        text.Append("## ").Append(Line(words)).Append("\n\n");
    }

    private static void Link(StringBuilder text, string name, string url, string? more)
    {
        text.Append("- [").Append(Line(name)).Append("](").Append(url).Append(')');
        if (!string.IsNullOrEmpty(more)) text.Append(": ").Append(Line(more));
        text.Append('\n');
    }

    // What would begin a line or a link of its own is a plain sign here.
    private static string Line(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("[", "\\[", StringComparison.Ordinal).Replace("]", "\\]", StringComparison.Ordinal);
}
