using System.Collections.Immutable;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Issues;

/// <summary>In: a question and what was answered. Out: the value to write. Answers are words of people: labels are understood as what they stand for, and names of entries as their ids; all else is left
/// as it is, for the reader of entries to judge.</summary>
/// <param name="entries">Ids and names of the entries of a type.</param>
internal sealed class IssueAnswer(Func<string, IEnumerable<(string Id, string Name)>> entries)
{
    private const string Ticked = "- [x]";

    public Draft? Value(IssueQuestion question, string answer)
    {
        var part = question.Part;
        if (part.Kind == FieldKind.Boolean) return answer.Contains(Ticked, StringComparison.OrdinalIgnoreCase) || answer.Equals("true", StringComparison.OrdinalIgnoreCase) ? new Draft.Word("true") : null;
        if (part.Kind != FieldKind.List) return One(part, answer.Contains("- [", StringComparison.Ordinal) && part.Choices.Length > 0 ? Lines(answer).FirstOrDefault() ?? "" : answer);
        var columns = question.Columns;
        ImmutableArray<Draft> items = [.. Lines(answer).SelectMany(l => columns.Length > 0 ? [l] : Words(part, l)).Select(l => columns.Length > 0 ? Row(columns, l) : One(part.Of!, l)).OfType<Draft>()];
        return items.Length == 0 ? null : new Draft.List(items);
    }

    // Ticked boxes where there are boxes, else lines, with or without the dash of a list.
    private static IEnumerable<string> Lines(string answer)
    {
        var lines = answer.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).ToArray();
        if (lines.Any(l => l.StartsWith("- [", StringComparison.Ordinal)))
            return lines.Where(l => l.StartsWith(Ticked, StringComparison.OrdinalIgnoreCase)).Select(l => l[Ticked.Length..].Trim());
        return lines.Select(l => l.StartsWith("- ", StringComparison.Ordinal) || l.StartsWith("* ", StringComparison.Ordinal) ? l[2..].Trim() : l);
    }

    // Words may share a line; texts may have commas in them.
    private static string[] Words(FormPart part, string line) =>
        part.Of!.Kind is FieldKind.Country or FieldKind.Language or FieldKind.Reference or FieldKind.Choice ? line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [line];

    private Draft.Map? Row(ImmutableArray<FormPart> columns, string line)
    {
        var cells = line.Split(IssueQuestion.Bar.Trim(), columns.Length, StringSplitOptions.TrimEntries);
        var values = columns.Zip(cells).Where(c => c.Second.Length > 0).Select(c => KeyValuePair.Create(c.First.Name, One(c.First, c.Second))).Where(c => c.Value is not null).Select(c => KeyValuePair.Create(c.Key, c.Value!)).ToImmutableArray();
        return values.Length == 0 ? null : new Draft.Map(values);
    }

    private Draft? One(FormPart part, string words)
    {
        words = words.Trim();
        if (words.Length == 0) return null;
        return part.Kind switch
        {
            FieldKind.Choice => new Draft.Word(part.Choices.FirstOrDefault(c => c.Label.Parts.Any(l => Same(l.Text, words)))?.Id ?? words),
            FieldKind.Quantity => new Draft.Word(part.Field!.Choices.FirstOrDefault(c => c.Label.Parts.Any(l => Same(l.Text, words)))?.Id ?? words),
            FieldKind.Reference when part.To is { } to => new Draft.Word(entries(to).FirstOrDefault(e => e.Id == words || Same(e.Name, words)).Id ?? words),
            FieldKind.Country => new Draft.Word(words.Length == 2 ? words.ToUpperInvariant() : Countries.Mistaken(words.ToUpperInvariant()) ?? words),
            _ => part.Field is { } field ? FieldDraft.Of(field.Kind == FieldKind.List ? field.Of! : field, words) : new Draft.Text(words),
        };
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
