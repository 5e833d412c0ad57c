using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;

namespace ClusterPortal.Rules;

/// <summary>A cluster may claim only the stage that its criteria support, and criteria need something that shows them.</summary>
internal static class ClusterMaturity
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var cluster in portal.Of("cluster"))
        {
            if (Maturity.Of(cluster) is not { } maturity) continue;
            var group = (GroupValue)cluster["maturity"]!;
            Stage(maturity, group, bag);
            Contradictions(group, bag);
            if (group["source"] is not null) continue;
            foreach (var criterion in maturity.Criteria)
                if (criterion is { Met: true, Evidence: null, Url: null })
                    bag.Report(MaturityRules.NoEvidence, criterion.Span, $"nothing shows that '{criterion.Id}' is met", "add evidence: …, or source: {title: …} to the maturity when one report vouches for all criteria");
        }
    }

    private static void Stage(Maturity maturity, GroupValue group, DiagnosticBag bag)
    {
        if (maturity.Declared is not { } declared || group["stage"] is not { } stage) return;
        var lacking = maturity.Lacking(declared).Select(c => c.Id).ToArray();
        if (lacking.Length > 0)
        {
            bag.Report(
                MaturityRules.Stage, stage.Span, $"the criteria do not support the stage '{declared.Id}': {string.Join(", ", lacking)} {(lacking.Length == 1 ? "is" : "are")} not met",
                maturity.Stage is { } reached ? $"they support '{reached.Id}'; write that, or what shows the others" : "write what shows them, or leave the stage out");
        }
        else if (maturity.Stage is { } reached && reached != declared)
        {
            bag.Report(MaturityRules.Lower, stage.Span, $"the stage is said to be '{declared.Id}', but the criteria support '{reached.Id}'", "leave the stage out: it follows from the criteria");
        }
    }

    private static void Contradictions(GroupValue group, DiagnosticBag bag)
    {
        foreach (var met in group["met"].Items().OfType<ChoiceValue>())
            if (group["criteria"].Member(met.Choice.Id).Member("met") is BooleanValue { IsTrue: false } not)
                bag.Report(MaturityRules.Twice, met.Span, $"'{met.Choice.Id}' is said to be met here and not met elsewhere", "leave one of them out", null, new Note("here it is not", not.Span));
    }
}
