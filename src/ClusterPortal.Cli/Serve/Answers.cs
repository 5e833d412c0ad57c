using System.Buffers;
using ClusterPortal.Diagnostics;
using ClusterPortal.Pages;
using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Serve;

/// <summary>From a request to an answer, without a socket: the files of a plan under the portal's base path, rendered when asked for, with the
/// bytes that <c>build</c> would write. Anything that is not such a file does not exist here; there is no folder behind it.</summary>
internal sealed class Answers
{
    private readonly BuildPlan plan;
    private readonly string basePath;
    private readonly Action<DiagnosticBag> found;
    private readonly MembershipPreview? membership;

    /// <param name="found">Told of findings that show only when a page is rendered.</param>
    /// <param name="membership">What membership shows; null where nobody asks.</param>
    public Answers(BuildPlan plan, Action<DiagnosticBag> found, MembershipPreview? membership = null)
    {
        this.plan = plan;
        basePath = plan.BasePath;
        this.found = found;
        this.membership = membership;
    }

    /// <summary>Refuses what does not come from a browser on this machine that was pointed here: another site's page may have its name
    /// resolve to this machine, or send requests from afar.</summary>
    public static HttpResponse? Refusal(HttpRequest request, int port)
    {
        if (request.Method is not ("GET" or "HEAD")) return HttpResponse.Text(405, "The preview only shows pages.");
        if (!IsHere(request.Host, port)) return HttpResponse.Text(403, $"The preview answers at http://localhost:{port}/ only.");
        if (request.Origin is { } origin && !(origin.StartsWith("http://", StringComparison.Ordinal) && IsHere(origin[7..], port)))
            return HttpResponse.Text(403, "The preview does not answer to other sites.");
        // A page elsewhere may lead here, but it may not look at anything: not even at whether it is there.
        if (request is { From: "cross-site" or "same-site", IsNavigation: false }) return HttpResponse.Text(403, "The preview does not answer to other sites.");
        return null;
    }

    public HttpResponse To(HttpRequest request)
    {
        if (Decoded(request.Path) is not { } path) return HttpResponse.Text(400, "This is not a path of the portal.");
        if (!path.StartsWith(basePath, StringComparison.Ordinal))
            return path is "/" || path + "/" == basePath ? HttpResponse.Redirect(302, basePath) : NotFound("");
        var name = path[basePath.Length..];
        if (membership is not null && name.StartsWith(MembershipPreview.Folder, StringComparison.Ordinal))
            return membership.To(name[MembershipPreview.Folder.Length..], desk: request.Target.EndsWith(MembershipPreview.Desk, StringComparison.Ordinal)) ?? NotFound("");
        if (name.Length == 0 || name.EndsWith('/')) return Found(name + "index.html") ?? NotFound(name);
        if (Found(name) is { } file) return file;
        return plan.Find(name + "/index.html") is not null ? HttpResponse.Redirect(301, Uri.EscapeDataString(path + "/").Replace("%2F", "/")) : NotFound(name);
    }

    /// <summary>Renders the page at a path for what is found in it, and tells nobody else.</summary>
    public void Render(string path, DiagnosticBag bag)
    {
        if (Decoded(path) is not { } decoded || !decoded.StartsWith(basePath, StringComparison.Ordinal)) return;
        var name = decoded[basePath.Length..];
        if (plan.Find(name.Length == 0 || name.EndsWith('/') ? name + "index.html" : name) is { } file) Rendered(file, bag);
    }

    private HttpResponse? Found(string name, int status = 200)
    {
        if (!OutputPath.IsValid(name) || plan.Find(name) is not { } file) return null;
        var bag = new DiagnosticBag();
        var bytes = Rendered(file, bag);
        if (bag.Count > 0) found(bag);
        return new HttpResponse(status, MediaTypes.Of(name), bytes) { IsForever = HostPlan.IsFingerprinted(name) };
    }

    private static ReadOnlyMemory<byte> Rendered(PlannedFile file, DiagnosticBag bag)
    {
        var bytes = new ArrayBufferWriter<byte>(16 * 1024);
        file.Render(bytes, bag);
        return bytes.WrittenMemory;
    }

    // The nearest 404 page, so that a page missing under /da/ is missed in Danish.
    private HttpResponse NotFound(string name)
    {
        for (var at = name.LastIndexOf('/'); ; at = at <= 0 ? -1 : name.LastIndexOf('/', at - 1))
        {
            if (Found(name[..(at + 1)] + "404.html", 404) is { } page) return page;
            if (at < 0) return HttpResponse.Text(404, "There is no such page in the portal.");
        }
    }

    private static bool IsHere(string? host, int port) =>
        host is not null && (host == $"localhost:{port}" || host == $"127.0.0.1:{port}" || host == $"[::1]:{port}"
            || (port == 80 && host is "localhost" or "127.0.0.1" or "[::1]"));

    // Null unless it is well-formed and means the same to every reader.
    private static string? Decoded(string path)
    {
        for (var i = path.IndexOf('%'); i >= 0; i = path.IndexOf('%', i + 1))
            if (i + 2 >= path.Length || !char.IsAsciiHexDigit(path[i + 1]) || !char.IsAsciiHexDigit(path[i + 2])) return null;
        var decoded = Uri.UnescapeDataString(path);
        return decoded.Contains('%') || decoded.Contains('\uFFFD') || decoded.Contains("//", StringComparison.Ordinal) ? null : decoded;
    }
}
