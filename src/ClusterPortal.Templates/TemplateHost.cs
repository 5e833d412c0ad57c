using ClusterPortal.Templates.Shapes;

namespace ClusterPortal.Templates;

/// <summary>
/// What a program gives to its templates: for each entry template, by path, the record of what it can use,
/// and functions. A function named with a dot (`portal.url`) belongs to a family. Templates that are no
/// entry are partials: they are checked where they are included, with what they are given there.
/// </summary>
public sealed record TemplateHost(IReadOnlyDictionary<string, RecordShape> Entries, IReadOnlyList<HostFunction> Functions)
{
    /// <summary>Paths that are checked and compiled without being included anywhere: the entries of the host found in the set.</summary>
    public static TemplateHost Empty { get; } = new(new Dictionary<string, RecordShape>(), []);
}
