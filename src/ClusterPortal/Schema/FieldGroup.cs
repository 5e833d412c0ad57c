using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ClusterPortal.Schema;

/// <summary>Fields that belong together, each at its slot, found by name or alias.</summary>
internal sealed class FieldGroup
{
    private readonly FrozenDictionary<string, Field> byName;
    private readonly FrozenDictionary<string, Field> byAlias;

    public FieldGroup(string name, ImmutableArray<Field> fields)
    {
        Name = name;
        Fields = fields;
        byName = fields.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);
        var aliases = new Dictionary<string, Field>(StringComparer.Ordinal);
        foreach (var field in fields)
            foreach (var alias in field.Aliases)
                if (!byName.ContainsKey(alias)) aliases.TryAdd(alias, field);
        byAlias = aliases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>For messages and template shapes, such as <c>organization</c> or <c>organization.products</c>.</summary>
    public string Name { get; }

    public ImmutableArray<Field> Fields { get; }

    /// <summary>The date from which what the group says holds; null when it says none.</summary>
    public Field? HoldsFrom { get; init; }

    /// <summary>The date of the last day on which it holds: of memberships, certificates, seats. Null for groups that do not end.</summary>
    public Field? HoldsTo { get; init; }

    public IEnumerable<string> Names => Fields.Select(f => f.Name);

    public Field? Find(string name) => byName.GetValueOrDefault(name);

    public Field? FindByAlias(string name) => byAlias.GetValueOrDefault(name);
}
