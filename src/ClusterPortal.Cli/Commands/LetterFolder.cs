#pragma warning disable RS0030 // Writes the files that were asked for, outside of everything that is published.
using System.Text;
using ClusterPortal.Publish;

namespace ClusterPortal.Cli.Commands;

/// <summary>The folder that takes mails. They are for sending: it may lie neither in a built site nor where a build takes its files from.</summary>
/// <param name="Named">As it is told to people.</param>
internal sealed class LetterFolder
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string path;

    private LetterFolder(string path, string named) => (this.path, Named) = (path, named);

    public string Named { get; }

    /// <exception cref="UsageException">What lies in the folder would be published.</exception>
    public static LetterFolder Of(string named, SourceFolder source)
    {
        var path = Path.GetFullPath(named);
        for (var folder = path; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var below = Path.GetRelativePath(source.Path, folder);
            if (below is "public" or "content" or "themes" || File.Exists(Path.Combine(folder, Manifest.FileName)))
                throw new UsageException($"'{named}' lies in '{Path.GetFileName(folder)}', which belongs to the site; name a folder elsewhere");
        }

        return new LetterFolder(path, named.Replace('\\', '/').TrimEnd('/'));
    }

    /// <returns>How many bytes the file has.</returns>
    public int Write(string name, string text)
    {
        try
        {
            var bytes = Encoding.GetBytes(text);
            Directory.CreateDirectory(path);
            File.WriteAllBytes(Path.Combine(path, name), bytes);
            return bytes.Length;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{Named}/{name}' cannot be written: {e.Message}");
        }
    }
}
