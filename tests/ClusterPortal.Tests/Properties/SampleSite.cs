using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;

namespace ClusterPortal.Tests.Properties;

/// <summary>A small part of the demonstration with something of everything, and the small theme.</summary>
internal static class SampleSite
{
    // Chosen so that all references stay whole: what an entry names is taken along.
    private static readonly string[] Folders = ["content/sectors", "content/competences", "content/clusters", "content/stats", "content/events", "content/news", "content/jobs", "content/pages", "content/people"];

    public static List<InputFile> Files()
    {
        var all = Golden.OwnPortal.Inputs.Files;
        var files = all.Where(f => Folders.Any(p => f.Path.StartsWith(p + "/", StringComparison.Ordinal)) || IsSample(f)).ToList();
        var site = all.First(f => f.Path == "site.yml");
        var text = System.Text.Encoding.UTF8.GetString(site.Bytes.Span);
        files.Add(new InputFile("site.yml", System.Text.Encoding.UTF8.GetBytes(text.Replace("theme: medicon", "theme: base", StringComparison.Ordinal).Replace("  card: card.png\n", "", StringComparison.Ordinal))));
        files.AddRange(TinyTheme.Files);
        return [.. files.Select(f => f.Path.StartsWith("content/pages/your-entry", StringComparison.Ordinal) ? WithoutForm(f) : f)];
    }

    // The small theme has no page with a form to lead to.
    private static InputFile WithoutForm(InputFile file) =>
        new(file.Path, System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Replace("/join/", "/", StringComparison.Ordinal)));

    private static bool IsSample(InputFile file) =>
        file.Path.StartsWith("content/organizations/", StringComparison.Ordinal)
        && (!file.Path.EndsWith(".yml", StringComparison.Ordinal) || !System.Text.Encoding.UTF8.GetString(file.Bytes.Span).Contains("ror.org", StringComparison.Ordinal));
}
