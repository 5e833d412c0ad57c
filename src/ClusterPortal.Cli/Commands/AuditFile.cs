#pragma warning disable RS0030 // Writes the one file that was named, outside of everything that is published.
using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Commands;

/// <summary>The file that takes an audit. Scores are the association's: it may lie neither in a built site nor where a build takes its files from.</summary>
internal sealed class AuditFile
{
    private readonly string path;

    private AuditFile(string path) => this.path = path;

    /// <exception cref="UsageException">The file would be published.</exception>
    public static AuditFile Of(string named, SourceFolder source)
    {
        var path = Path.GetFullPath(named);
        for (var folder = Path.GetDirectoryName(path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var below = Path.GetRelativePath(source.Path, folder);
            if (below is "public" or "content" or "themes" || File.Exists(Path.Combine(folder, Manifest.FileName)))
                throw new UsageException($"'{named}' lies in '{Path.GetFileName(folder)}', from where it would be published; scores are for the association, so name a file elsewhere");
        }

        return new AuditFile(path);
    }

    public void Write(string text)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' cannot be written: {e.Message}");
        }
    }
}
