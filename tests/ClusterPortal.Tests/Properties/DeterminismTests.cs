using System.Diagnostics;
using ClusterPortal.Cli.Serve;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Properties;

/// <summary>Law: same inputs and date, same bytes, whatever the machine, its threads and its settings; and <c>serve</c> shows what <c>build</c> writes.</summary>
public sealed class DeterminismTests
{
    private static readonly List<InputFile> Small = SampleSite.Files();

    [Fact]
    public void Files_may_be_handed_over_in_any_order_and_worked_on_by_any_number_of_threads()
    {
        var expected = Portal.Build(Small);
        Assert.Empty(expected.Findings.Where(d => d.Severity == Severity.Error));
        var orders = Gen.Zip(Gen.Shuffle(Small.ToArray()), Gen.Choose(1, 8));
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(12), Prop.ForAll(orders.ToArbitrary(), pair =>
        {
            var (files, threads) = pair;
            var again = Portal.Build(files, Portal.Options with { Threads = threads });
            Same(expected.Files, again.Files);
            Assert.Equal(FindingText.Write(expected.Findings), FindingText.Write(again.Findings));
        }));
    }

    [Fact]
    public void The_findings_are_the_same_with_any_number_of_threads()
    {
        var broken = Small.Where(f => !f.Path.StartsWith("content/sectors/", StringComparison.Ordinal)).ToList();
        var expected = FindingText.Write(Portal.Build(broken).Findings);
        Assert.NotEqual("", expected);
        Assert.Equal(expected, FindingText.Write(Portal.Build(broken.AsEnumerable().Reverse(), Portal.Options with { Threads = 4 }).Findings));
    }

    [Fact]
    public void Another_machine_with_other_settings_writes_the_same_bytes()
    {
        var folder = Directory.CreateTempSubdirectory("clusterportal-test-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "clusterportal.dll"), "build", "--source", Checkout.Root, "--output", Path.Combine(folder, "public"), "--quiet"])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                Environment = { ["TZ"] = "Pacific/Kiritimati", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_PROCESSOR_COUNT"] = "3" },
            };
            using var process = Process.Start(start)!;
            var error = process.StandardError.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, error);
            var written = Directory.EnumerateFiles(Path.Combine(folder, "public"), "*", SearchOption.AllDirectories)
                .Select(p => Path.GetRelativePath(Path.Combine(folder, "public"), p).Replace('\\', '/'))
                .Where(OwnPortal.Built.Files.ContainsKey)
                .ToDictionary(p => p, p => File.ReadAllBytes(Path.Combine(folder, "public", p)), StringComparer.Ordinal);
            Same(OwnPortal.Built.Files, written);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Serve_shows_the_bytes_that_build_writes()
    {
        var built = Portal.Build(Small);
        var answers = new Answers(built.Plan, _ => { });
        foreach (var (path, bytes) in built.Files.Where(f => !Path.GetFileName(f.Key).StartsWith('_') && !Path.GetFileName(f.Key).StartsWith('.')))
        {
            var answer = answers.To(new HttpRequest("GET", built.Plan.BasePath + path, "localhost:8080", null, false));
            Assert.True(answer.Status == 200 && answer.Body.Span.SequenceEqual(bytes), $"{path} is served as {answer.Status} with other bytes than it is built with.");

            // As hosts are told to: a page that is loaded again needs no other file again.
            var lasting = System.Text.RegularExpressions.Regex.IsMatch(path, @"^(assets|media|cards|search/data)/");
            Assert.Contains(lasting ? "Cache-Control: max-age=31536000, immutable\r\n" : "Cache-Control: no-store\r\n", System.Text.Encoding.ASCII.GetString(answer.Head(true)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_page_of_the_demonstration_that_a_browser_opens_has_the_bytes_of_the_build_and_one_line_behind_them()
    {
        var preview = new Preview(_ => OwnPortal.Built.Plan, _ => OwnPortal.Built.Plan, new Cli.FakePortal().Screen, "");
        preview.Renew();
        foreach (var (path, bytes) in OwnPortal.Built.Files.Where(f => f.Key.EndsWith(".html", StringComparison.Ordinal)))
        {
            var request = new HttpRequest("GET", OwnPortal.Built.Plan.BasePath + path, "localhost:8080", null, false);
            Assert.True(preview.Answer(request, 8080).Body.Span.SequenceEqual(bytes), $"{path} is served with other bytes than it is built with.");
            var opened = preview.Answer(request with { Destination = "document" }, 8080).Body.Span;
            Assert.True(opened.StartsWith(bytes), $"{path} is opened with other bytes than it is built with.");
            Assert.Matches("^<script src=\"/~live\\.js\" data-page=\"[0-9a-f]{16}\" defer></script>\n$", System.Text.Encoding.UTF8.GetString(opened[bytes.Length..]));
        }
    }

    [Fact]
    public void A_page_that_is_shown_before_all_are_planned_has_the_bytes_of_the_build()
    {
        var plan = Build.Begin(OwnPortal.Inputs, OwnPortal.Built.Plan.Options);
        var ahead = OwnPortal.Built.Plan.Pages.Where(p => plan.Ahead!(p.OutputPath) is not null).ToArray();
        foreach (var page in ahead)
        {
            var bytes = new System.Buffers.ArrayBufferWriter<byte>();
            plan.Ahead!(page.OutputPath)!.Render(bytes, new DiagnosticBag());
            Assert.True(bytes.WrittenSpan.SequenceEqual(OwnPortal.Built.Files[page.OutputPath]), $"{page.OutputPath} is shown with other bytes than it is built with.");
        }

        // What people edit and look at: entries, lists, the home page, in every language.
        foreach (var kind in (string[])["entry", "home", "list", "directory", "data", "search", "join"])
            Assert.Equal(OwnPortal.Built.Plan.Pages.Count(p => p.Kind == kind), ahead.Count(p => p.Kind == kind));
    }

    [Fact]
    public void Nobody_waits_for_the_checks_to_see_a_page()
    {
        var stages = new List<string>();
        var plan = Build.Begin(Inputs.Of(Small), Portal.Options with { Progress = new Stages(stages) });
        Assert.NotNull(plan.Find("index.html"));
        Assert.DoesNotContain("rules", stages);
        Assert.Null(plan.Find("nowhere.html"));
        Assert.Contains("rules", stages);
    }

    private sealed class Stages(List<string> entered) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value) => entered.Add(value.Stage);
    }

    private static void Same(IReadOnlyDictionary<string, byte[]> expected, IReadOnlyDictionary<string, byte[]> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, bytes) in expected)
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path]), $"{path} differs.");
    }
}
