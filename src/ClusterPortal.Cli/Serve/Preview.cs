using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Serve;

/// <summary>The portal as the preview shows it: the last plan without errors. In: "something changed". Out: answers, and findings on the terminal.</summary>
internal sealed class Preview(Func<BuildPlan> plan, Func<string, BuildPlan> without, Screen screen, string pathPrefix)
{
    private readonly Lock speaking = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private volatile Answers? answers;
    private volatile string trouble = "";

    /// <summary>Plans anew. Errors leave what is shown as it was.</summary>
    /// <returns>The new plan; it may have failed.</returns>
    public BuildPlan Renew()
    {
        var next = Plan();
        var bag = new DiagnosticBag();
        bag.AddRange(next.Diagnostics);
        var report = Report.Of(bag, pathPrefix, hints: false);
        lock (speaking)
        {
            told.Clear();
            TerminalReport.Write(screen.Error, report, screen.ErrorStyle, hints: false);
        }

        if (next.Failed)
        {
            using var text = new StringWriter { NewLine = "\n" };
            TerminalReport.Write(text, report, TerminalStyle.Plain, hints: false);
            trouble = text.ToString();
        }
        else
        {
            answers = new Answers(next, Tell, new MembershipPreview(next, without));
        }

        return next;
    }

    public bool ShowsSomething => answers is not null;

    public HttpResponse Answer(HttpRequest request, int port)
    {
        try
        {
            return Answers.Refusal(request, port) ?? answers?.To(request)
                ?? HttpResponse.Text(503, "The portal cannot be shown until these errors are mended:\n\n" + trouble);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var bag = new DiagnosticBag();
            bag.Add(Fault.Of(e));
            Tell(bag);
            return HttpResponse.Text(500, "ClusterPortal made a mistake while it made this page. The terminal says more.");
        }
    }

    // The preview outlives a mistake of ours: the next edit may avoid it.
    private BuildPlan Plan()
    {
        try
        {
            return plan();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new BuildPlan([], [Fault.Of(e)], new BuildOptions { Now = Machine.Now });
        }
    }

    // Findings of a page, the first time it is rendered after a change.
    private void Tell(DiagnosticBag bag)
    {
        lock (speaking)
        {
            var report = Report.Of(bag, pathPrefix, hints: false);
            report = report with { Findings = [.. report.Findings.Where(f => told.Add(f.ToString()))] };
            TerminalReport.Write(screen.Error, report, screen.ErrorStyle);
        }
    }
}
