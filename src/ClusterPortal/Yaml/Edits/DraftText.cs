using System.Text;

namespace ClusterPortal.Yaml.Edits;

/// <summary>Values as YAML. In: what is to be written and where it will stand. Out: text that begins right after a colon or a dash, without a line break at its end.</summary>
/// <param name="newline">How lines end in the file.</param>
internal sealed class DraftText(string newline)
{
    // Longer groups and lists are easier to read one below the other.
    private const int MostOfLine = 100;

    /// <summary>What follows <c>key:</c>.</summary>
    /// <param name="column">Of the key.</param>
    public string AfterColon(Draft value, int column) => value switch
    {
        Draft.List { Items.Length: > 0 } list when !FitsLine(list, column) => Below(list, column + 2),
        Draft.Map { Entries.Length: > 0 } map when !FitsLine(map, column) => newline + Indent(column + 2) + Keys(map, column + 2),
        _ => " " + Short(value, column),
    };

    /// <summary>What follows the dash of a list.</summary>
    /// <param name="column">Of the dash.</param>
    public string AfterDash(Draft value, int column) =>
        value is Draft.Map { Entries.Length: > 0 } map ? " " + Keys(map, column + 2) : " " + Short(value, column);

    /// <summary>A value on one line, as it stands between brackets.</summary>
    public static string Flow(Draft value) => value switch
    {
        Draft.List list => $"[{string.Join(", ", list.Items.Select(Flow))}]",
        Draft.Map map => $"{{{string.Join(", ", map.Entries.Select(e => $"{DraftScalar.Key(e.Key)}: {Flow(e.Value)}"))}}}",
        _ => DraftScalar.Line(value),
    };

    /// <summary>Keys with their values, one below the other; the first begins at once.</summary>
    public string Keys(Draft.Map map, int column) =>
        string.Join(newline + Indent(column), map.Entries.Select(e => $"{DraftScalar.Key(e.Key)}:{AfterColon(e.Value, column)}"));

    private string Below(Draft.List list, int column)
    {
        var text = new StringBuilder();
        foreach (var item in list.Items) text.Append(newline).Append(Indent(column)).Append('-').Append(AfterDash(item, column));
        return text.ToString();
    }

    private string Short(Draft value, int column)
    {
        if (DraftScalar.Block(value) is not { } block) return Flow(value);
        var text = new StringBuilder(block.Mark);
        foreach (var line in block.Lines)
        {
            text.Append(newline);
            if (line.Length > 0) text.Append(Indent(column + 2)).Append(line);
        }

        return text.ToString();
    }

    private static bool FitsLine(Draft value, int column) => !HasLines(value) && !HasGroups(value) && column + Flow(value).Length <= MostOfLine;

    private static bool HasLines(Draft value) => value switch
    {
        Draft.List list => list.Items.Any(HasLines),
        Draft.Map map => map.Entries.Any(e => HasLines(e.Value)),
        _ => value.Scalar?.Contains('\n', StringComparison.Ordinal) ?? false,
    };

    // A list of groups is read one below the other, however short.
    private static bool HasGroups(Draft value) => value is Draft.List list && list.Items.Any(i => i is Draft.Map);

    private static string Indent(int column) => new(' ', column);
}
