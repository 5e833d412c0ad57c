using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Exchange.Issues;

/// <summary>In: the text of an entry that is to be written. Out: what the reader of entries finds wrong in it, in sentences without places, as whoever filled in a form saw no file.</summary>
internal static class EntryFindings
{
    public static ImmutableArray<string> Of(ContentType type, string path, string text, ContentContext context)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText(path, text);
        var map = path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, context.Limits, bag).Fields : YamlReader.Read(source, context.Limits, bag) as YamlMapping;
        if (map is not null) _ = new ValueReader(context, $"content/{type.Folder}", bag).ReadGroup(map, type.Fields, $"'{type.Id}'");
        return [.. bag.ToImmutable().Where(d => d.Severity == Severity.Error).Select(d => d.Label is { } help ? $"{Sentence(d.Message)}: {help}." : $"{Sentence(d.Message)}.")];
    }

    private static string Sentence(string message) => message.TrimEnd('.');
}
