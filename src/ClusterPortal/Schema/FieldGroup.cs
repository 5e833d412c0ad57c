using System.Collections.Immutable;

namespace ClusterPortal.Schema;

/// <summary>Fields that belong together, each at its slot, found by name or alias.</summary>
internal sealed class FieldGroup
{
    // Hundreds of small groups are made for every build: a frozen dictionary takes longer to make than it ever saves.
    private readonly Dictionary<string, Field> byName;
    private readonly Dictionary<string, Field>? byAlias;

    public FieldGroup(string name, ImmutableArray<Field> fields)
    {
        Name = name;
        Fields = fields;
        Needed = [.. fields.Where(f => f is { Required: true, Kind: FieldKind.Reference })];
        byName = new(fields.Length, StringComparer.Ordinal);
        foreach (var field in fields) byName[field.Name] = field;
        foreach (var field in fields)
            foreach (var alias in field.Aliases)
                if (!byName.ContainsKey(alias)) (byAlias ??= new(StringComparer.Ordinal)).TryAdd(alias, field);
    }

    /// <summary>For messages and template shapes, such as <c>organization</c> or <c>organization.products</c>.</summary>
    public string Name { get; }

    public ImmutableArray<Field> Fields { get; }

    /// <summary>The date from which what the group says holds; null when it says none.</summary>
    public Field? HoldsFrom { get; init; }

    /// <summary>The date of the last day on which it holds: of memberships, certificates, seats. Null for groups that do not end.</summary>
    public Field? HoldsTo { get; init; }

    /// <summary>The references without which what the group says is not shown.</summary>
    public ImmutableArray<Field> Needed { get; }

    public IEnumerable<string> Names => Fields.Select(f => f.Name);

    public Field? Find(string name) => byName.GetValueOrDefault(name);

    public Field? FindByAlias(string name) => byAlias?.GetValueOrDefault(name);
}
