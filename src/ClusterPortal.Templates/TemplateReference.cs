using System.Text;
using ClusterPortal.Templates.Functions;
using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates;

/// <summary>
/// What templates can use, in words: functions and their examples, what is left out, members of records, codes. Made
/// from the declarations the compiler itself works with, so it cannot say otherwise than that does.
/// </summary>
public static partial class TemplateReference
{
    /// <summary>The functions of the language and of a host that can be called, by name.</summary>
    public static IReadOnlyList<HostFunction> Functions(IEnumerable<HostFunction>? ofHost = null) =>
        [.. Builtins.All.Where(f => f.LeftOut is null).Concat(ofHost ?? []).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>The functions Scriban has and this language does not, each with the reason.</summary>
    public static IReadOnlyList<HostFunction> LeftOut => [.. Builtins.All.Where(f => f.LeftOut is not null).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <summary>A record and all records its members lead to, each once, the first first.</summary>
    public static IReadOnlyList<RecordShape> Records(params IEnumerable<RecordShape> from)
    {
        var found = new List<RecordShape>();
        var waiting = new Queue<RecordShape>(from);
        while (waiting.TryDequeue(out var record))
        {
            if (found.Contains(record))
            {
                continue;
            }

            found.Add(record);
            foreach (var member in record.Members)
            {
                if (RecordIn(member.Shape) is { } next)
                {
                    waiting.Enqueue(next);
                }
            }
        }

        return found;
    }

    /// <summary>One line for a member: its name, its shape, whether it may be missing, what it is.</summary>
    public static string Describe(Member member) =>
        $"{member.Name}: {member.Shape.Name}{(member.Nullable ? ", may be missing" : "")}{(member.Doc.Length == 0 ? "" : ". " + member.Doc)}";

    /// <summary>The reference of the language as Markdown.</summary>
    public static string Markdown()
    {
        var text = new StringBuilder(Language);
        text.Append("\n## Functions\n\nOptional arguments stand in brackets. A value before a pipe becomes the first argument.\n");
        foreach (var family in Functions().GroupBy(f => f.Name[..f.Name.IndexOf('.', StringComparison.Ordinal)]))
        {
            text.Append($"\n### {family.Key}\n\n| function | gives | what | example | prints |\n| --- | --- | --- | --- | --- |\n");
            foreach (var function in family)
            {
                text.Append($"| `{function.Signature}` | {function.Result.Name} | {function.Doc} | {Code(function.Example)} | {Code(function.ExampleOutput)} |\n");
            }
        }

        text.Append("\n### Left out\n\nScriban has these too; here they give an error that says why.\n\n");
        foreach (var function in LeftOut)
        {
            text.Append($"- `{function.Name}`: {function.LeftOut}\n");
        }

        text.Append("\n## Diagnostics\n\n| code | what | why |\n| --- | --- | --- |\n");
        foreach (var code in TemplateCodes.All)
        {
            text.Append($"| {code.Code} | {code.What} | {code.Why} |\n");
        }

        return text.ToString();
    }

    private static RecordShape? RecordIn(Shape shape) => shape switch
    {
        RecordShape record => record,
        ListShape list => RecordIn(list.Of),
        _ => null,
    };

    private static string Code(string text)
    {
        var line = text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "⏎", StringComparison.Ordinal);
        return line.Contains('`', StringComparison.Ordinal) ? $"`` {line} ``" : line.Length == 0 ? "" : $"`{line}`";
    }
}
