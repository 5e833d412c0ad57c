using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Yaml;

namespace ClusterPortal.Forms;

/// <summary>In: a type. Out: the form by which somebody without git makes an entry of it: what is needed first, then, in sections, what raises its profile.
/// What is private to staff, and what only they decide, is not asked for.</summary>
internal sealed class EntryForm
{
    private EntryForm(ContentType type, ImmutableArray<FormSection> sections)
    {
        (Type, Sections) = (type, sections);
        Parts = [.. sections.SelectMany(s => s.Parts).OrderBy(p => p.Field!.Slot)];
    }

    public ContentType Type { get; }

    /// <summary>The first is what is asked of everybody.</summary>
    public ImmutableArray<FormSection> Sections { get; }

    /// <summary>All parts in the order of the type's fields, in which an entry is written.</summary>
    public ImmutableArray<FormPart> Parts { get; }

    /// <summary>A type whose text stands below its fields is a Markdown file.</summary>
    public string Extension => Type.Body is { Name: "body" } ? ".md" : ".yml";

    public string PathOf(string id) => $"content/{Type.Folder}/{id}{Extension}";

    /// <summary>The types that a site takes in, which must have pages.</summary>
    public static IEnumerable<EntryForm> All(ContentTypes types, ImmutableArray<string> wanted) =>
        wanted.Select(types.Find).OfType<ContentType>().Where(t => t.Title is not null && t.Has(Traits.Page)).Select(Of);

    public static EntryForm Of(ContentType type)
    {
        var parts = type.Fields.Fields.Where(f => !f.Private && !FormPlan.OfStaff.Contains(f.Name)).Select(f => FormParts.Of(f)).OfType<FormPart>().ToList();
        ImmutableArray<FormPart> Take(IEnumerable<FormPart> some)
        {
            var taken = some.ToImmutableArray();
            parts.RemoveAll(taken.Contains);
            return taken;
        }

        ImmutableArray<FormPart> Named(ImmutableArray<string> names) => Take(names.Select(n => parts.Find(p => p.Name == n)).OfType<FormPart>());
        var sections = ImmutableArray.CreateBuilder<FormSection>();
        var first = FormPlan.First.TryGetValue(type.Id, out var names) ? Named(names) : [];
        first = [.. first, .. Take(parts.Where(p => p.Required))];
        sections.Add(new FormSection("first", first));
        if (FormPlan.Sections.TryGetValue(type.Id, out var planned)) sections.AddRange(planned.Select(s => new FormSection(s.Section, Named(s.Fields))));
        else sections.Add(new FormSection("good", Take(parts.Where(p => p.Field is { Recommended: true }))));
        sections.Add(new FormSection("more", [.. parts]));
        return new EntryForm(type, [.. sections.Where(s => s.Parts.Length > 0)]);
    }

    /// <summary>A short entry for those who write it by hand: what is asked of everybody, with the examples of the type.</summary>
    public string Example()
    {
        var lines = Sections[0].Parts.Where(p => p.Example is not null).Select(p => $"{p.Name}: {(p.Kind is FieldKind.Choice or FieldKind.Date ? p.Example : Quoting.Quote(p.Example!))}\n");
        return string.Concat(Extension == ".md" ? ["---\n", .. lines, "---\n\n"] : lines);
    }
}
