using System.Collections.Immutable;

namespace ClusterPortal.Legitimacy.Audit;

/// <summary>Several signals may want the same new file, or the same group where there is none. In: gaps, each as if it were alone. Out: the same, the first of such
/// with the lines of all, the others referring to it: pasted one after the other they must not write a key twice.</summary>
internal static class OneForAll
{
    public static ImmutableArray<Gap> Of(ImmutableArray<Gap> gaps)
    {
        var first = new Dictionary<(PasteKind, string, string), int>();
        var result = gaps.ToArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i].Pastes is not [var paste] || KeyOf(paste) is not { } key) continue;
            if (first.TryAdd(key, i)) continue;
            var leader = result[first[key]];
            if (paste.Kind == PasteKind.NewFile) result[first[key]] = leader with { Pastes = [leader.Pastes[0] with { Text = Joined(leader.Pastes[0].Text, paste.Text) }] };
            result[i] = result[i] with { Pastes = [], With = leader.Signal.Id };
        }

        return [.. result];
    }

    // A file, or a group that is written whole on one line, such as contact.
    private static (PasteKind, string, string)? KeyOf(Paste paste) => paste.Kind switch
    {
        PasteKind.NewFile => (paste.Kind, paste.Path, ""),
        PasteKind.After when paste.Text.IndexOf(": {", StringComparison.Ordinal) is var at and > 0 && !paste.Text.Contains('\n') && paste.Text[0] != ' ' => (paste.Kind, paste.Path, paste.Text[..at]),
        _ => null,
    };

    // Items of the list that both have, then what else the second has; what is there is not written again.
    private static string Joined(string one, string other)
    {
        var lines = one.Split('\n').ToList();
        var end = lines.FindLastIndex(l => l.StartsWith(' '));
        foreach (var line in other.Split('\n'))
        {
            if (lines.Contains(line)) continue;
            if (line.StartsWith(' ')) lines.Insert(++end, line);
            else lines.Add(line);
        }

        return string.Join('\n', lines);
    }
}
