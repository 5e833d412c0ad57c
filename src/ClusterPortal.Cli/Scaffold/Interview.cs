using ClusterPortal.Cli.Reports;
using ClusterPortal.Schema;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>Asks a person at a terminal for what an entry needs and for what makes it worth reading. In: a type and what is known already. Out: the answers as YAML by field.</summary>
internal sealed class Interview(TextReader keyboard, TextWriter output, TerminalStyle style, ContentTypes types, IReadOnlyList<string> languages)
{
    private const int MostIds = 12;

    private static readonly string[] OfAPerson = ["name", "role", "email", "phone"];

    /// <summary>Fills <paramref name="given"/>. Ends early, with what there is, when nobody answers any more.</summary>
    /// <param name="known">Ids of entries by type.</param>
    public void Ask(ContentType type, Dictionary<string, string> given, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        output.WriteLine(style.Dim("Enter leaves a question out. All of it can be changed in the file later."));
        foreach (var field in type.Fields.Fields)
        {
            if (given.ContainsKey(field.Name) || field == type.Title || field == type.Body || !IsAsked(field, known)) continue;
            output.WriteLine();
            output.WriteLine(SafeText.Of(field.Doc));
            if (Choices(field, known) is { Length: > 0 } choices) output.WriteLine(style.Dim(SafeText.Of(choices)));
            if (field.Fields is not null ? !Parts(field, given) : !One(field, given)) return;
        }
    }

    private static bool IsAsked(Field field, IReadOnlyDictionary<string, IReadOnlyList<string>> known) =>
        (field.Required || field.Recommended) && (field.Of ?? field) is var item && item.Kind switch
        {
            FieldKind.Image or FieldKind.File or FieldKind.Group or FieldKind.Money or FieldKind.Place => false,
            FieldKind.Reference => field.Fields is not null || item.To.Any(t => known.TryGetValue(t, out var ids) && ids.Count > 0),
            _ => true,
        };

    private static string Choices(Field field, IReadOnlyDictionary<string, IReadOnlyList<string>> known)
    {
        var item = field.Of ?? field;
        var words = item.Choices.Length > 0 ? [.. item.Choices.Select(c => c.Id)] : field.Fields is null ? item.To.SelectMany(t => known.GetValueOrDefault(t) ?? []).ToArray() : [];
        if (words.Length == 0) return "";
        return $"{(field.Kind == FieldKind.List ? "Any of, with commas" : "One of")}: {string.Join(", ", words.Take(MostIds))}{(words.Length > MostIds ? " …" : "")}";
    }

    private bool One(Field field, Dictionary<string, string> given)
    {
        while (true)
        {
            if (Line(field.Name, field.Required) is not { } words) return false;
            if (words.Length == 0)
            {
                if (!field.Required) return true;
                continue;
            }

            var (yaml, problem) = FieldAnswer.Read(field, words, types, languages);
            if (yaml is not null)
            {
                given[field.Name] = yaml;
                return true;
            }

            output.WriteLine(SafeText.Of($"  {problem}"));
        }
    }

    // A person, part by part.
    private bool Parts(Field field, Dictionary<string, string> given)
    {
        var parts = new List<(string, string)>();
        foreach (var part in field.Fields!.Fields.Where(p => OfAPerson.Contains(p.Name)))
        {
            while (true)
            {
                if (Line($"{field.Name}, {part.Name}", false) is not { } words) return false;
                if (words.Length == 0) break;
                if (FieldAnswer.Read(part, words, types, languages) is { Yaml: null, Problem: var problem })
                {
                    output.WriteLine(SafeText.Of($"  {problem}"));
                    continue;
                }

                parts.Add((part.Name, words));
                break;
            }
        }

        if (parts.Count == 0) return true;
        var (yaml, wrong) = FieldAnswer.Read(field, parts, types, languages);
        if (yaml is not null) given[field.Name] = yaml;
        else output.WriteLine(SafeText.Of($"  {wrong}; left out"));
        return true;
    }

    private string? Line(string name, bool required)
    {
        output.Write($"{style.Bold(name)}{(required ? "" : style.Dim(" (optional)"))}: ");
        output.Flush();
        return keyboard.ReadLine()?.Trim();
    }
}
