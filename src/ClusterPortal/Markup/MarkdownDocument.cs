using System.Text;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Markup;

/// <summary>Markdown made safe: HTML that may stand in a page as it is, and what the page may want to know of it.</summary>
/// <param name="Html">UTF-8; only elements, attributes and addresses that <see cref="MarkdownRenderer"/> writes itself.</param>
/// <param name="Excerpt">The first 300 or so characters as plain text, without headings, tables and code, cut between words.</param>
/// <param name="WordCount">Words; each character of a script without spaces counts as one.</param>
internal sealed record MarkdownDocument(byte[] Html, string Excerpt, int WordCount)
{
    public static MarkdownDocument Empty { get; } = new([], "", 0);

    /// <summary>The HTML as templates take it.</summary>
    public SafeHtml Safe { get; } = new(Html);

    /// <summary>The HTML as text, made anew at each call.</summary>
    public string HtmlText() => Encoding.UTF8.GetString(Html);
}
