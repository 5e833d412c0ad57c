using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Media;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Content;

/// <summary>The files below <c>content/</c>, told apart by place and name: which belong to one entry, and which are images and documents.</summary>
internal sealed class EntryFiles
{
    public const string TypesFolder = "content/types";

    /// <summary>Regions that a site draws itself, for its maps.</summary>
    public const string MapsFolder = "content/maps";

    /// <summary>Labels of types in further languages.</summary>
    public const string LabelsFolder = TypesFolder + "/labels";

    /// <summary>One entry: its main file and, for Markdown, the files of further languages.</summary>
    internal sealed record Entry(ContentType Type, string Id, InputFile File, ImmutableArray<(LanguageTag Language, InputFile File)> Siblings);

    private EntryFiles(ImmutableArray<Entry> entries, ImmutableArray<InputFile> assets)
    {
        Entries = entries;
        Assets = assets;
    }

    public ImmutableArray<Entry> Entries { get; }

    /// <summary>Images and documents that entries can name.</summary>
    public ImmutableArray<InputFile> Assets { get; }

    /// <summary>The same, when of the files some entries were made of there are other versions, and of no others.</summary>
    /// <param name="inputs">All files: those that this was made of, by the same paths.</param>
    /// <param name="versions">Where in <paramref name="inputs"/> another version stands.</param>
    /// <param name="changed">The places of their entries.</param>
    /// <returns>Null when a file is no entry's.</returns>
    public EntryFiles? With(Inputs inputs, IReadOnlyCollection<InputFile> versions, out IReadOnlyCollection<int> changed)
    {
        var entries = Entries.ToBuilder();
        var places = new SortedSet<int>();
        changed = places;
        foreach (var version in versions)
        {
            var place = PlaceOf(version.Path);
            if (place < 0) return null;
            places.Add(place);
        }

        foreach (var place in places)
        {
            var entry = entries[place];
            entries[place] = entry with { File = inputs.Find(entry.File.Path)!, Siblings = [.. entry.Siblings.Select(s => (s.Language, inputs.Find(s.File.Path)!))] };
        }

        return new EntryFiles(entries.MoveToImmutable(), Assets);
    }

    private int PlaceOf(string path)
    {
        for (var i = 0; i < Entries.Length; i++)
            if (Entries[i].File.Path == path || Entries[i].Siblings.Any(s => s.File.Path == path)) return i;
        return -1;
    }

    public static EntryFiles Sort(Inputs inputs, ContentTypes types, DiagnosticBag bag)
    {
        var found = new Dictionary<(ContentType, string), (InputFile? Main, List<(LanguageTag, InputFile)>? Siblings)>(inputs.Files.Length);
        var assets = ImmutableArray.CreateBuilder<InputFile>();
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in inputs.Under("content"))
        {
            if (file.Path.StartsWith(TypesFolder + "/", StringComparison.Ordinal) || IsMap(file.Path)) continue;
            if (MediaReader.ByExtension(file.Path) != MediaFormat.Unknown) assets.Add(file);
            else if (Place(file, types, unknown, bag) is { } place) Add(file, place, found, bag);
        }

        var entries = ImmutableArray.CreateBuilder<Entry>(found.Count);
        foreach (var ((type, id), (main, siblings)) in found)
        {
            if (main is not null) entries.Add(new Entry(type, id, main, [.. siblings ?? []]));
            else foreach (var (language, file) in siblings ?? [])
                bag.Report(FieldRules.NoMainFile, At(file), $"'{file.Path}' translates an entry that is not there", $"add content/{type.Folder}/{id}.md, or rename this file to {id}.md if it is the {language} original");
        }

        entries.Sort((a, b) => a.Type.Index != b.Type.Index ? a.Type.Index.CompareTo(b.Type.Index) : string.CompareOrdinal(a.Id, b.Id));
        return new EntryFiles(entries.ToImmutable(), assets.ToImmutable());
    }

    private static bool IsMap(string path) => path.StartsWith(MapsFolder + "/", StringComparison.Ordinal) && path.EndsWith(".geojson", StringComparison.Ordinal);

    private static ContentType? Place(InputFile file, ContentTypes types, HashSet<string> unknown, DiagnosticBag bag)
    {
        var parts = file.Path.Split('/');
        if (parts.Length == 2)
        {
            bag.Report(FieldRules.WrongPlace, At(file), $"'{parts[1]}' lies in content/ itself", $"move it into the folder of its type, such as content/organizations/");
            return null;
        }

        if (types.FindByFolder(parts[1]) is not { } type)
        {
            if (!unknown.Add(parts[1])) return null;
            var near = Suggestion.Nearest(parts[1], types.All.Select(t => t.Folder));
            bag.Report(FieldRules.UnknownFolder, At(file), $"no type of content lives in the folder 'content/{parts[1]}'", near is null ? $"one of {string.Join(", ", types.All.Select(t => t.Folder))}" : $"did you mean content/{near}?");
            return null;
        }

        if (parts.Length == 3) return type;
        bag.Report(FieldRules.WrongPlace, At(file), $"entries lie directly in content/{type.Folder}/, not in a folder below it", $"move it to content/{type.Folder}/{parts[^1]}");
        return null;
    }

    private static void Add(InputFile file, ContentType type, Dictionary<(ContentType, string), (InputFile? Main, List<(LanguageTag, InputFile)>? Siblings)> found, DiagnosticBag bag)
    {
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        var markdown = name.EndsWith(".md", StringComparison.Ordinal);
        if (!markdown && !name.EndsWith(".yml", StringComparison.Ordinal))
        {
            bag.Report(FieldRules.UnknownFile, At(file), $"'{name}' is neither an entry nor an image or document", "entries end in .yml or .md");
            return;
        }

        var stem = name[..name.LastIndexOf('.')];
        LanguageTag? language = null;
        if (markdown && stem.LastIndexOf('.') is var point and > 0)
        {
            language = LanguageTag.Parse(stem[(point + 1)..]);
            if (language is not null) stem = stem[..point];
        }

        if (!RecordId.IsValid(stem))
        {
            var better = RecordId.From(stem);
            bag.Report(FieldRules.BadId, At(file), $"the file name '{name}' cannot be the id of an entry: lower-case letters a to z, digits and single hyphens, at most {RecordId.MostLength}", better.Length == 0 ? null : $"rename it to {better}{name[name.LastIndexOf('.')..]}");
            return;
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(found, (type, stem), out _);
        if (language is { } tag) (known.Siblings ??= []).Add((tag, file));
        else if (known.Main is null) known.Main = file;
        else bag.Report(FieldRules.TwoFiles, At(file), $"'{name}' and '{known.Main.Path[(known.Main.Path.LastIndexOf('/') + 1)..]}' are the same entry", "keep one of the two", null, new Note($"the other file is {known.Main.Path}"));
    }

    private static Span At(InputFile file) => Span.Of(new SourceText(file.Path, ""));
}
