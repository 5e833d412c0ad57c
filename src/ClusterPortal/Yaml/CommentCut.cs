using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Text;

namespace ClusterPortal.Yaml;

/// <summary>Finds values that lose their tail because a <c>#</c> after a space begins a comment: <c>Team #1</c> is read as <c>Team</c>.</summary>
internal static class CommentCut
{
    /// <param name="source">The file.</param>
    /// <param name="start">Where the plain value begins.</param>
    /// <param name="end">Where it ends for YAML.</param>
    /// <param name="limit">Where the readable part of the file ends.</param>
    /// <param name="bag">Takes the warning.</param>
    public static void Check(SourceText source, int start, int end, int limit, DiagnosticBag bag)
    {
        var text = source.Text;
        var hash = end;
        while (hash < limit && text[hash] is ' ' or '\t') hash++;
        if (hash == end || hash >= limit || text[hash] != '#') return;

        // People write comments as "# like this"; a mark that touches the next word belongs to the value they meant.
        if (hash + 1 >= limit || text[hash + 1] is ' ' or '\t' or '\r' or '\n' or '#' or '!') return;
        var lineEnd = text.IndexOf('\n', hash, limit - hash);
        var tail = text.AsSpan(0, lineEnd < 0 ? limit : lineEnd).TrimEnd();
        if (text.AsSpan(start, end - start).Contains('\n')) start = hash;
        if (start == end) start = hash;
        var whole = text[start..tail.Length];
        var fix = start == hash && end != hash && text[end - 1] != ':' && text[end - 1] != '-' ? null
            : new Fix("put quotes around the value", source.SpanOf(start, tail.Length - start), Quoting.Quote(whole));
        bag.Report(FileRules.CommentInValue, source.SpanOf(hash, tail.Length - hash),
            $"'{Quoting.Short(text[hash..tail.Length])}' is taken for a comment and will not be published",
            "put quotes around the value, or a space after # if it is a comment", fix);
    }
}
