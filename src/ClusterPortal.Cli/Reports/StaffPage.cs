using System.Net;

namespace ClusterPortal.Cli.Reports;

/// <summary>What the pages for staff have in common: their style is in the program, and nothing that content says can become markup.</summary>
internal static class StaffPage
{
    /// <summary>Text for HTML; controls and all that reorders or hides text are shown by their numbers.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(string.Join('\n', text.Split('\n').Select(SafeText.Of)));

    /// <param name="resource">Logical name of a style sheet among the program's resources.</param>
    public static string Style(string resource)
    {
        using var stream = typeof(StaffPage).Assembly.GetManifestResourceStream(resource)!;
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
