using System.Text;

namespace ClusterPortal.Tests.Guide;

/// <summary>The words of a command line as a shell parts them: at spaces, but not within quotes; what stands behind a # is for readers.</summary>
internal static class GuideWords
{
    public static string[] Of(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, started) = ('\0', false);
        foreach (var c in line)
        {
            if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'') (quote, started) = (c, true);
            else if (quote == '\0' && c == '#' && word.Length == 0) break;
            else if (quote == '\0' && c == ' ') End();
            else word.Append(c);
        }

        End();
        return [.. words];

        void End()
        {
            if (word.Length > 0 || started) words.Add(word.ToString());
            word.Clear();
            started = false;
        }
    }
}
