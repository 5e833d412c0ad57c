using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Cli.Differences;

/// <summary>Two states of an entry, value by value. In: both. Out: what differs, in the order of the type's fields.</summary>
internal static class FieldComparer
{
    public static ImmutableArray<FieldChange> Of(Record old, Record now)
    {
        var changes = ImmutableArray.CreateBuilder<FieldChange>();
        foreach (var name in now.Type.Fields.Fields.Select(f => f.Name).Union(old.Type.Fields.Fields.Select(f => f.Name), StringComparer.Ordinal))
            Compare(name, old[name], now[name], changes);
        if (old.Status != now.Status) changes.Add(new FieldChange("status", Word(old.Status), Word(now.Status)));
        var (before, after) = (string.Join(", ", old.PreviousIds.Select(i => i.Text)), string.Join(", ", now.PreviousIds.Select(i => i.Text)));
        if (before != after) changes.Add(new FieldChange("previous_ids", before.Length == 0 ? null : before, after.Length == 0 ? null : after));
        return changes.ToImmutable();
    }

    private static void Compare(string name, FieldValue? old, FieldValue? now, ImmutableArray<FieldChange>.Builder changes)
    {
        switch (old, now)
        {
            case (null, null):
                break;
            case (TextValue before, TextValue after):
                Texts(name, before, after, changes);
                break;
            case (GroupValue before, GroupValue after):
                foreach (var field in after.Group.Fields.Select(f => f.Name).Union(before.Group.Fields.Select(f => f.Name), StringComparer.Ordinal))
                    Compare($"{name}.{field}", before[field], after[field], changes);
                break;
            case (ListValue before, ListValue after):
                Lists(name, before, after, changes);
                break;
            default:
                Add(name, old is null ? null : ValueWords.Of(old), now is null ? null : ValueWords.Of(now), changes);
                break;
        }
    }

    // Each language on its own; which one is only said where there is more than one.
    private static void Texts(string name, TextValue old, TextValue now, ImmutableArray<FieldChange>.Builder changes)
    {
        var languages = now.Text.Parts.Select(p => p.Language).Union(old.Text.Parts.Select(p => p.Language)).ToArray();
        foreach (var language in languages)
        {
            var label = languages.Length == 1 ? name : $"{name} ({language.Tag})";
            var (before, after) = (Index(old, language), Index(now, language));
            if (before >= 0 && after >= 0 && old is MarkdownValue o && now is MarkdownValue n && before < o.Documents.Length && after < n.Documents.Length)
            {
                if (o.Documents[before].Html.AsSpan().SequenceEqual(n.Documents[after].Html)) continue;
                var (was, becomes) = (ValueWords.Part(old, before), ValueWords.Part(now, after));

                // What differs may lie below the beginning that is shown, or be no more than how it is set.
                if (was == becomes) changes.Add(new FieldChange(label, "…", "… (further down)"));
                else Add(label, was, becomes, changes);
                continue;
            }

            Add(label, before < 0 ? null : ValueWords.Part(old, before), after < 0 ? null : ValueWords.Part(now, after), changes);
        }
    }

    private static int Index(TextValue text, Text.LanguageTag language)
    {
        for (var i = 0; i < text.Text.Parts.Length; i++)
            if (text.Text.Parts[i].Language == language) return i;
        return -1;
    }

    private static void Lists(string name, ListValue old, ListValue now, ImmutableArray<FieldChange>.Builder changes)
    {
        var (before, after) = (old.Items.Select(ValueWords.Of).ToList(), now.Items.Select(ValueWords.Of).ToList());
        if (before.SequenceEqual(after, StringComparer.Ordinal)) return;
        var left = new List<string>(before);
        var added = after.Where(item => !left.Remove(item)).ToArray();
        if (left.Count == 0 && added.Length == 0) changes.Add(new FieldChange(name, "…", "… (in another order)"));
        else if (left.Count == added.Length && left.Count <= 3)
            for (var i = 0; i < added.Length; i++) Add(name, left[i], added[i], changes);
        else
        {
            foreach (var item in left.Take(6)) Add(name, item, null, changes);
            foreach (var item in added.Take(6)) Add(name, null, item, changes);
            if (left.Count + added.Length - Math.Min(6, left.Count) - Math.Min(6, added.Length) is > 0 and var more) changes.Add(new FieldChange(name, null, $"and {more} more changes"));
        }
    }

    private static void Add(string name, string? old, string? now, ImmutableArray<FieldChange>.Builder changes)
    {
        if (old == now) return;
        if (old is null || now is null) changes.Add(new FieldChange(name, old is null ? null : ValueWords.Cut(old), now is null ? null : ValueWords.Cut(now)));
        else if (ValueWords.Cut(old, now) is var (before, after)) changes.Add(new FieldChange(name, before, after));
    }

    private static string Word(RecordStatus status) => status.ToString().ToLowerInvariant();
}
