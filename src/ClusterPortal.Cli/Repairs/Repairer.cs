using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Repairs;

/// <summary>Repairs what findings say how to repair. In: the files of a portal. Out: those that change; nothing is written here. Each round applies what can be applied and
/// looks again, because a file that can be read at last shows what else is wrong with it.</summary>
internal static class Repairer
{
    private const int MostRounds = 12;

    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    /// <param name="inputs">The portal as it is.</param>
    /// <param name="options">The day and the rest, as for a check.</param>
    /// <param name="guesses">Whether to apply also what may not be what was meant.</param>
    /// <param name="mayChange">Which files may be changed, by path.</param>
    public static ImmutableArray<Repair> Of(Inputs inputs, BuildOptions options, bool guesses, Func<string, bool> mayChange)
    {
        var present = inputs;
        var refused = new HashSet<(string Path, string Code)>();
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var findings = Find(present, options);
        for (var round = 0; round < MostRounds; round++)
        {
            var files = findings.Where(d => d is { Fix: { } fix, Span.Source: { } source } && (guesses || fix.IsSafe) && fix.Span.Source == source && MayChange(source.Path) && mayChange(source.Path) && !refused.Contains((source.Path, d.Code)))
                .GroupBy(d => d.Span.Source!).ToArray();
            var tried = new List<(InputFile Old, InputFile New, int Count, Diagnostic[] Of)>();
            foreach (var file in files)
            {
                var text = FixText.Apply(file.Key.Text, file.Select(d => d.Fix!), out var count);
                if (text != file.Key.Text && present.Find(file.Key.Path) is { } old) tried.Add((old, Written(old, text), count, [.. file]));
            }

            if (tried.Count == 0) break;
            var next = With(present, tried.Select(t => t.New));
            var after = Find(next, options);

            // A repair after which the file cannot be read, or which mended nothing, was none: that kind is left to people in that file.
            var failed = tried.Where(t => IsWorse(t.Old.Path, t.Of, findings, after)).ToArray();
            foreach (var (old, _, _, of) in failed)
                foreach (var finding in of) refused.Add((old.Path, finding.Code));
            if (failed.Length > 0)
            {
                next = With(present, tried.Except(failed).Select(t => t.New));
                after = Find(next, options);
            }

            foreach (var (old, _, count, _) in tried.Except(failed)) counts[old.Path] = counts.GetValueOrDefault(old.Path) + count;
            (present, findings) = (next, after);
        }

        return [.. counts.Select(c => new Repair(inputs.Find(c.Key)!, present.Find(c.Key)!, c.Value))];
    }

    // What others wrote into themes, and files that only lie beside entries, are nobody's to change in passing.
    private static bool MayChange(string path) => path == "site.yml" || path.StartsWith("content/", StringComparison.Ordinal);

    private static bool IsWorse(string path, Diagnostic[] of, ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> after)
    {
        var (old, now) = (Unread(path, before), Unread(path, after));
        if (now > old) return true;
        if (now < old) return false;
        var codes = of.Select(d => d.Code).ToHashSet(StringComparer.Ordinal);
        return after.Count(d => d.Span.Source?.Path == path && codes.Contains(d.Code)) >= before.Count(d => d.Span.Source?.Path == path && codes.Contains(d.Code))
            && after.Where(d => d.Span.Source?.Path == path && codes.Contains(d.Code)).Select(d => d.Message).ToHashSet(StringComparer.Ordinal)
                .IsSupersetOf(of.Select(d => d.Message));
    }

    private static int Unread(string path, ImmutableArray<Diagnostic> findings) =>
        findings.Count(d => d.Span.Source?.Path == path && d.Severity == Severity.Error && d.Code.StartsWith("CP1", StringComparison.Ordinal));

    private static ImmutableArray<Diagnostic> Find(Inputs inputs, BuildOptions options)
    {
        var bag = new DiagnosticBag();
        return Build.Plan(InputReader.FromMemory(inputs.Files, InputLimits.Default, bag, SiteLimits.Read), options with { Progress = null }, bag).Diagnostics;
    }

    private static Inputs With(Inputs inputs, IEnumerable<InputFile> changed)
    {
        var byPath = changed.ToDictionary(f => f.Path, StringComparer.Ordinal);
        return Inputs.Of(inputs.Files.Select(f => byPath.GetValueOrDefault(f.Path) ?? f));
    }

    // The mark at the beginning is no part of the text, and stays where some program put it.
    private static InputFile Written(InputFile old, string text)
    {
        byte[] bytes = [.. old.Bytes.Span.StartsWith(Mark) ? Mark : [], .. Encoding.UTF8.GetBytes(text)];
        return new InputFile(old.Path, bytes);
    }
}
