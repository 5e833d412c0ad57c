using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Site;

/// <summary>The settings of site.yml that speak of where the portal is published.</summary>
internal static class HostReader
{
    public static WebHost? Host(MappingReader reader)
    {
        if (reader.Scalar("host", "the name of a host") is not { } word) return null;
        if (WebHost.Find(word.Value) is { } known) return known;
        var near = Suggestion.Nearest(word.Value, WebHost.All.Select(h => h.Id));
        reader.Wrong(word.Span, $"'{word.Value}' is not a host that is known here", near is null ? $"one of {string.Join(", ", WebHost.All.Select(h => h.Id))}, or leave the line out" : $"did you mean {near}?");
        return null;
    }

    public static string? SecurityContact(MappingReader reader)
    {
        if (reader.Scalar("security_contact", "an e-mail or web address") is not { } word) return null;
        if (IsMail(word.Value) || (word.Value.StartsWith("https://", StringComparison.Ordinal) && WebAddress.Problem(word.Value, out _) is null)) return word.Value;
        reader.Wrong(word.Span, "'security_contact' must be an e-mail address, or a web address that begins with https://", "such as security@cluster.example");
        return null;
    }

    private static bool IsMail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && text.IndexOf('.', at) > at + 1 && !text.EndsWith('.') && text.LastIndexOf('@') == at && text.All(c => c is > ' ' and <= '~' and not ':');
    }
}
