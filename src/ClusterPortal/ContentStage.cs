using System.Collections.Frozen;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Markup;
using ClusterPortal.Rules;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal;

/// <summary>In: the files below <c>content/</c>. Out: their entries, linked. Where a portal is planned again and all that changed is what some entries say, only these are read
/// and linked; everything else is as it was.</summary>
internal sealed class ContentStage(ContentContext context, FrozenDictionary<LanguageTag, MarkdownLabels> labels, DateOnly today, BuildOptions options, DiagnosticBag bag)
{
    // A checkout of another branch is not worth looking for what stayed the same.
    private const int Most = 100;

    private readonly RecordReader reader = new(context);

    public LinkedContent Run(Inputs inputs)
    {
        var content = options.Memory?.Content is { } last && Again(last, inputs, options.Memory) is { } again ? again : Anew(inputs);
        bag.AddRange(content.Placed);
        bag.AddRange(content.Linked);
        return content;
    }

    private LinkedContent Anew(Inputs inputs)
    {
        var (placed, linked) = (new DiagnosticBag(), new DiagnosticBag());
        options.Enter("records");
        var files = EntryFiles.Sort(inputs, context.Types, placed);
        var records = Records(files);
        if (options.WithoutCluster is { } lone) records = [.. records.Where(r => r.Type.Id != "verification" || r.Id != lone).Select(r => r.Type.Id == "organization" && r.Id == lone ? r.Without("memberships") : r)];
        options.Enter("links");
        var portal = new Linker(context.Types, records, files, linked).Link(today, options.Drafts);
        return new LinkedContent(inputs, files, portal, placed, linked)
        {
            Labels = labels,
            Drafts = options.Drafts,
            Fresh = portal.Records,
            InMarkdown = new DiagnosticBag?[portal.Records.Length],
        };
    }

    private LinkedContent? Again(LinkedContent last, Inputs inputs, PlanMemory memory)
    {
        var isAlike = last.Portal.Types == context.Types && last.Portal.Today == today && last.Drafts == options.Drafts && last.HasWords(labels);
        if (!isAlike || last.Linked.Count > 0) return null;
        if (Versions(last.Inputs, inputs) is not { } versions || last.Files.With(inputs, versions, out var places) is not { } files) return null;
        options.Enter("records");
        var changed = new List<(Record, Record)>();
        foreach (var place in places)
        {
            var entry = files.Entries[place];
            if (last.Portal.Find(entry.Type.Id, entry.Id) is not { } old || memory.Record(entry, Read) is not { } other) return null;
            changed.Add((old, other));
        }

        // What follows from other entries is worked out again.
        changed.AddRange(last.Portal.Records.Where(r => r.IsDerived && changed.All(c => c.Item1 != r)).Select(r => (r, memory.Fresh(r))).ToArray());
        options.Enter("links");
        var linked = new DiagnosticBag();
        if (new Relinker(new Linker(context.Types, [], files, linked), linked).Relink(last.Portal, changed) is not { } portal) return null;
        memory.Report(bag);
        return last with { Inputs = inputs, Files = files, Portal = portal, Fresh = [.. changed.Select(c => c.Item2)], InMarkdown = last.InMarkdown.AsSpan().ToArray() };
    }

    /// <returns>The files below content/ that are there in another version; null when files came or went, or too many changed.</returns>
    private static List<InputFile>? Versions(Inputs before, Inputs now)
    {
        if (before.Files.Length != now.Files.Length) return null;
        var versions = new List<InputFile>();
        for (var i = 0; i < now.Files.Length; i++)
        {
            var (old, file) = (before.Files[i], now.Files[i]);
            if (ReferenceEquals(old, file)) continue;
            if (old.Path != file.Path || versions.Count == Most) return null;
            if (file.Path.StartsWith("content/", StringComparison.Ordinal)) versions.Add(file);
        }

        return versions;
    }

    // What can be seen of an entry by itself is looked for when it is read, and found again as long as its files are the same.
    private Record? Read(EntryFiles.Entry entry, DiagnosticBag found)
    {
        var record = reader.Read(entry, found);
        if (record is not null) SpamSigns.Check(record, found);
        return record;
    }

    private ImmutableArray<Record> Records(EntryFiles files)
    {
        if (options.Memory is { } memory) return memory.Records(files.Entries, options.Threads, bag, Read);
        var read = Ordered.Select(files.Entries, options.Threads, entry =>
        {
            var own = DiagnosticBag.OfOneFile();
            return (Record: Read(entry, own), Findings: own);
        });
        foreach (var (_, own) in read) bag.AddRange(own);
        return [.. read.Select(r => r.Record).OfType<Record>()];
    }
}
