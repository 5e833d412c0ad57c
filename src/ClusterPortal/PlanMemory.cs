using System.Collections.Concurrent;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Graphics.Maps;
using ClusterPortal.Outputs;
using ClusterPortal.Pages;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal;

/// <summary>What the plans of one portal have in common, so that the next one reads only what changed: types, entries as they were read, Markdown as it was rendered,
/// pictures as they were cleaned, the theme and its compiled templates. Everything in here follows from the files it is kept with, and is dropped with them; a plan with a memory is the plan without one.
/// For one plan at a time.</summary>
internal sealed class PlanMemory
{
    private readonly record struct Read(EntryFiles.Entry Entry, Record? Record, DiagnosticBag Findings);

    private Dictionary<string, Read> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<LanguageTag, Collation> collations = [];
    private ImmutableArray<InputFile> settings = [];
    private (ContentTypes Types, DiagnosticBag Findings)? types;
    private ImmutableArray<InputFile> themeFiles = [];
    private (Theme Theme, DiagnosticBag Findings)? theme;
    private CompiledTheme? compiled;

    /// <summary>The entries as they were linked the last time.</summary>
    public LinkedContent? Content { get; set; }

    public Dictionary<InputFile, (Asset? Asset, DiagnosticBag Findings)> Assets { get; private set; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>The world, which is the same for all plans.</summary>
    public Lazy<Atlas> Atlas { get; } = new(AtlasReader.Read);

    /// <summary>How names are ordered in a language, with the keys of the names that were ordered before.</summary>
    public Collation CollationOf(LanguageTag language) =>
        collations.TryGetValue(language, out var known) ? known : collations[language] = new Collation(language) { Keys = new ConcurrentDictionary<string, string>(StringComparer.Ordinal) };

    /// <summary>The content types, and what was found in their files. New settings or types are another portal: all else is forgotten then.</summary>
    public ContentTypes Types(Inputs inputs, DiagnosticBag bag, Func<DiagnosticBag, ContentTypes> read)
    {
        ImmutableArray<InputFile> now = [.. inputs.Under(EntryFiles.TypesFolder), .. inputs.Find("site.yml") is { } site ? [site] : Array.Empty<InputFile>()];
        if (types is null || !AreSame(now, settings))
        {
            var own = new DiagnosticBag();
            types = (read(own), own);
            settings = now;
            (theme, compiled, Content) = (null, null, null);
            entries = new Dictionary<string, Read>(StringComparer.Ordinal);
            Assets = new Dictionary<InputFile, (Asset?, DiagnosticBag)>(ReferenceEqualityComparer.Instance);
        }

        bag.AddRange(types.Value.Findings);
        return types.Value.Types;
    }

    /// <summary>The theme, and what was found in its files.</summary>
    public Theme Theme(Inputs inputs, DiagnosticBag bag, Func<DiagnosticBag, Theme> read)
    {
        ImmutableArray<InputFile> now = [.. inputs.Under(ThemeReader.Folder)];
        if (theme is null || !AreSame(now, themeFiles))
        {
            var own = new DiagnosticBag();
            (theme, compiled, themeFiles) = ((read(own), own), null, now);
        }

        bag.AddRange(theme.Value.Findings);
        return theme.Value.Theme;
    }

    /// <summary>The templates of <see cref="Theme"/>.</summary>
    public CompiledTheme Compiled(Func<CompiledTheme> compile) => compiled ??= compile();

    /// <summary>The entries' records for one plan, read anew where a file of theirs is another.</summary>
    public ImmutableArray<Record> Records(ImmutableArray<EntryFiles.Entry> now, int threads, DiagnosticBag bag, Func<EntryFiles.Entry, DiagnosticBag, Record?> read)
    {
        var all = Ordered.Select(now, threads, entry =>
        {
            var known = Known(entry, read);
            return (Read: known, Fresh: known.Record?.Fresh());
        });
        entries = all.ToDictionary(r => r.Read.Entry.File.Path, r => r.Read, StringComparer.Ordinal);
        Report(bag);
        return [.. all.Select(r => r.Fresh).OfType<Record>()];
    }

    /// <summary>One entry's record for one plan, read anew where a file of its is another.</summary>
    public Record? Record(EntryFiles.Entry entry, Func<EntryFiles.Entry, DiagnosticBag, Record?> read)
    {
        var known = Known(entry, read);
        entries[entry.File.Path] = known;
        return known.Record?.Fresh();
    }

    /// <summary>An entry as it was read, before others were known.</summary>
    public Record Fresh(Record record) => entries[record.Source.Path].Record!.Fresh();

    /// <summary>What was found when the entries were read.</summary>
    public void Report(DiagnosticBag bag)
    {
        foreach (var one in entries.Values) bag.AddRange(one.Findings);
    }

    private Read Known(EntryFiles.Entry entry, Func<EntryFiles.Entry, DiagnosticBag, Record?> read)
    {
        if (entries.TryGetValue(entry.File.Path, out var before) && IsSame(before.Entry, entry)) return before;
        var own = DiagnosticBag.OfOneFile();
        return new Read(entry, read(entry, own), own);
    }

    private static bool AreSame(ImmutableArray<InputFile> a, ImmutableArray<InputFile> b) => a.AsSpan().SequenceEqual(b.AsSpan(), ReferenceEqualityComparer.Instance);

    // Files are the same as long as they were not read again: comparing their bytes would take longer than it saves.
    private static bool IsSame(EntryFiles.Entry a, EntryFiles.Entry b) =>
        ReferenceEquals(a.File, b.File) && a.Type == b.Type && a.Id == b.Id && a.Siblings.Length == b.Siblings.Length
        && a.Siblings.Zip(b.Siblings).All(pair => pair.First.Language == pair.Second.Language && ReferenceEquals(pair.First.File, pair.Second.File));
}
