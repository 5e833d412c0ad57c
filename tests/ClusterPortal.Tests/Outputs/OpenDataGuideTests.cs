using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;
using ClusterPortal.Tests.Golden;
using ClusterPortal.Tests.Publish;

namespace ClusterPortal.Tests.Outputs;

/// <summary>What docs/open-data.md promises, tried on the demonstration.</summary>
public sealed partial class OpenDataGuideTests
{
    private static readonly string Guide = File.ReadAllText(Checkout.At("docs/open-data.md"));

    [Fact]
    public void Every_file_that_the_guide_names_is_there()
    {
        var named = FileName().Matches(Guide).Select(m => m.Groups[1].Value.Replace("<id>", "sundkar-fermentation", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).ToList();
        Assert.True(named.Count >= 7);
        Assert.All(named, path => Assert.True(OwnPortal.Built.Files.ContainsKey(path), path));
    }

    [Fact]
    public void The_program_in_the_guide_runs()
    {
        using var folder = new TempFolder();
        foreach (var (path, bytes) in OwnPortal.Built.Files.Where(f => f.Key.StartsWith("api/", StringComparison.Ordinal)))
        {
            var file = Path.Combine(folder.Path, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, bytes);
        }

        // Addresses of the portal lead to the files instead.
        var program = Program().Match(Guide).Groups[1].Value
            .Replace("urllib.request.urlopen(address)", $"open(address.replace(PORTAL, '{folder.Path}/'), 'rb')", StringComparison.Ordinal);
        Assert.Contains(folder.Path, program, StringComparison.Ordinal);
        if (Run(program) is not { } said) Assert.Skip("There is no python3 here.");
        else Assert.Matches("^[1-9][0-9]+ organisations in Denmark, as of 2026-11-20\n$", said);
    }

    private static string? Run(string program)
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", program]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var said = python.StandardOutput.ReadToEnd() + python.StandardError.ReadToEnd();
            Assert.True(python.WaitForExit(TimeSpan.FromSeconds(60)), "python3 does not end");
            return said.ReplaceLineEndings("\n");
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    [GeneratedRegex("`/((?:api|organizations)/[^`]*\\.[a-z]+)`")]
    private static partial Regex FileName();

    [GeneratedRegex("```python\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Program();
}
