using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Rules.Changes;

/// <summary>In: a proposed change and the portal before it. Out: what its author may not change: what staff vouch for, the portal's settings and looks, and entries that
/// others own. Maintainers, and who CODEOWNERS names for a file, may.</summary>
internal static class Protection
{
    // What the association says of an organisation, not the organisation of itself.
    private static readonly string[] OfAssociation = ["brand_weight", "not_applicable"];

    // Who may change these can publish what they like, or change who may.
    private static readonly string[] Outside = [".github/", ".gitlab/", ".gitlab-ci.yml", "CODEOWNERS", "docs/CODEOWNERS"];

    // What runs with the secrets of the host: the program, where it comes from, and the commands that hosts and editors run by themselves.
    private static readonly string[] Program =
        [".config/", ".vscode/", "dotnet-tools.json", "global.json", "netlify.toml", "nuget.config", "wrangler.json", "wrangler.jsonc", "wrangler.toml"];

    private static readonly string[] Inside = ["content/verifications/", "content/types/", "themes/", "site.yml"];

    public static void Check(Change change, DiagnosticBag bag)
    {
        var maintainers = new SiteReader(new DiagnosticBag()).Read(change.Before)?.Maintainers ?? [];
        var codeOwners = new CodeOwners(change.CodeOwners);
        if (maintainers.IsEmpty && codeOwners.IsEmpty)
        {
            bag.Report(ChangeRules.NoMaintainers, default, "nobody is named in 'maintainers' of site.yml nor in CODEOWNERS, so everybody may change everything");
            return;
        }

        if (Names(change.Author, maintainers)) return;
        var entries = new EntryOwners(change.Before);
        foreach (var path in change.Paths.Order(StringComparer.Ordinal))
        {
            var keepers = codeOwners.Of(path);
            if (Names(change.Author, keepers)) continue;
            var ask = Ask(keepers.IsEmpty ? maintainers : keepers);
            var site = change.InPortal(path);
            if (IsProtected(path, site))
                bag.Report(ChangeRules.ForTheAssociation, Span.Of(new SourceText(site ?? path, "")), $"{Who(change)} may not change '{site ?? path}': it is kept by the association; {ask}");
            else if (site is not null)
                CheckEntry(change, entries, site, ask, bag);
        }
    }

    private static void CheckEntry(Change change, EntryOwners entries, string path, string ask, DiagnosticBag bag)
    {
        var owners = entries.Of(path);
        if (!owners.IsEmpty && !Names(change.Author, owners))
        {
            bag.Report(ChangeRules.OfOthers, Span.Of(new SourceText(path, "")), $"{Who(change)} may not change '{path}': the entry belongs to {string.Join(", ", owners)}; leave the change to them, or {ask}");
            return;
        }

        if (!change.After.TryGetValue(path, out var text) || EntryOwners.Fields(new SourceText(path, text)) is not { } after) return;
        var before = entries.Find(path) is { } old ? EntryOwners.Fields(old) : null;
        foreach (var field in OfAssociation)
            if (Raw(before, field) != Raw(after, field)) Report(field, "it is for the association to set");
        if (before is not null && owners.IsEmpty && Raw(after, "owners").Length > 0) Report("owners", "nobody owned the entry before, and the association must know who does");

        void Report(string field, string why) =>
            bag.Report(ChangeRules.ForTheAssociation, after[field]?.Span ?? Span.Of(new SourceText(path, "")), $"{Who(change)} may not change '{field}' of '{path}': {why}; {ask}");
    }

    private static bool IsProtected(string path, string? site) =>
        (site is not null && Inside.Concat(Program).Any(p => Begins(site, p))) || Outside.Concat(Program).Any(p => Begins(path, p));

    // File systems that do not tell letters apart would let Themes/ stand for themes/.
    private static bool Begins(string path, string protectedPath) =>
        protectedPath.EndsWith('/') ? path.StartsWith(protectedPath, StringComparison.OrdinalIgnoreCase) : path.Equals(protectedPath, StringComparison.OrdinalIgnoreCase);

    private static string Raw(YamlMapping? fields, string name) =>
        fields?[name] is { Span: { Source: { } source } span } ? source.Text.Substring(span.Start, span.Length) : "";

    private static bool Names(ImmutableArray<string> author, ImmutableArray<string> allowed) =>
        author.Any(a => Plain(a).Length > 0 && allowed.Any(w => string.Equals(Plain(a), Plain(w), StringComparison.OrdinalIgnoreCase)));

    private static string Plain(string name) => name.Trim().TrimStart('@');

    private static string Who(Change change) => change.Author.IsEmpty ? "somebody whose name is not known" : $"'{change.Author[0]}'";

    private static string Ask(ImmutableArray<string> names) => $"ask {string.Join(" or ", names.Take(3))}";
}
