using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Schema;

namespace ClusterPortal.Domain;

/// <summary>How far a cluster has come, by its criteria. Each stage needs those of the stage before and two more.</summary>
/// <param name="Stage">The stage that the criteria support; null when not even the first.</param>
/// <param name="Declared">The stage that the entry claims; null when it leaves that to the criteria.</param>
internal sealed record Maturity(Choice? Stage, Choice? Declared, ImmutableArray<Choice> Stages, ImmutableArray<Criterion> Criteria)
{
    private static readonly (string Stage, string[] Adds)[] Ladder =
    [
        ("potential", ["local_roots", "economic_potential"]),
        ("growing", ["critical_mass", "coherence_drivers"]),
        ("mature", ["economies_of_scale", "triple_helix"]),
    ];

    /// <summary>The stage after the one that is reached; null after the last.</summary>
    public Choice? Next => Stage is null ? Stages[0] : Stages.ElementAtOrDefault(Stages.IndexOf(Stage) + 1);

    /// <summary>Null when the entry says nothing of its maturity.</summary>
    public static Maturity? Of(Record cluster)
    {
        if (cluster["maturity"] is not GroupValue maturity) return null;
        if (maturity.Group.Find("stage") is not { } stage || maturity.Group.Find("criteria") is not { Fields: { } criteria }) return null;
        var met = maturity["met"].Items().OfType<ChoiceValue>().ToArray();
        var all = criteria.Fields.Select(field =>
        {
            var said = maturity["criteria"].Member(field.Name);
            var named = met.FirstOrDefault(m => m.Choice.Id == field.Name);
            return new Criterion(
                field.Name, field.Label ?? LocalizedText.Of(new("en"), field.Name), named is not null || said.Member("met").IsTrue(),
                said.Member("evidence").Text(), said.Member("url").Word(), (said ?? named ?? (FieldValue)maturity).Span);
        }).ToImmutableArray();
        var reached = Ladder.TakeWhile(step => step.Adds.All(id => all.Any(c => c.Id == id && c.Met))).LastOrDefault().Stage;
        return new Maturity(reached is null ? null : stage.FindChoice(reached), maturity["stage"].Choice(), stage.Choices, all);
    }

    /// <summary>The criteria that a stage needs and that are not met, in their order.</summary>
    public IEnumerable<Criterion> Lacking(Choice stage)
    {
        var needed = Ladder.TakeWhile(step => Stages.IndexOf(stage) >= Array.FindIndex(Ladder, l => l.Stage == step.Stage)).SelectMany(step => step.Adds).ToArray();
        return Criteria.Where(c => !c.Met && needed.Contains(c.Id, StringComparer.Ordinal));
    }
}
