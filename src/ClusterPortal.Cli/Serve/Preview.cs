using System.Collections.Immutable;
using ClusterPortal.Cli.Reports;
using ClusterPortal.Diagnostics;

namespace ClusterPortal.Cli.Serve;

/// <summary>The portal as the preview shows it: the last plan without errors, and what is wrong since. In: "something changed". Out: answers, and findings on the terminal.
/// A plan is shown as soon as it can make pages; once it has been checked as a whole it is kept, or what was kept before comes back.</summary>
internal sealed class Preview(Func<IReadOnlyCollection<string>?, BuildPlan> plan, Func<string, BuildPlan> without, Screen screen, string pathPrefix, EditorLinks? links = null)
{
    /// <summary>One moment of the preview; never a mixture of two.</summary>
    private sealed record Moment(BuildPlan Plan, Answers? Answers, StaffDesk Desk, string Trouble);

    private readonly Lock speaking = new();
    private readonly Lock turn = new();
    private readonly HashSet<string> told = new(StringComparer.Ordinal);
    private readonly FindingJson findings = new(pathPrefix, links ?? new EditorLinks(null));
    private volatile Moment? shown;
    private Moment? good;
    private BuildPlan? newest;

    /// <summary>What was saved, and what of it is to be seen.</summary>
    public Changes Changes { get; } = new();

    /// <summary>Whether pages reload themselves and lead to the desk of staff.</summary>
    public bool IsLive { get; init; } = true;

    /// <summary>Plans anew, shows it and checks it. Errors leave what is shown as it was.</summary>
    /// <returns>The new plan; it may have failed.</returns>
    public BuildPlan Renew()
    {
        var upTo = Changes.Noted;
        var next = Plan();
        Show(next, upTo);
        Check(next);
        return next;
    }

    /// <summary>Plans anew and shows nothing of it yet.</summary>
    /// <param name="changed">The paths at which something changed since the last plan; null: it may have been anything.</param>
    public BuildPlan Plan(IReadOnlyCollection<string>? changed = null)
    {
        // The preview outlives a mistake of ours: the next edit may avoid it.
        try
        {
            return plan(changed);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new BuildPlan([], [Fault.Of(e)], new BuildOptions { Now = Machine.Now });
        }
    }

    /// <summary>Shows the pages of a plan that nobody has checked yet, unless what was found until now stops it.</summary>
    /// <param name="upTo">How many changes had been noted when the work on the plan began.</param>
    public void Show(BuildPlan next, long upTo)
    {
        lock (turn)
        {
            newest = next;
            Set(next, [.. next.Begun.Where(next.Stops)]);
        }

        Changes.Settle(upTo);
    }

    /// <summary>Checks a plan that is shown, and says what was found, unless another is shown by then.</summary>
    /// <returns>Whether it may stay; null when another is shown by then, so that nothing was said of it.</returns>
    public bool? Check(BuildPlan next)
    {
        var all = All(next);
        ImmutableArray<Diagnostic> stopping = [.. all.Where(next.Stops)];
        lock (turn)
        {
            if (newest != next) return null;
            Set(next, stopping);
            if (stopping.IsEmpty) good = shown;
        }

        lock (speaking)
        {
            told.Clear();
            TerminalReport.Write(screen.Error, ReportOf(all), screen.ErrorStyle, hints: false);
        }

        Changes.Tell();
        return stopping.IsEmpty;
    }

    public bool ShowsSomething => shown?.Answers is not null;

    /// <summary>Answers once all changes that were saved before are to be seen.</summary>
    public async Task<HttpResponse> AnswerAsync(HttpRequest request, int port, CancellationToken cancel)
    {
        if (Answers.Refusal(request, port) is { } refusal) return refusal;
        var name = OwnName(request.Path);
        if (IsLive && name == Live.Events) return EventStream.Of(Changes);
        if (IsLive && Live.File(name) is { } file) return file;
        await Changes.SettledAsync(cancel);
        return Answer(request, port);
    }

    /// <summary>Answers with what is shown now.</summary>
    public HttpResponse Answer(HttpRequest request, int port)
    {
        if (Answers.Refusal(request, port) is { } refusal) return refusal;
        try
        {
            var now = shown;
            var name = OwnName(request.Path);
            if (now is not null && IsLive && now.Desk.To(name, request) is { } own) return own;
            var answer = now?.Answers?.To(request) ?? Trouble(now, request);
            return IsLive && request.IsNavigation && name.Length == 0 ? Live.Given(answer, now?.Plan.BasePath ?? "/") : answer;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            var bag = new DiagnosticBag();
            bag.Add(Fault.Of(e));
            Tell(bag);
            return HttpResponse.Text(500, "ClusterPortal made a mistake while it made this page. The terminal says more.");
        }
    }

    // A plan without errors is shown itself; with errors the last good one, which says what is wrong since.
    private void Set(BuildPlan next, ImmutableArray<Diagnostic> stopping)
    {
        if (stopping.IsEmpty)
        {
            if (shown?.Plan == next && shown.Answers is not null) return;
            var answers = new Answers(next, Tell, new MembershipPreview(next, without));
            shown = new Moment(next, answers, new StaffDesk(next, [], answers, findings), "");
            return;
        }

        using var text = new StringWriter { NewLine = "\n" };
        TerminalReport.Write(text, ReportOf(stopping), TerminalStyle.Plain, hints: false);
        var plan = good?.Plan ?? next;
        shown = new Moment(plan, good?.Answers, new StaffDesk(plan, stopping, good?.Answers, findings), text.ToString());
    }

    private static ImmutableArray<Diagnostic> All(BuildPlan next)
    {
        try
        {
            return next.Diagnostics;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return [Fault.Of(e)];
        }
    }

    private Report ReportOf(ImmutableArray<Diagnostic> all)
    {
        var bag = new DiagnosticBag();
        bag.AddRange(all);
        return Report.Of(bag, pathPrefix, hints: false);
    }

    // Names of the preview itself begin with a tilde, which no entry's can, and lie wherever the portal lies.
    private static string OwnName(string path) => path.IndexOf("/~", StringComparison.Ordinal) is var at and >= 0 ? path[(at + 1)..] : "";

    private static HttpResponse Trouble(Moment? now, HttpRequest request)
    {
        const string Sorry = "The portal cannot be shown until these errors are mended";
        return request.IsNavigation ? HttpResponse.Html(StaffSheet.Trouble(Sorry, now?.Trouble ?? ""), 503) : HttpResponse.Text(503, $"{Sorry}:\n\n{now?.Trouble}");
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
