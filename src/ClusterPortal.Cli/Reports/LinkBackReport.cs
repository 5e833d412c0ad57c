using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Legitimacy.Audit;

namespace ClusterPortal.Cli.Reports;

/// <summary>Whose websites link back, in words: what to record, what is no longer so, what could not be read.</summary>
internal static class LinkBackReport
{
    /// <summary>The news among the answers: links that nobody recorded yet, recorded ones that are gone, and sites that could not be read.</summary>
    public static IEnumerable<(Severity Severity, string Text)> Lines(PortalAudit audit)
    {
        foreach (var answer in audit.LinkBacks)
        {
            switch (answer.State)
            {
                case LinkBackState.Found when answer.Recorded is null:
                    yield return (Severity.Hint, $"{answer.Name} links back; record it in content/verifications/{answer.Record.Id}.yml: {{check: link_back, by: Your role, on: {IsoText.Date(audit.Day)}, evidence: \"{answer.Note}\"}}");
                    break;
                case LinkBackState.Missing when answer.Recorded is { } day:
                    yield return (Severity.Warning, $"{answer.Name} no longer links back, though content/verifications/{answer.Record.Id}.yml says so since {IsoText.Date(day)}");
                    break;
                case LinkBackState.Unreachable:
                    yield return (Severity.Warning, $"{answer.Name} could not be read: {answer.Note}");
                    break;
            }
        }
    }

    /// <summary>How many of those that were asked link back; null when nobody was asked.</summary>
    public static string? Summary(ImmutableArray<LinkBack> answers) =>
        answers.All(a => a.State is null) ? null : $"Websites that link back: {answers.Count(a => a.State == LinkBackState.Found)} of {answers.Length}";

    public static string Name(LinkBackState state) => state switch
    {
        LinkBackState.Found => "found",
        LinkBackState.Missing => "missing",
        _ => "unreachable",
    };
}
