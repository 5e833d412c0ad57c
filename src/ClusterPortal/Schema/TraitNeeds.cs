using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Yaml;

namespace ClusterPortal.Schema;

/// <summary>In: a type as its file describes it. Out: findings where a trait lacks what it works with. Traits find their fields by name, as readers of any type do.</summary>
internal static class TraitNeeds
{
    /// <param name="file">The type file: what stands there and is wrong has a finding already.</param>
    public static void Check(ContentType type, YamlMapping file, DiagnosticBag bag)
    {
        if (type.Has(Traits.Page) && type.Url is null && file["url"] is null) Report("page", "'url', the address of an entry's page", $"url: /{type.Folder}/{{id}}/");
        if (type.Has(Traits.List) && type.List is null && file["list"] is null) Report("list", "'list', the address of the list", $"list: /{type.Folder}/");
        if (type.Has(Traits.Feed) && !type.Has(Traits.List) && type.List is null && file["list"] is null) Report("feed", "'list', as feeds stand beside the list", $"list: /{type.Folder}/");
        if (type.Has(Traits.Feed) && !type.Has(Traits.Calendar) && type.Dated is null && file["date"] is null) Report("feed", "the field with the day of publication", "a field of the kind date, named by 'date' or by 'sort'");
        Field("calendar", Traits.Calendar, "start", FieldKind.Time, "kind: time, required: true");
        Field("expires", Traits.Expires, "expires", FieldKind.Date, "kind: date");
        Field("terms", Traits.Terms, "parent", FieldKind.Reference, $"kind: reference, to: {type.Id}, inverse: children");

        void Field(string trait, Traits flag, string name, FieldKind kind, string form)
        {
            if (type.Has(flag) && type.Fields.Find(name)?.Kind != kind) Report(trait, $"a field '{name}' of the kind {kind.ToString().ToLowerInvariant()}", $"{name}: {{{form}}}");
        }

        void Report(string trait, string needs, string form) =>
            bag.Report(FieldRules.TypeMissingKey, type.Span, $"the trait '{trait}' of the type '{type.Id}' needs {needs}", form);
    }
}
