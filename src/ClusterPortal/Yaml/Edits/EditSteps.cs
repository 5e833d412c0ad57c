using System.Collections.Immutable;

namespace ClusterPortal.Yaml.Edits;

/// <summary>A change as the smallest ones: of two lists or groups only what differs, so that what stands beside it is not touched.</summary>
internal static class EditSteps
{
    // Beyond this, comparing each item with each is not worth it: the list is then compared place by place.
    private const int MostCompared = 400;

    public static ImmutableArray<YamlEdit> Of(Draft.Map root, YamlEdit edit)
    {
        var steps = ImmutableArray.CreateBuilder<YamlEdit>();
        switch (edit)
        {
            case YamlEdit.Set set:
                Reach(root, set.Path, set.Value, steps);
                break;
            case YamlEdit.Remove remove:
                Remove(root, remove.Path, steps);
                break;
            case YamlEdit.Append append when Find(root, append.Path) is Draft.List { Items.Length: > 0 } list:
                steps.Add(new YamlEdit.Insert(append.Path.Then(list.Items.Length), append.Item));
                break;
            case YamlEdit.Append append:
                var old = Find(root, append.Path);
                Reach(root, append.Path, new Draft.List(old is null or Draft.Nothing or Draft.List ? [append.Item] : [old, append.Item]), steps);
                break;
            case YamlEdit.Insert insert when Find(root, insert.Path.Parent) is Draft.List { Items.Length: 0 }:
                steps.Add(new YamlEdit.Set(insert.Path.Parent, new Draft.List([insert.Item])));
                break;
            default:
                steps.Add(edit);
                break;
        }

        return steps.ToImmutable();
    }

    // Groups that are missing on the way come with the value.
    private static void Reach(Draft.Map root, YamlPath path, Draft value, ImmutableArray<YamlEdit>.Builder steps)
    {
        while (path.Steps.Length > 1 && Find(root, path.Parent) is null or Draft.Nothing && path.Last.Key is { } key)
        {
            value = new Draft.Map([new(key, value)]);
            path = path.Parent;
        }

        Set(Find(root, path), path, value, steps);
    }

    private static void Set(Draft? old, YamlPath path, Draft value, ImmutableArray<YamlEdit>.Builder steps)
    {
        if (old is not null && Draft.IsSame(old, value)) return;
        if (old is Draft.Map { Entries.Length: > 0 } map && value is Draft.Map { Entries.Length: > 0 } wanted && map.Entries.Any(e => wanted[e.Key] is not null))
        {
            foreach (var (key, child) in wanted.Entries) Set(map[key], path.Then(key), child, steps);
            foreach (var (key, _) in map.Entries)
                if (wanted[key] is null) steps.Add(new YamlEdit.Remove(path.Then(key)));
        }
        else if (old is Draft.List { Items.Length: > 0 } list && value is Draft.List { Items.Length: > 0 } items)
        {
            Align(list.Items, items.Items, path, steps);
        }
        else
        {
            steps.Add(new YamlEdit.Set(path, value));
        }
    }

    // From the end to the beginning, so that the places before a change stay what they are; additions before removals, so that no list is ever empty.
    private static void Align(ImmutableArray<Draft> old, ImmutableArray<Draft> wanted, YamlPath path, ImmutableArray<YamlEdit>.Builder steps)
    {
        var pairs = Common(old, wanted);
        var (oldEnd, wantedEnd) = (old.Length, wanted.Length);
        for (var p = pairs.Count - 1; p >= -1; p--)
        {
            var (oldStart, wantedStart) = p < 0 ? (0, 0) : (pairs[p].Old + 1, pairs[p].Wanted + 1);
            var both = Math.Min(oldEnd - oldStart, wantedEnd - wantedStart);
            for (var i = wantedEnd - 1; i >= wantedStart + both; i--) steps.Add(new YamlEdit.Insert(path.Then(oldStart + both), wanted[i]));
            for (var i = oldEnd - 1; i >= oldStart + both; i--) steps.Add(new YamlEdit.Remove(path.Then(i)));
            for (var i = both - 1; i >= 0; i--) Set(old[oldStart + i], path.Then(oldStart + i), wanted[wantedStart + i], steps);
            if (p >= 0) (oldEnd, wantedEnd) = (pairs[p].Old, pairs[p].Wanted);
        }
    }

    // The items that both lists have, in the same order: a longest common subsequence.
    private static List<(int Old, int Wanted)> Common(ImmutableArray<Draft> old, ImmutableArray<Draft> wanted)
    {
        var pairs = new List<(int, int)>();
        if (old.Length > MostCompared || wanted.Length > MostCompared)
        {
            for (var i = 0; i < Math.Min(old.Length, wanted.Length); i++)
                if (Draft.IsSame(old[i], wanted[i])) pairs.Add((i, i));
            return pairs;
        }

        var length = new int[old.Length + 1, wanted.Length + 1];
        for (var i = old.Length - 1; i >= 0; i--)
            for (var j = wanted.Length - 1; j >= 0; j--)
                length[i, j] = Draft.IsSame(old[i], wanted[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
        for (int i = 0, j = 0; i < old.Length && j < wanted.Length;)
        {
            if (Draft.IsSame(old[i], wanted[j])) pairs.Add((i++, j++));
            else if (length[i + 1, j] >= length[i, j + 1]) i++;
            else j++;
        }

        return pairs;
    }

    private static void Remove(Draft.Map root, YamlPath path, ImmutableArray<YamlEdit>.Builder steps)
    {
        if (Find(root, path) is null) return;
        while (path.Steps.Length > 1 && Find(root, path.Parent) is Draft.Map { Entries.Length: 1 } or Draft.List { Items.Length: 1 }) path = path.Parent;
        steps.Add(new YamlEdit.Remove(path));
    }

    private static Draft? Find(Draft root, YamlPath path)
    {
        Draft? node = root;
        foreach (var step in path.Steps)
            node = (node, step.Key) switch
            {
                (Draft.Map map, { } key) => map[key],
                (Draft.List list, null) when step.Index >= 0 && step.Index < list.Items.Length => list.Items[step.Index],
                _ => null,
            };
        return node;
    }
}
