using ClusterPortal.Cli.Reports;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Scaffold.Hosting;

/// <summary>Asks a person at a terminal where a new portal will be published. In: what is typed. Out: one of <see cref="HostingFiles.Names"/>.</summary>
internal static class HostQuestion
{
    /// <returns><see cref="HostingFiles.Usual"/> where nothing is typed, or nobody answers any more.</returns>
    public static string Ask(TextReader keyboard, TextWriter output, TerminalStyle style)
    {
        output.WriteLine("Where will the portal be published? It decides which workflows come along; another host can be chosen later.");
        var widest = HostingFiles.Names.Max(n => n.Length);
        foreach (var name in HostingFiles.Names) output.WriteLine($"  {style.Bold(name)}{new string(' ', widest - name.Length)}  {style.Dim(HostingFiles.Meant(name))}");
        while (true)
        {
            output.Write($"{style.Bold("host")} {style.Dim($"(Enter: {HostingFiles.Usual})")}: ");
            output.Flush();
            var typed = keyboard.ReadLine()?.Trim();
            if (string.IsNullOrEmpty(typed)) return HostingFiles.Usual;
            if (HostingFiles.Names.FirstOrDefault(n => n.Equals(typed, StringComparison.OrdinalIgnoreCase)) is { } found) return found;
            output.WriteLine(SafeText.Of($"  '{typed}' is not one of them{(Suggestion.Nearest(typed, HostingFiles.Names) is { } near ? $"; did you mean '{near}'?" : "")}"));
        }
    }
}
