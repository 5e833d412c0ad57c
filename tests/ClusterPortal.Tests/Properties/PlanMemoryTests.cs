using System.Buffers;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Sources;
using ClusterPortal.Tests.Cases;
using ClusterPortal.Tests.Golden;
using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Properties;

/// <summary>Law: a plan that remembers the last one is the plan that knows nothing: the same files, bytes and findings, whatever was edited in between; and a plan that
/// is still shown does not change when another is made.</summary>
public sealed class PlanMemoryTests
{
    private static readonly List<InputFile> Small = SampleSite.Files();
    private static readonly string[] Paths = [.. Small.Select(f => f.Path)];

    // Kinds of edits: 0 writes the same bytes again, 1 deletes, 2 renames, 3 breaks the YAML, the others say something else in the entry.
    private static readonly (string Old, string New)[] Rewordings =
    [
        ("name: A", "name: Other A"), ("name: ", "name: New "), ("sample: true", "sample: false"), ("organization: a", "organization: b"), ("city: ", "city: Upper "), ("title: ", "title: New "), ("kind: company", "kind: hospital"), ("status: published", "status: draft"), ("2026-", "2025-"), ("city: Lund", "city: Malmö"),
        ("](../", "](../../content/"), ("# ", "## "), (".yml)", "-gone.yml)"), ("competences: [", "competences: [nope, "), ("en:", "da:"), ("languages: [en, da", "languages: [en"), ("page_size: ", "page_size: 1"),
    ];

    private static readonly Gen<(int File, int Kind)> Edit =
        from file in Gen.Choose(0, Paths.Length - 1)
        from kind in Gen.Choose(0, 3 + (Rewordings.Length * 2))
        select (file, kind);

    [Fact]
    public void Whatever_is_edited_the_next_plan_is_that_of_somebody_who_never_saw_the_last() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(10), Prop.ForAll(Gen.Choose(1, 3).SelectMany(n => Edit.ArrayOf(n)).ArrayOf(4).ToArbitrary(), saves =>
        {
            var memory = new PlanMemory();
            var files = Small.ToDictionary(f => f.Path, StringComparer.Ordinal);
            Same(files.Values, memory);
            foreach (var edits in saves)
            {
                foreach (var edit in edits) Apply(edit, files);
                Same(files.Values, memory);
            }

            // And back again: what was deleted or broken is whole once more.
            Same(Small, memory);
        }));

    [Fact]
    public void Each_kind_of_edit_to_the_demonstration_gives_the_plan_of_a_build()
    {
        var memory = new PlanMemory();
        var files = OwnPortal.Inputs.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        Same(files.Values, memory);
        Reword("content/organizations/armlaengde-automation.yml", "Automation", "Robotics");
        Reword("content/organizations/armlaengde-automation.yml", "sample: true", "status: archived");
        files.Remove(files.Keys.First(p => p.StartsWith("content/events/", StringComparison.Ordinal)));
        Same(files.Values, memory);
        Reword("themes/base/templates/organization.html", "<h1", "<h1 title=\"x\"");
        Reword("themes/base/strings/en.yml", "back_to_text: ", "back_to_text: Up and ");
        Reword("site.yml", "title:", "title: ");
        var picture = files.Keys.First(p => p.EndsWith(".svg", StringComparison.Ordinal) && p.StartsWith("content/organizations/", StringComparison.Ordinal));
        files[picture] = files[picture] with { Bytes = Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><path d=\"M0 0h9v9z\"/></svg>") };
        Same(files.Values, memory);

        void Reword(string path, string old, string now)
        {
            files[path] = Reworded(files[path], old, now);
            Same(files.Values, memory);
        }
    }

    [Fact]
    public void What_is_shown_stays_as_it_is_while_another_plan_is_made()
    {
        var memory = new PlanMemory();
        var shown = Build.Plan(Inputs.Of(Small), Portal.Options with { Memory = memory });
        var before = Rendered(shown);
        var changed = Small.Where(f => !f.Path.Contains("content/news/", StringComparison.Ordinal))
            .Select((f, i) => i % 2 == 0 && f.Path.StartsWith("content/organizations/", StringComparison.Ordinal) ? Reworded(f, "kind: company", "kind: investor") : f);
        Build.Plan(Inputs.Of(changed), Portal.Options with { Memory = memory });
        Equal(before, Rendered(shown));
    }

    [Fact]
    public void What_did_not_change_is_not_read_again()
    {
        var memory = new PlanMemory();
        var entry = Small.First(f => f.Path.StartsWith("content/organizations/", StringComparison.Ordinal) && f.Path.EndsWith(".yml", StringComparison.Ordinal));
        var before = Build.Plan(Inputs.Of(Small), Portal.Options with { Memory = memory });
        var after = Build.Plan(Inputs.Of(Small.Select(f => f == entry ? Reworded(f, "kind: company", "kind: investor") : f)), Portal.Options with { Memory = memory });
        var read = after.Portal!.Records.Where(r => !before.Portal!.Records.Any(b => b.Source == r.Source)).Select(r => r.Source.Path);
        Assert.Equal([entry.Path], read);
    }

    // What an entry says may change without another word anywhere: then only its page and the lists that it stands in are new.
    [Theory]
    [InlineData("content/organizations/armlaengde-automation.yml", "Automation", "Robotics", true)]
    [InlineData("content/organizations/armlaengde-automation.yml", "kind: company", "kind: investor", true)]
    [InlineData("content/organizations/armlaengde-automation.yml", "sample: true", "status: archived", false)]
    [InlineData("content/organizations/armlaengde-automation.yml", "name:", "previous_ids: [once]\nname:", false)]
    [InlineData("content/organizations/armlaengde-automation.yml", "name:", "logo: nowhere.svg\nname:", false)]
    public void An_entry_that_says_something_else_is_linked_alone_unless_others_would_notice(string path, string old, string now, bool alone)
    {
        var memory = new PlanMemory();
        var files = OwnPortal.Inputs.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var before = Build.Begin(Inputs.Of(files.Values), Portal.Options with { Memory = memory });
        files[path] = Reworded(files[path], old, now);
        var after = Build.Begin(Inputs.Of(files.Values), Portal.Options with { Memory = memory });
        var kept = after.Portal!.Records.Count(r => before.Portal!.Find(r.Type.Id, r.Id) == r);
        if (alone) Assert.InRange(after.Portal.Records.Length - kept, 1, 1 + after.Portal.Records.Count(r => r.IsDerived));
        else Assert.Equal(0, kept);
        Same(files.Values, memory);
    }

    [Fact]
    public void Whatever_entries_name_and_when_lists_of_others_are_as_if_all_were_linked_anew()
    {
        var memory = new PlanMemory();
        var files = OwnPortal.Inputs.Files.ToDictionary(f => f.Path, StringComparer.Ordinal);
        var last = Build.Begin(Inputs.Of(files.Values), Portal.Options with { Memory = memory }).Portal!;
        var jobs = files.Keys.Where(p => p.StartsWith("content/jobs/", StringComparison.Ordinal)).Take(3).ToArray();
        var events = files.Keys.Where(p => p.StartsWith("content/events/", StringComparison.Ordinal)).Take(3).ToArray();
        foreach (var job in jobs) files[job] = Resaid(files[job], @"(?m)^organization: .*$", "organization: armlaengde-automation");
        Linked();
        foreach (var path in events) files[path] = Resaid(files[path], @"(?m)^start: .*$", "start: 2026-11-02T09:00");
        Linked();
        foreach (var job in jobs) files[job] = OwnPortal.Inputs.Find(job)!;
        Linked();

        void Linked()
        {
            var again = Build.Begin(Inputs.Of(files.Values), Portal.Options with { Memory = memory }).Portal!;
            var fresh = Build.Begin(Inputs.Of(files.Values), Portal.Options).Portal!;
            foreach (var (one, other) in fresh.Records.Zip(again.Records))
                foreach (var inverse in one.Type.Inverses)
                    Assert.Equal(fresh.Back(one, inverse).Select(r => r.Id), again.Back(other, inverse).Select(r => r.Id));
            Assert.Contains(again.Records, last.Records.Contains);
            last = again;
            Assert.All(again.Records.SelectMany(r => r.Type.Inverses.SelectMany(i => again.Back(r, i))), r => Assert.Same(r, again.Find(r.Type.Id, r.Id)));
        }
    }

    private static void Apply((int File, int Kind) edit, Dictionary<string, InputFile> files)
    {
        var path = Paths[edit.File];
        if (!files.TryGetValue(path, out var file)) file = Small[edit.File];
        switch (edit.Kind)
        {
            case 0: files[path] = file with { Bytes = file.Bytes.ToArray() }; break;
            case 1 when path != "site.yml": files.Remove(path); break;
            case 2 when path != "site.yml":
                files.Remove(path);
                var other = path.Insert(path.LastIndexOf('/') + 1, "new-");
                files[other] = file with { Path = other };
                break;
            case 3: files[path] = file with { Bytes = Encoding.UTF8.GetBytes("name: [\n" + Encoding.UTF8.GetString(file.Bytes.Span)) }; break;
            default:
                var (old, now) = Rewordings[edit.Kind % Rewordings.Length];
                files[path] = Reworded(file, old, now);
                break;
        }
    }

    private static InputFile Reworded(InputFile file, string old, string now) =>
        file with { Bytes = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Bytes.Span).Replace(old, now, StringComparison.Ordinal)) };

    private static InputFile Resaid(InputFile file, string pattern, string now) =>
        file with { Bytes = Encoding.UTF8.GetBytes(System.Text.RegularExpressions.Regex.Replace(Encoding.UTF8.GetString(file.Bytes.Span), pattern, now)) };

    private static void Same(IEnumerable<InputFile> files, PlanMemory memory)
    {
        var inputs = Inputs.Of(files);
        var options = Portal.Options with { Threads = 2 };
        var fresh = Build.Plan(inputs, options);
        var again = Build.Plan(inputs, options with { Memory = memory });
        Assert.Equal(FindingText.Write(fresh.Diagnostics), FindingText.Write(again.Diagnostics));
        Equal(Rendered(fresh), Rendered(again));
    }

    private static Dictionary<string, (byte[] Bytes, string Findings)> Rendered(BuildPlan plan) => plan.Files.ToDictionary(
        f => f.Path,
        f =>
        {
            var bytes = new ArrayBufferWriter<byte>();
            var bag = new DiagnosticBag();
            f.Render(bytes, bag);
            return (bytes.WrittenSpan.ToArray(), FindingText.Write(bag.ToImmutable()));
        },
        StringComparer.Ordinal);

    private static void Equal(Dictionary<string, (byte[] Bytes, string Findings)> expected, Dictionary<string, (byte[] Bytes, string Findings)> actual)
    {
        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), actual.Keys.Order(StringComparer.Ordinal));
        foreach (var (path, (bytes, findings)) in expected)
        {
            Assert.True(bytes.AsSpan().SequenceEqual(actual[path].Bytes), $"{path} differs.");
            Assert.Equal(findings, actual[path].Findings);
        }
    }
}
