using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Issues;

/// <summary>In: the form of a type. Out: the same as a form of issues for GitHub and those that read its files, and as a template of issues for GitLab, which has no forms.
/// <see cref="IssueReader"/> reads what comes back.</summary>
internal static class IssueForm
{
    public const string GitHubFolder = ".github/ISSUE_TEMPLATE";
    public const string GitLabFolder = ".gitlab/issue_templates";

    private const int MostBoxes = 24;

    /// <summary>The files for a repository.</summary>
    /// <param name="host">As in site.yml; null writes them for both.</param>
    public static IEnumerable<(string Path, string Text)> All(IEnumerable<EntryForm> forms, ImmutableArray<LanguageTag> languages, string? host)
    {
        foreach (var form in forms)
        {
            if (host is null or "github" or "gitea") yield return ($"{GitHubFolder}/{form.Type.Id}.yml", GitHub(form, languages[0]));
            if (host is null or "gitlab") yield return ($"{GitLabFolder}/{form.Type.Id}.md", GitLab(form, languages[0]));
        }
    }

    public static string GitHub(EntryForm form, LanguageTag language)
    {
        var name = form.Type.One.In(language, language).Text;
        var elements = ImmutableArray.CreateBuilder<Draft>();
        elements.Add(Element("markdown", null, ("value", new Draft.Text(form.Type.Doc))));
        foreach (var question in IssueQuestion.Of(form, language)) elements.Add(Question(question, language));
        return $"# Made by 'clusterportal forms' from the type '{form.Type.Id}'. Change the type, not this file.\n" + new DraftText("\n").Keys(
            Map(("name", new Draft.Text(name)), ("description", new Draft.Text(First(form.Type.Doc))), ("title", new Draft.Text($"{name}: ")), ("labels", new Draft.List([new Draft.Word("entry")])), ("body", new Draft.List(elements.ToImmutable()))), 0) + "\n";
    }

    public static string GitLab(EntryForm form, LanguageTag language)
    {
        var text = new StringBuilder();
        foreach (var question in IssueQuestion.Of(form, language))
        {
            text.Append("### ").Append(question.Heading).Append("\n\n");
            if (Hint(question) is { Length: > 0 } hint) text.Append("<!-- ").Append(hint.Replace("--", "- -", StringComparison.Ordinal)).Append(" -->\n\n");
            if (question.Choices.Length is > 0 and <= MostBoxes)
            {
                foreach (var choice in question.Choices) text.Append("- [ ] ").Append(choice.Label.In(language, language).Text).Append('\n');
                text.Append('\n');
            }
        }

        return text.Append("/label ~entry\n").ToString();
    }

    private static Draft.Map Question(IssueQuestion question, LanguageTag language)
    {
        var part = question.Part;
        var id = string.Join('-', question.Path);
        var about = new List<(string, Draft)> { ("label", new Draft.Text(question.Heading)) };
        if (Hint(question) is { Length: > 0 } hint) about.Add(("description", new Draft.Text(hint)));
        var isList = part.Kind == FieldKind.List;
        if (question.Choices.Length > 0 && !isList)
        {
            about.Add(("options", new Draft.List([.. question.Choices.Select(c => (Draft)new Draft.Text(c.Label.In(language, language).Text))])));
            return Element("dropdown", id, Required(question), [.. about]);
        }

        if (question.Choices.Length is > 0 and <= MostBoxes)
        {
            about.Add(("options", new Draft.List([.. question.Choices.Select(c => (Draft)Map(("label", new Draft.Text(c.Label.In(language, language).Text))))])));
            return Element("checkboxes", id, [.. about]);
        }

        if (part.Kind == FieldKind.Boolean)
        {
            about.Add(("options", new Draft.List([Map(("label", new Draft.Text("Yes")))])));
            return Element("checkboxes", id, [.. about]);
        }

        if (part.Example is { } example) about.Add(("placeholder", new Draft.Text(example)));
        return Element(isList || part.Kind == FieldKind.Markdown || part.Max > 200 ? "textarea" : "input", id, Required(question), [.. about]);
    }

    // Only what stands alone can be demanded: within a group one part is needed when another is given, which forms of hosts cannot say.
    private static bool Required(IssueQuestion question) => question.Part.Required && question.Path.Length == 1;

    private static string Hint(IssueQuestion question)
    {
        var doc = question.Part.Field?.Doc ?? "";
        if (question.Columns is { Length: > 1 } columns) return $"{doc} One on each line, its parts in this order: {string.Join(IssueQuestion.Bar, columns.Select(c => c.Field!.Words.In(new LanguageTag("en"), new LanguageTag("en")).Text))}.".Trim();
        return question.Part.Kind == FieldKind.List ? $"{doc} One on each line.".Trim() : doc;
    }

    private static Draft.Map Element(string type, string? id, params (string, Draft)[] attributes) => Element(type, id, false, attributes);

    private static Draft.Map Element(string type, string? id, bool required, params (string, Draft)[] attributes)
    {
        var parts = new List<(string, Draft)> { ("type", new Draft.Word(type)) };
        if (id is not null) parts.Add(("id", new Draft.Word(id)));
        parts.Add(("attributes", Map(attributes)));
        if (required) parts.Add(("validations", Map(("required", new Draft.Word("true")))));
        return Map([.. parts]);
    }

    private static Draft.Map Map(params (string Key, Draft Value)[] entries) => new([.. entries.Select(e => KeyValuePair.Create(e.Key, e.Value))]);

    private static string First(string doc) => doc.IndexOf(". ", StringComparison.Ordinal) is var end and >= 0 ? doc[..(end + 1)] : doc;
}
