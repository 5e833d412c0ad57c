using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;

namespace ClusterPortal.Tests.Schema;

public sealed class BuiltinTypesTests
{
    [Fact]
    public void Built_in_types_are_read_without_a_finding_and_every_pattern_accepts_its_example()
    {
        var bag = new DiagnosticBag();
        var types = new TypeReader(bag).Read(BuiltinTypes.Files());
        Assert.Empty(bag.ToImmutable());
        Assert.Equal(10, types.All.Length);
        var patterns = types.All.SelectMany(t => Below(t.Fields)).Where(f => f.Pattern is not null).ToArray();
        Assert.True(patterns.Length > 5);
        foreach (var field in patterns)
            if (field.Example is ClusterPortal.Yaml.YamlScalar example) Assert.Matches(field.Pattern!.Value, example.Value);
    }

    private static IEnumerable<Field> Below(FieldGroup group)
    {
        foreach (var field in group.Fields)
        {
            yield return field;
            if (field.Of is { } of) yield return of;
            foreach (var inner in (field.Of ?? field).Fields is { } fields ? Below(fields) : []) yield return inner;
        }
    }
}
