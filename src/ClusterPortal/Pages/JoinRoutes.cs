using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Forms;
using ClusterPortal.Schema;
using ClusterPortal.Site;
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

    /// <summary>The forms of a site, the one with the short address first; none when a type's list has their address.</summary>
    public static ImmutableArray<EntryForm> FormsOf(SiteConfig site, Portal portal) =>
        portal.Types.All.Any(t => t.List == Page) ? []
        : [.. EntryForm.All(portal.Types, site.Submissions.Types.IsDefault ? [.. FormPlan.UsualTypes.Where(t => t == "organization" || (portal.Types.Find(t) is { } type && portal.IsUsed(type)))] : [.. site.Submissions.Types.Select(t => t.Text)])];

    /// <summary>The page on which somebody says what is to change in an entry, or null when its type is not taken in.</summary>
    public static string? Change(ImmutableArray<EntryForm> forms, Record record)
    {
        for (var i = 0; i < forms.Length; i++)
            if (forms[i].Type == record.Type) return Of(record.Type, i == 0);
        return null;
    }

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
