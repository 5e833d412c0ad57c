namespace ClusterPortal.Yaml.Edits;

/// <summary>What a change means, without any text: the tree that must be read from the changed file.</summary>
internal static class DraftChange
{
    /// <summary>The tree after the change; null, with the reason, when the change does not fit the tree.</summary>
    public static Draft.Map? Apply(Draft.Map root, YamlEdit edit, out string problem)
    {
        problem = "";
        var (path, change) = edit switch
        {
            YamlEdit.Set set => (set.Path, (Func<Draft?, Draft?>)(_ => set.Value)),
            YamlEdit.Remove remove => (remove.Path, _ => null),
            YamlEdit.Append append => (append.Path, old => new Draft.List([.. Items(old), append.Item])),
            YamlEdit.Insert insert => (insert.Path.Parent, old => old is Draft.List list && insert.Path.Last.Index <= list.Items.Length ? new Draft.List(list.Items.Insert(insert.Path.Last.Index, insert.Item)) : old),
            _ => throw new InvalidOperationException("a body is no part of the tree"),
        };
        if (path.IsRoot)
        {
            problem = "no field is named";
            return null;
        }

        var after = At(root, path, 0, change, ref problem);
        if (problem.Length > 0) return null;
        if (after is Draft.Map { Entries.Length: > 0 } map) return map;
        if (edit is YamlEdit.Remove && root.Entries.Length == 0) return root;
        problem = "a file without fields is no entry";
        return null;
    }

    private static System.Collections.Immutable.ImmutableArray<Draft> Items(Draft? old) => old switch { null or Draft.Nothing => [], Draft.List list => list.Items, _ => [old] };

    private static Draft? At(Draft? node, YamlPath path, int depth, Func<Draft?, Draft?> change, ref string problem)
    {
        if (depth == path.Steps.Length) return change(node);
        var step = path.Steps[depth];
        if (step.Key is { } key)
        {
            if (node is not (null or Draft.Nothing or Draft.Map))
            {
                problem = $"'{new YamlPath(path.Steps[..depth])}' is not a group, so '{key}' cannot be in it";
                return null;
            }

            var map = node as Draft.Map ?? new Draft.Map([]);
            var child = At(map[key], path, depth + 1, change, ref problem);
            if (child is null && map[key] is null) return node;
            var changed = map.With(key, child);
            return changed.Entries.Length == 0 && child is null ? null : changed;
        }

        if (node is not Draft.List list || step.Index < 0 || step.Index >= list.Items.Length)
        {
            problem = $"'{new YamlPath(path.Steps[..depth])}' has no item {step.Index + 1}";
            return null;
        }

        var item = At(list.Items[step.Index], path, depth + 1, change, ref problem);
        if (item is not null) return new Draft.List(list.Items.SetItem(step.Index, item));
        return list.Items.Length == 1 ? null : new Draft.List(list.Items.RemoveAt(step.Index));
    }
}
