#pragma warning disable RS0030 // Reads the changed entries as they are proposed.
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using ClusterPortal.Diagnostics;
using ClusterPortal.Rules.Changes;
using ClusterPortal.Sources;
using ClusterPortal.Yaml;

namespace ClusterPortal.Cli.Versions;

/// <summary>In: a portal's folder under git, and the name of an earlier state. Out: which files have changed since the two parted, and the portal as it was.</summary>
internal sealed partial class Since
{
    private static readonly string[] CodeOwnerFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    private readonly Git git;
    private readonly string folder;
    private readonly string commit;
    private readonly string parted;
    private readonly string prefix;

    private Since(Git git, string folder, string commit, string parted, string prefix)
    {
        this.git = git;
        this.folder = folder;
        this.commit = commit;
        this.parted = parted;
        this.prefix = prefix;
    }

    /// <param name="folder">The portal's folder.</param>
    /// <param name="name">A branch, tag or commit.</param>
    /// <param name="direct">Whether the named state itself will do where the history that both share is not here, as in a shallow clone.</param>
    /// <exception cref="UsageException">There is no git, no repository, or no such state.</exception>
    public static Since Of(string folder, string name, bool direct = false)
    {
        if (!Name().IsMatch(name)) throw new UsageException($"'{name}' cannot be the name of a branch, tag or commit");
        var git = new Git(folder);
        var prefix = git.Ask("rev-parse", "--show-prefix").TrimEnd('\n');
        if (git.Try("rev-parse", "--verify", "--quiet", name + "^{commit}")?.Trim() is not { Length: > 0 } commit)
            throw new UsageException($"there is no branch, tag or commit '{name}' here; fetch it first, such as with: git fetch origin {name.Split('/')[^1]}");
        var parted = git.Try("merge-base", commit, "HEAD")?.Trim() is { Length: > 0 } shared ? shared : direct ? commit : null;
        if (parted is null)
            throw new UsageException($"'{name}' and the present state have no common history here; fetch all of it, such as with: git fetch --unshallow");
        return new Since(git, folder, commit, parted, prefix);
    }

    /// <summary>What is proposed, with the portal as it is at the named state: that is where permissions are read.</summary>
    public Change Change(ImmutableArray<string> author)
    {
        // What the commits say and what lies in the folder: where a check puts the settings of before into the place of those that are proposed, the proposal has changed them all the same.
        var paths = Split(git.Ask("diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z", parted, "--"))
            .Concat(Split(git.Ask("diff", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "-z", parted, "HEAD", "--")))
            .Concat(Split(git.Ask("ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")))
            .Distinct(StringComparer.Ordinal).ToImmutableArray();
        return new Change
        {
            Author = author,
            Paths = paths,
            Prefix = prefix,
            Before = Files(commit),
            After = After(paths),
            CodeOwners = git.Objects(CodeOwnerFiles.Select(f => $"{commit}:{f}")).OfType<byte[]>().Select(Encoding.UTF8.GetString).FirstOrDefault(),
        };
    }

    /// <summary>The commit from which the change set out, as short as people write it.</summary>
    public string PartedAt => parted[..Math.Min(10, parted.Length)];

    /// <summary>The portal from which the change set out.</summary>
    public Inputs Parted() => Files(parted);

    /// <summary>The e-mail address with which commits are made here; null when git knows none.</summary>
    public static string? Email(string folder) => new Git(folder).Try("config", "--get", "user.email")?.Trim() is { Length: > 0 } email ? email : null;

    private Inputs Files(string tree)
    {
        var found = new List<(string Path, string Id)>();
        foreach (var line in Split(git.Ask("ls-tree", "-r", "-z", "--full-tree", tree, "--", prefix + "site.yml", prefix + "content", prefix + "themes")))
        {
            // mode type id, a tab, the path: of ordinary files only, not of links.
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (line[..tab].Split(' ') is [['1', '0', '0', ..], "blob", var id]) found.Add((line[(tab + 1)..][prefix.Length..], id));
        }

        var files = git.Objects(found.Select(f => f.Id)).Zip(found, (bytes, f) => new InputFile(f.Path, bytes ?? []));
        return InputReader.FromMemory(files, InputLimits.Default, new DiagnosticBag(), SiteLimits.Read);
    }

    private ImmutableDictionary<string, string> After(ImmutableArray<string> paths)
    {
        var texts = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            if (!path.StartsWith(prefix + "content/", StringComparison.Ordinal) || !EntryOwners.IsEntry(path)) continue;
            var file = new FileInfo(Path.Combine(folder, path[prefix.Length..]));
            if (file.Exists && file.LinkTarget is null && file.Length <= InputLimits.Default.MediaBytes) texts[path[prefix.Length..]] = File.ReadAllText(file.FullName);
        }

        return texts.ToImmutable();
    }

    private static string[] Split(string text) => text.Split('\0', StringSplitOptions.RemoveEmptyEntries);

    // What git itself allows in names, without what it gives a meaning to: a name must not be taken for an option, a range or a file.
    [GeneratedRegex(@"^[\p{L}\p{N}_][\p{L}\p{N}_./@~^{}+#-]*$", RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
