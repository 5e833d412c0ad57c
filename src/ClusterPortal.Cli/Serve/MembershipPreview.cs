using System.Buffers;
using System.Text;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;

namespace ClusterPortal.Cli.Serve;

/// <summary>What membership shows: each organisation's page as it is, beside the page that it would have as a member nowhere, checked by nobody. For talks with members;
/// only the preview has it, below <see cref="Folder"/>, a name that no entry can have. In: a plan, and how to plan without the cluster. Out: answers.</summary>
/// <param name="without">Plans the portal as if the organisation of an id belonged to no cluster.</param>
internal sealed class MembershipPreview(BuildPlan plan, Func<string, BuildPlan> without)
{
    public const string Folder = "~membership/";

    /// <summary>What is put behind an address for frames as wide as a desk.</summary>
    public const string Desk = "?desk";

    public const string Without = "without/";

    private readonly Lock planning = new();
    private (string Id, BuildPlan Plan)? last;

    /// <param name="name">The address behind <see cref="Folder"/>: nothing, or the route of an organisation's page, to which "without/" is put for the other page.</param>
    /// <returns>Null when there is no such page.</returns>
    public HttpResponse? To(string name, bool desk)
    {
        var members = Members();
        if (name.Length == 0) return Html(MembershipSheet.List(plan, members));
        var alone = name.StartsWith(Without, StringComparison.Ordinal);
        var path = (alone ? name[Without.Length..] : name) + "index.html";
        if (members.FirstOrDefault(m => m.OutputPath == path) is not { } page) return null;
        var other = PlanWithout(page.Record!.Id);
        if (!alone) return Html(MembershipSheet.Beside(plan, other, page, desk));
        if (other.Find(path) is not { } file) return null;
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        file.Render(bytes, new DiagnosticBag());
        return new HttpResponse(200, MediaTypes.Of(path), bytes.WrittenMemory);
    }

    private Page[] Members() =>
        [.. plan.Pages.Where(p => p is { Kind: "entry", Record.Type.Id: "organization" } && p.Record["memberships"] is not null).OrderBy(p => p.Title, StringComparer.Ordinal)];

    // Planning is most of the work, and the page and its frame ask for the same.
    private BuildPlan PlanWithout(string id)
    {
        lock (planning)
        {
            if (last?.Id != id) last = (id, without(id));
            return last.Value.Plan;
        }
    }

    private static HttpResponse Html(string text) => new(200, "text/html; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
