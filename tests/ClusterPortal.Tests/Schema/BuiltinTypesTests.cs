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
        Assert.Equal(21, types.All.Length);
        var patterns = types.All.SelectMany(t => Below(t.Fields)).Where(f => f.Pattern is not null).ToArray();
        Assert.True(patterns.Length > 5);
        foreach (var field in patterns)
        {
            if (field.Example is ClusterPortal.Yaml.YamlScalar example) Assert.Matches(field.Pattern!.Value, example.Value);

            // Long texts that almost match: a pattern that walks back and forth would not end here.
            var clock = System.Diagnostics.Stopwatch.StartNew();
            foreach (var part in (string[])["a", "a-", "1", "A", "DK0", "FREQ=A;", "Europe/"])
                Assert.DoesNotMatch(field.Pattern!.Value, string.Concat(Enumerable.Repeat(part, 5000)) + "\u00a4");
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"{field.Name} took {clock.Elapsed}");
        }
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
