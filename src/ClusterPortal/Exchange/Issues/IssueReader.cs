using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Issues;

/// <summary>In: an issue's text, as a form of the host or the portal's own form made it. Out: the file of a new entry, or an entry changed in place, and what is wrong in it. The text is a
/// stranger's: it can say which type, which id and which of the form's fields, nothing else; the file's place follows from type and id, and what is written is written anew.</summary>
/// <param name="forms">What the site takes in.</param>
/// <param name="existing">The text of a file of the portal; null when there is none.</param>
/// <param name="entries">Ids and names of the entries of a type.</param>
internal sealed class IssueReader(
    ImmutableArray<EntryForm> forms, ContentContext context, Func<string, string?> existing, Func<string, IEnumerable<(string Id, string Name)>> entries)
{
    private const int LongestId = 60;

    private ImmutableArray<LanguageTag> Languages => context.Languages;

    /// <param name="type">Which form it was, where that is known; else the one whose questions it answers.</param>
    /// <param name="id">The id to give to a new entry, in the place of one made from its name.</param>
    public IssueEntry Read(string text, string? type = null, string? id = null)
    {
        var questions = forms.SelectMany(f => Languages.SelectMany(l => IssueQuestion.Of(f, l))).Select(q => q.Heading);
        if (IssueText.Read(text, [.. questions, "Entry", "New", "Changes", "Remove"]) is not { } issue) return IssueEntry.Nothing("The text is longer than any entry.");
        if (HiddenSign(text) is { } sign) return IssueEntry.Nothing($"There is an invisible character (U+{(int)sign:X4}) in the text. Type that place anew.");
        if (issue["Entry"] is { Length: > 0 } named && (issue["Changes"] ?? issue["Remove"] ?? issue["New"]) is not null) return Named(issue, named);
        return Answered(issue, type, id);
    }

    // What the portal's own form makes: a type's folder, an id, and YAML.
    private IssueEntry Named(IssueText issue, string named)
    {
        var parts = named.Trim().Split('/');
        if (parts.Length != 2 || forms.FirstOrDefault(f => f.Type.Folder == parts[0]) is not { } form)
            return IssueEntry.Nothing($"'{Quoting.Short(named)}' names no entry that may be sent in. Write {string.Join(" or ", forms.Select(f => $"{f.Type.Folder}/…"))}.");
        var path = form.PathOf(parts[1]);
        if (IdProblem(parts[1]) is { } bad) return IssueEntry.Nothing(bad);
        var bag = new DiagnosticBag();
        if (issue["New"] is { } whole)
        {
            if (existing(path) is not null) return Taken(path, parts[1]);
            return Fields(whole, bag) is { } fields ? Made(form, path, Allowed(form, fields, out var left), left) : Unreadable(path, bag);
        }

        if (existing(path) is not { } old) return new(path, null, true, [$"There is no entry '{parts[1]}' to change."]);
        var changes = issue["Changes"] is { Length: > 0 } some ? Fields(some, bag) : new Draft.Map([]);
        return changes is null ? Unreadable(path, bag) : IssueUpdate.Apply(form, path, old, changes, issue["Remove"] ?? "", context);
    }

    private IssueEntry Answered(IssueText issue, string? type, string? id)
    {
        var questions = forms.Where(f => type is null || f.Type.Id == type).SelectMany(f => Languages.Select(l => (Form: f, Questions: IssueQuestion.Of(f, l).ToArray())))
            .OrderByDescending(x => x.Questions.Count(q => issue[q.Heading] is not null)).FirstOrDefault();
        if (questions.Form is not { } form || questions.Questions.Count(q => issue[q.Heading] is not null) < 2)
            return IssueEntry.Nothing("The text is not that of a form: there is no question of one in it. Use the form for new entries.");
        var answers = new IssueAnswer(entries);
        var values = new Draft.Map([]);
        foreach (var question in questions.Questions)
        {
            if (issue[question.Heading] is not { Length: > 0 } answer || answers.Value(question, answer) is not { } value) continue;
            values = question.Path is [var group, var key] ? values.With(group, ((values[group] as Draft.Map) ?? new Draft.Map([])).With(key, value)) : values.With(question.Path[0], value);
        }

        var title = values[form.Type.Title!.Name]?.Scalar ?? "";
        id ??= RecordId.From(title, LongestId);
        if (id.Length == 0) return IssueEntry.Nothing(title.Length == 0 ? "The name is missing." : $"No address can be made from '{Quoting.Short(title)}'. Name one in a to z.");
        if (IdProblem(id) is { } bad) return IssueEntry.Nothing(bad);
        var path = form.PathOf(id);
        return existing(path) is not null ? Taken(path, id) : Made(form, path, values, []);
    }

    private IssueEntry Made(EntryForm form, string path, Draft.Map values, ImmutableArray<string> left)
    {
        if (values.Entries.Length == 0) return new(path, null, false, [.. left, "There are no values in it."]);
        var text = EntryWriter.Write(form.Type, values, Languages);
        var wrong = EntryFindings.Of(form.Type, path, text, context);
        return new(path, wrong.Length == 0 ? text : null, false, [.. left, .. wrong]);
    }

    private static Draft.Map? Fields(string answer, DiagnosticBag bag) =>
        YamlReader.Read(new SourceText("issue.yml", IssueText.Code(answer)), YamlLimits.Default, bag) is YamlMapping map && !bag.HasErrors ? (Draft.Map)Draft.Of(map) : null;

    private static Draft.Map Allowed(EntryForm form, Draft.Map values, out ImmutableArray<string> left)
    {
        var names = form.Parts.Select(p => p.Name).ToArray();
        left = [.. values.Entries.Where(e => !names.Contains(e.Key, StringComparer.Ordinal)).Select(e => NotAsked(e.Key))];
        return new Draft.Map([.. values.Entries.Where(e => names.Contains(e.Key, StringComparer.Ordinal)).Select(e => KeyValuePair.Create(e.Key, IssueValues.As(form.Parts.First(p => p.Name == e.Key), e.Value)))]);
    }

    /// <summary>What a form does not ask for is not taken from one.</summary>
    public static string NotAsked(string key) => $"'{Quoting.Short(key)}' is not asked for in the form, and was left out.";

    private static IssueEntry Taken(string path, string id) => new(path, null, false, [$"There is an entry '{id}' already. To change it, use the update form on its page."]);

    private static IssueEntry Unreadable(string path, DiagnosticBag bag) => new(path, null, false, [bag.ToImmutable().FirstOrDefault() is { } first ? $"The block of fields cannot be read: {first.Message}." : "There are no fields in it."]);

    private static string? IdProblem(string id) =>
        RecordId.IsValid(id) && FileNames.Fault(id) is null ? null : $"'{Quoting.Short(id)}' cannot be the end of an address: write small letters a to z, digits and single hyphens, such as acme-fermentation.";

    // Nothing that a reviewer cannot see gets into a file.
    private static char? HiddenSign(string text)
    {
        var bag = new DiagnosticBag();
        var plain = text.ReplaceLineEndings("\n");
        if (TextDecoder.IsClean(new SourceText("issue", plain), bag)) return null;
        return plain[bag.ToImmutable()[0].Span.Start];
    }
}
