using System.Collections.Immutable;

namespace ClusterPortal.Exchange.Issues;

/// <summary>The text of an issue as hosts make it from a form: a heading of the third level for each question, and below it the answer. Everything in it is a stranger's words.</summary>
/// <param name="Answers">Heading and answer, in order; answers without remarks, and empty where nothing was said.</param>
internal sealed record IssueText(ImmutableArray<(string Heading, string Answer)> Answers)
{
    /// <summary>Longer than any honest answer, shorter than what takes time.</summary>
    private const int MostLetters = 128 * 1024;

    private const string Heading = "### ";

    // What hosts write where a question was left open.
    private static readonly string[] Silence = ["_No response_", "No response", "None", "n/a"];

    /// <summary>Null when the text is too long.</summary>
    /// <param name="questions">The headings that forms have, each of which counts once; what else looks like a heading belongs to the answer in which it stands.</param>
    public static IssueText? Read(string text, IEnumerable<string> questions)
    {
        if (text.Length > MostLetters) return null;
        var answers = ImmutableArray.CreateBuilder<(string, string)>();
        var open = questions.ToHashSet(StringComparer.OrdinalIgnoreCase);
        string? heading = null, fence = null;
        var answer = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            // Within a block of code a heading is a part of the answer.
            if (fence is null && FenceOf(line) is { } opened) fence = opened;
            else if (fence is not null && line.Trim() == fence) fence = null;
            if (fence is null && line.StartsWith(Heading, StringComparison.Ordinal) && open.Remove(line[Heading.Length..].Trim()))
            {
                if (heading is not null) answers.Add((heading, Clean(answer)));
                heading = line[Heading.Length..].Trim();
                answer.Clear();
            }
            else answer.Add(line);
        }

        if (heading is not null) answers.Add((heading, Clean(answer)));
        return new IssueText(answers.ToImmutable());
    }

    public string? this[string heading]
    {
        get
        {
            foreach (var (known, answer) in Answers)
                if (string.Equals(known, heading, StringComparison.OrdinalIgnoreCase)) return answer;
            return null;
        }
    }

    /// <summary>What stands in the first block of code of an answer, else the answer.</summary>
    public static string Code(string answer)
    {
        var lines = answer.Split('\n');
        var start = Array.FindIndex(lines, l => FenceOf(l) is not null);
        if (start < 0) return answer;
        var fence = FenceOf(lines[start])!;
        var end = Array.FindIndex(lines, start + 1, l => l.Trim() == fence);
        return string.Join('\n', lines[(start + 1)..(end < 0 ? lines.Length : end)]) + "\n";
    }

    private static string? FenceOf(string line)
    {
        var text = line.Trim();
        var length = text.Length - text.TrimStart('`').Length;
        return length >= 3 && !text[length..].Contains('`', StringComparison.Ordinal) ? new string('`', length) : null;
    }

    private static string Clean(List<string> lines)
    {
        var text = string.Join('\n', lines);
        for (var start = text.IndexOf("<!--", StringComparison.Ordinal); start >= 0; start = text.IndexOf("<!--", StringComparison.Ordinal))
        {
            var end = text.IndexOf("-->", start + 4, StringComparison.Ordinal);
            text = text.Remove(start, (end < 0 ? text.Length : end + 3) - start);
        }

        text = text.Trim();
        return Silence.Contains(text, StringComparer.OrdinalIgnoreCase) ? "" : text;
    }
}
