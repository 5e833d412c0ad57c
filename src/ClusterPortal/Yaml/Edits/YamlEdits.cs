namespace ClusterPortal.Yaml.Edits;

/// <summary>Changes an entry's text in place. In: the text and what is to be changed. Out: the text with every other byte as it was (remarks, order, quoting, line ends), or why not.
/// After each change the text is read again and compared with what was meant, so that a form of YAML nobody thought of leads to a refusal, never to a wrong file.</summary>
internal static class YamlEdits
{
    /// <param name="path">The file's, by whose ending fields with a text below are told from fields alone.</param>
    /// <param name="text">Decoded, without a byte-order mark.</param>
    /// <param name="order">The order in which keys are usually written, which says where a new one goes; null to put it last.</param>
    public static EditOutcome Apply(string path, string text, IEnumerable<YamlEdit> edits, KeyOrder? order = null)
    {
        if (EntryText.Read(path, text, out var problem) is not { } entry) return new(null, problem);
        foreach (var edit in edits)
        {
            if (edit is YamlEdit.Body body)
            {
                if (entry.Body is not { } below) return new(null, "only Markdown files have a text below their fields");
                var splice = new Splice(below.Start, below.End, body.Text.ReplaceLineEndings(entry.Newline));
                if (Check(path, entry, splice, entry.Root is null ? null : Draft.Of(entry.Root), "the text", out problem) is not { } changed) return new(null, problem);
                entry = changed;
                continue;
            }

            var before = entry.Root is null ? new Draft.Map([]) : (Draft.Map)Draft.Of(entry.Root);
            if (DraftChange.Apply(before, edit, out problem) is not { } after) return new(null, problem);
            foreach (var step in EditSteps.Of(before, edit))
            {
                if (Place(entry, step, order, out problem) is not { } splice) return new(null, problem);
                var stepped = DraftChange.Apply(entry.Root is null ? new Draft.Map([]) : (Draft.Map)Draft.Of(entry.Root), step, out problem);
                if (stepped is null || Check(path, entry, splice, stepped, PathOf(step).ToString(), out problem) is not { } changed) return new(null, problem);
                entry = changed;
            }

            if (!Draft.IsSame(entry.Root is null ? new Draft.Map([]) : Draft.Of(entry.Root), after)) return new(null, $"'{PathOf(edit)}' is written in a form that cannot be changed safely");
        }

        return new(entry.Text);
    }

    private static EntryText? Check(string path, EntryText entry, Splice splice, Draft? meant, string what, out string problem)
    {
        var changed = EntryText.Read(path, splice.In(entry.Text), out problem);
        if (changed is not null && (meant is null ? changed.Root is null : changed.Root is not null && Draft.IsSame(Draft.Of(changed.Root), meant))) return changed;
        problem = problem.Length > 0 ? $"'{what}' cannot be written: {problem}" : $"'{what}' is written in a form that cannot be changed safely";
        return null;
    }

    private static Splice? Place(EntryText entry, YamlEdit step, KeyOrder? order, out string problem)
    {
        problem = "";
        var path = PathOf(step);
        if (entry.Root is null)
        {
            // A file with nothing but remarks, or fields that are only fences so far.
            var end = entry.Body is { } body ? entry.LineStart(entry.Text.LastIndexOf("---", body.Start, StringComparison.Ordinal)) : entry.Text.Length;
            if (step is YamlEdit.Set { Path.Steps: [{ Key: { } first }], Value: var value } && (entry.Body is null || end > 0))
                return new Splice(end, end, $"{(end > 0 && entry.Text[end - 1] != '\n' ? entry.Newline : "")}{new DraftText(entry.Newline).Keys(new Draft.Map([new(first, value)]), 0)}{entry.Newline}");
            problem = "the file has no fields";
            return null;
        }

        var parent = path.IsRoot ? null : entry.Find(path.Parent);
        var splice = (parent, step) switch
        {
            (YamlMapping map, YamlEdit.Set set) when path.Last.Key is { } key => map[key] is null
                ? new KeyPlaces(entry, map).Add(key, set.Value, order?.Invoke(path.Parent) ?? [])
                : new ValuePlaces(entry).Replace(map.Entries.First(e => e.Key.Value == key), set.Value, entry.IsFlow(map)),
            (YamlSequence list, YamlEdit.Set set) => new ValuePlaces(entry).Replace(list, path.Last.Index, set.Value),
            (YamlMapping map, YamlEdit.Remove) => new KeyPlaces(entry, map).Remove(path.Last.Key ?? ""),
            (YamlSequence list, YamlEdit.Remove) => new ItemPlaces(entry, list).Remove(path.Last.Index),
            (YamlSequence list, YamlEdit.Insert insert) => new ItemPlaces(entry, list).Insert(path.Last.Index, insert.Item),
            _ => null,
        };
        if (splice is null) problem = $"'{path}' is written in a form that cannot be changed without losing a remark or something beside it";
        return splice;
    }

    private static YamlPath PathOf(YamlEdit edit) => edit switch
    {
        YamlEdit.Set set => set.Path,
        YamlEdit.Remove remove => remove.Path,
        YamlEdit.Append append => append.Path,
        YamlEdit.Insert insert => insert.Path,
        _ => YamlPath.Root,
    };
}
