using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Pages;

/// <summary>Where the forms are by which entries are sent in, and the files that they work with. The form for organisations comes first and has the short address.</summary>
internal static class JoinRoutes
{
    public const string Page = "/join/";

    /// <summary>Entries of which a form must know, such as those that it may refer to: ids and names by type.</summary>
    public const string Entries = "/join/entries.json";

    /// <summary>Entries in one file of present values: few, so that a file is small, and many, so that a large portal has some hundred files and not ten thousand.</summary>
    public const int InOneFile = 40;

    public static string Of(ContentType type, bool first) => first ? Page : $"{Page}{type.Id.Replace('_', '-')}/";

    public static string Rules(ContentType type) => $"/join/{type.Id}.json";

    public static string Values(ContentType type, int part) => $"/join/{type.Id}/{part}.json";

    /// <summary>In which file the present values of an entry are, by a sum of its letters that scripts work out too.</summary>
    public static int PartOf(string id, int parts)
    {
        var sum = 0u;
        foreach (var letter in id) sum = unchecked((sum * 31) + letter);
        return (int)(sum % (uint)parts);
    }

    public static int PartsFor(int entries) => Math.Max(1, (entries + InOneFile - 1) / InOneFile);
}
