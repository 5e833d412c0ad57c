using System.Collections.Immutable;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>In: type files. Out: the content types of a site. A type file of a site either describes a new type or, when its name is that of a
/// built-in one, adds fields to it.</summary>
internal sealed class TypeReader(DiagnosticBag bag)
{
    private static readonly MappingRules Rules = new(FieldRules.TypeUnknownKey, FieldRules.TypeMissingKey, FieldRules.TypeWrongValue);
    private static readonly LanguageTag English = new("en");
    private static readonly (string Name, Traits Trait)[] KnownTraits = [.. Enum.GetValues<Traits>().Where(t => t != Traits.None).Select(t => (t.ToString().ToLowerInvariant(), t))];

    private Labels labels = new();

    /// <summary>Choices by the name of a vocabulary, which stand in the place of those that type files give it.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Choice>> Vocabularies { get; init; } = ImmutableDictionary<string, ImmutableArray<Choice>>.Empty;

    /// <summary>Reads the built-in type files and then the site's own; all problems are reported, what can be used is used.</summary>
    /// <param name="files">The type files.</param>
    /// <param name="languages">Languages in which labels are wanted besides those of the type files.</param>
    /// <param name="labelFiles">The site's own label files.</param>
    public ContentTypes Read(IEnumerable<SourceText> files, ImmutableArray<LanguageTag> languages = default, IEnumerable<SourceText>? labelFiles = null)
    {
        labels = Labels.Read(languages.IsDefault ? [] : languages, labelFiles ?? [], Rules, bag);
        var drafts = new List<Draft>();
        var common = ImmutableArray<YamlEntry>.Empty;
        foreach (var file in files)
        {
            if (YamlReader.Read(file, YamlLimits.Default, bag) is not { } node) continue;
            if (node is not YamlMapping map)
            {
                bag.Report(Rules.WrongValue, Span.Of(file), "a type file must be a group of keys and values, starting with 'type: …'");
                continue;
            }

            if (file.Path == BuiltinTypes.CommonPath) common = (map["fields"] as YamlMapping)?.Entries ?? [];
            else if (Draft.Of(map, Rules, bag) is { } draft) Add(drafts, draft);
        }

        var types = drafts.Select((draft, i) => ReadType(draft, common, i)).OfType<ContentType>().ToImmutableArray();
        types = WithoutClashes(types);
        var all = new ContentTypes(types);
        LinkInverses(all);
        labels.ReportUnused(Rules, bag);
        return all;
    }

    private void Add(List<Draft> drafts, Draft draft)
    {
        if (drafts.Find(d => d.Id == draft.Id) is not { } earlier)
        {
            drafts.Add(draft);
            return;
        }

        foreach (var entry in draft.Fields)
        {
            if (earlier.Fields.Any(e => e.Key.Value == entry.Key.Value))
                bag.Report(Rules.WrongValue, entry.Key.Span, $"type '{draft.Id}' has a field '{entry.Key.Value}' already", "choose another name");
            else
                earlier.Fields.Add(entry);
        }

        draft.Reader.Finish();
    }

    private ContentType? ReadType(Draft draft, ImmutableArray<YamlEntry> common, int index)
    {
        var reader = draft.Reader;
        var folder = reader.RequiredText("folder");
        var label = reader.Group("label");
        if (label is null) reader.Missing("label");
        var one = ReadLabel(label?.Node("one")) ?? LocalizedText.Of(English, draft.Id);
        var other = ReadLabel(label?.Node("other")) ?? one;
        label?.Finish();
        (one, other) = (labels.Complete(one, $"{draft.Id}.one"), labels.Complete(other, $"{draft.Id}.other"));
        var fields = new FieldReader(bag, Rules, labels, Vocabularies).ReadGroup(draft.Id, [.. draft.Fields, .. common.Where(c => draft.Fields.All(f => f.Key.Value != c.Key.Value))]);
        var sort = reader.Text("sort");
        var goesById = reader.Mapping["title"] is YamlScalar { Value: "id" } && reader.Scalar("title") is not null && fields.Find("id") is null;
        var title = goesById ? null : Named(reader, fields, "title", FieldKind.Text);
        if (!goesById && reader.Mapping["title"] is null) reader.Missing("title");
        var sorted = sort is null ? title : fields.Find(sort.TrimStart('-'));
        var type = new ContentType
        {
            Id = draft.Id,
            Index = index,
            Folder = folder,
            Span = reader.Mapping["folder"]?.Span ?? reader.Span,
            Url = Route(reader, "url", "{id}"),
            List = Route(reader, "list", null),
            KeepsList = reader.Boolean("keep_list"),
            ListFrom = reader.Integer("list_from", 0, 0, 1000),
            One = one,
            Other = other,
            Doc = reader.Text("doc") ?? "",
            Traits = ReadTraits(reader),
            Fields = fields,
            Title = title,
            Summary = Named(reader, fields, "summary", FieldKind.Text),
            Body = Named(reader, fields, "body", FieldKind.Markdown),
            Image = Named(reader, fields, "image", FieldKind.Image),
            Sort = sorted,
            SortDescending = sort?.StartsWith('-') ?? false,
            Dated = Named(reader, fields, "date", FieldKind.Date) ?? (sorted is { Kind: FieldKind.Date, Name: not "expires" } ? sorted : null),
            Layout = ReadLayout(reader),
            GroupBy = ReadGroupBy(reader, fields),
        };
        if (type.Sort is null && sort is not null) reader.Wrong(reader.Mapping["sort"]!.Span, $"'sort' names '{sort}', which is not a field of this type");
        reader.Finish();
        TraitNeeds.Check(type, reader.Mapping, bag);
        return folder.Length == 0 || (title is null && !goesById) ? null : type;
    }

    private static Field? Named(MappingReader reader, FieldGroup fields, string key, FieldKind kind)
    {
        if (reader.Scalar(key) is not { } scalar) return null;
        if (fields.Find(scalar.Value) is { } field)
        {
            if (field.Kind == kind) return field;
            reader.Wrong(scalar.Span, $"'{key}' names '{scalar.Value}', which is of the kind {field.Kind.ToString().ToLowerInvariant()}", $"it must be of the kind {kind.ToString().ToLowerInvariant()}");
            return null;
        }

        var near = Suggestion.Nearest(scalar.Value, fields.Names);
        reader.Wrong(scalar.Span, $"'{key}' names '{scalar.Value}', which is not a field of this type", near is null ? null : $"did you mean '{near}'?");
        return null;
    }

    private static ListLayout ReadLayout(MappingReader reader)
    {
        if (reader.Scalar("layout") is not { } scalar) return ListLayout.Rows;
        foreach (var layout in Enum.GetValues<ListLayout>())
            if (Name(layout) == scalar.Value) return layout;
        reader.Wrong(scalar.Span, $"'{scalar.Value}' is not a layout of lists", "rows, cards or table");
        return ListLayout.Rows;

        static string Name(ListLayout layout) => layout.ToString().ToLowerInvariant();
    }

    private static Field? ReadGroupBy(MappingReader reader, FieldGroup fields)
    {
        if (reader.Scalar("group_by") is not { } scalar) return null;
        if (fields.Find(scalar.Value) is { } field && (field.Of ?? field).Kind is FieldKind.Choice or FieldKind.Reference or FieldKind.Boolean) return field;
        var near = Suggestion.Nearest(scalar.Value, fields.Names);
        reader.Wrong(scalar.Span, $"'group_by' names '{scalar.Value}', which is not a choice, a reference or a yes-or-no of this type", near is null || near == scalar.Value ? null : $"did you mean '{near}'?");
        return null;
    }

    private static string? Route(MappingReader reader, string key, string? needed)
    {
        if (reader.Scalar(key) is not { } scalar) return null;
        var route = scalar.Value;
        if (route.StartsWith('/') && route.EndsWith('/') && (needed is null || route.Contains(needed, StringComparison.Ordinal))) return route;
        var form = needed is null ? "/name/" : $"/name/{needed}/";
        reader.Wrong(scalar.Span, $"'{key}' must start and end with a slash{(needed is null ? "" : $" and contain {needed}")}", $"such as {form}");
        return null;
    }

    private static Traits ReadTraits(MappingReader reader)
    {
        var traits = Traits.None;
        foreach (var scalar in reader.Scalars("traits"))
        {
            if (Array.Find(KnownTraits, t => t.Name == scalar.Value).Trait is var known and not Traits.None) traits |= known;
            else reader.Wrong(scalar.Span, $"'{scalar.Value}' is not a trait", $"one of {string.Join(", ", KnownTraits.Select(t => t.Name))}");
        }

        return traits;
    }

    private static LocalizedText? ReadLabel(YamlNode? node) => FieldReader.ReadLabel(node, English);

    private ImmutableArray<ContentType> WithoutClashes(ImmutableArray<ContentType> types)
    {
        foreach (var clash in types.GroupBy(t => t.Folder, StringComparer.Ordinal).Where(g => g.Count() > 1))
            bag.Report(Rules.WrongValue, clash.Last().Span, $"the types {string.Join(" and ", clash.Select(t => $"'{t.Id}'"))} share the folder '{clash.Key}'", "each type needs a folder of its own");
        return [.. types.DistinctBy(t => t.Folder, StringComparer.Ordinal)];
    }

    // An inverse is one list per name on the target: fields of one type may share it (an organisation's events as organizer or as speaker).
    private void LinkInverses(ContentTypes types)
    {
        var found = new Dictionary<string, List<Inverse>>(StringComparer.Ordinal);
        foreach (var type in types.All)
        {
            foreach (var field in References(type.Fields))
            {
                foreach (var target in field.To)
                {
                    if (types.Find(target) is not { } to)
                    {
                        var near = Suggestion.Nearest(target, types.All.Select(t => t.Id));
                        bag.Report(Rules.WrongValue, field.Span, $"field '{field.Name}' of type '{type.Id}' refers to the type '{target}', which does not exist", near is null ? null : $"did you mean {near}?");
                        continue;
                    }

                    if (field.Inverse is not { } name) continue;
                    var list = found.TryGetValue(target, out var known) ? known : found[target] = [];
                    if (ReservedNames.All.Contains(name))
                    {
                        bag.Report(Rules.WrongValue, field.Span, $"'{name}' cannot be an inverse: every entry has something of that name", "choose another name");
                    }
                    else if (list.Find(i => i.Name == name) is { } earlier)
                    {
                        if (earlier.From != type.Id)
                            bag.Report(Rules.WrongValue, field.Span, $"'{name}' is filled by both '{earlier.From}' and '{type.Id}'; choose another 'inverse' for one");
                    }
                    else if (to.Fields.Find(name) is not null)
                    {
                        bag.Report(Rules.WrongValue, field.Span, $"the inverse '{name}' of '{type.Id}.{field.Name}' is also a field of '{target}'");
                    }
                    else
                    {
                        list.Add(new Inverse(name, type.Id, list.Count, field.InverseLabel, field.IsOwn));
                    }
                }
            }
        }

        foreach (var (target, inverses) in found) types.Find(target)!.Inverses = [.. inverses];
    }

    private static IEnumerable<Field> References(FieldGroup group)
    {
        foreach (var field in group.Fields)
        {
            var inner = field.Of ?? field;
            if (inner.Kind == FieldKind.Reference) yield return inner;
            if (inner.Kind == FieldKind.Group && inner.Fields is { } fields)
                foreach (var below in References(fields)) yield return below;
        }
    }

    /// <summary>A type file before its fields are read, so that a later file can add to them.</summary>
    private sealed record Draft(string Id, MappingReader Reader, List<YamlEntry> Fields)
    {
        public static Draft? Of(YamlMapping map, MappingRules rules, DiagnosticBag bag)
        {
            var reader = new MappingReader(map, rules, bag);
            var id = reader.RequiredText("type");
            var fields = reader.Map("fields")?.Entries ?? [];
            return id.Length == 0 ? null : new Draft(id, reader, [.. fields]);
        }
    }
}
