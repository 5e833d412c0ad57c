using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Issues;

/// <summary>Changes an entry in place by what a form says. In a group only the named parts change; an item of a list keeps what the form does not show of it, such as who allowed a name to be used.</summary>
internal static class IssueUpdate
{
    public static IssueEntry Apply(EntryForm form, string path, string old, Draft.Map changes, string removed, ContentContext context)
    {
        var bag = new DiagnosticBag();
        var source = new SourceText(path, old);
        var now = (path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.ReadFrontMatter(source, context.Limits, bag).Fields : YamlReader.Read(source, context.Limits, bag) as YamlMapping) is { } map ? (Draft.Map)Draft.Of(map) : null;
        if (now is null) return new(path, null, true, ["The entry as it is cannot be read; staff must mend it first."]);
        var problems = ImmutableArray.CreateBuilder<string>();
        var edits = new List<YamlEdit>();
        foreach (var (key, value) in changes.Entries)
        {
            if (form.Parts.FirstOrDefault(p => p.Name == key) is not { } part) problems.Add(IssueReader.NotAsked(key));
            else Change(part, YamlPath.Of(KeyIn(now, part.Field!)), now[KeyIn(now, part.Field!)], IssueValues.As(part, value), edits);
        }

        foreach (var name in removed.Split([',', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) Remove(form, name.Trim('`'), now, edits, problems);
        if (edits.Count == 0) return new(path, null, true, [.. problems, "Nothing in it changes the entry."]);
        var outcome = YamlEdits.Apply(path, old, edits, FieldOrder.Of(form.Type, context.Languages));
        if (outcome.Text is not { } text) return new(path, null, true, [.. problems, $"The entry cannot be changed by itself: {outcome.Problem}. Staff can do it by hand."]);
        var before = EntryFindings.Of(form.Type, path, old, context);
        var wrong = EntryFindings.Of(form.Type, path, text, context).Except(before).ToArray();
        return new(path, wrong.Length == 0 ? text : null, true, [.. problems, .. wrong]);
    }

    private static void Change(FormPart part, YamlPath at, Draft? now, Draft value, List<YamlEdit> edits)
    {
        if (part.Kind is FieldKind.Group or FieldKind.Image or FieldKind.File && part.Parts.Length > 0 && now is Draft.Map group && value is Draft.Map parts)
        {
            foreach (var (key, inner) in parts.Entries)
                if (part.Parts.FirstOrDefault(p => p.Name == key) is { } known) Change(known, at.Then(key), group[key], inner, edits);
            return;
        }

        var written = value is Draft.List list && now is Draft.List before && part.Of is { Parts.Length: > 0 } of ? new Draft.List([.. list.Items.Select(i => Kept(of, i, before))]) : value;
        if (now is null || !Draft.IsSame(now, written)) edits.Add(new YamlEdit.Set(at, written));
    }

    // The same item as before is the one that is called the same.
    private static Draft Kept(FormPart of, Draft item, Draft.List before)
    {
        var name = of.Parts.FirstOrDefault(p => p.Required)?.Name ?? of.Parts[0].Name;
        if (item is not Draft.Map map || map[name] is not { } called) return item;
        var same = before.Items.OfType<Draft.Map>().FirstOrDefault(o => o[name] is { } other && Draft.IsSame(other, called));
        return same is null ? item : same.Entries.Where(e => map[e.Key] is null && of.Parts.All(p => p.Name != e.Key || p.Kind == FieldKind.Markdown || p.Personal)).Aggregate(map, (all, e) => all.With(e.Key, e.Value));
    }

    private static void Remove(EntryForm form, string name, Draft.Map now, List<YamlEdit> edits, ImmutableArray<string>.Builder problems)
    {
        var steps = name.Split('.');
        var parts = form.Parts;
        FormPart? part = null;
        foreach (var step in steps)
        {
            part = parts.FirstOrDefault(p => p.Name == step);
            parts = part?.Parts ?? [];
        }

        if (part is null)
        {
            problems.Add(IssueReader.NotAsked(name));
            return;
        }

        var key = KeyIn(now, form.Parts.First(p => p.Name == steps[0]).Field!);
        if (now[key] is not null) edits.Add(new YamlEdit.Remove(steps.Skip(1).Aggregate(YamlPath.Of(key), (path, step) => path.Then(step))));
    }

    // An entry may have the field under another name that is understood.
    private static string KeyIn(Draft.Map now, Field field) =>
        now[field.Name] is not null ? field.Name : field.Aliases.FirstOrDefault(a => now[a] is not null) ?? field.Name;
}
