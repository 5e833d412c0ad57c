using System.Collections.Immutable;

namespace ClusterPortal.Schema;

/// <summary>All labels of a type, each with the path by which label files name it: <c>job.one</c>, <c>job.salary.per</c>, <c>job.salary.per.hour</c>.</summary>
internal static class TypeLabels
{
    public static ImmutableArray<(string Path, LocalizedText Label)> Of(ContentType type)
    {
        var labels = ImmutableArray.CreateBuilder<(string, LocalizedText)>();
        labels.Add(($"{type.Id}.one", type.One));
        labels.Add(($"{type.Id}.other", type.Other));
        AddFields(type.Fields, type.Id, labels);
        return labels.ToImmutable();
    }

    private static void AddFields(FieldGroup group, string above, ImmutableArray<(string, LocalizedText)>.Builder labels)
    {
        foreach (var field in group.Fields)
        {
            var path = $"{above}.{field.Name}";
            if (field.Label is { } label) labels.Add((path, label));
            if ((field.Of ?? field).InverseLabel is { } back) labels.Add(($"{path}.inverse", back));
            foreach (var choice in (field.Of ?? field).Choices) labels.Add(($"{path}.{choice.Id}", choice.Label));
            if ((field.Of ?? field).Fields is { } fields) AddFields(fields, path, labels);
        }
    }
}
