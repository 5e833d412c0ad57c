using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Finds the entry that a row speaks of: by its id, its number in a register, its website or its name, in this order. Where these disagree, or several entries fit, none is taken.</summary>
internal sealed class EntryMatcher
{
    private readonly Dictionary<string, StoredEntry> byId;
    private readonly ILookup<string, StoredEntry> byNumber, byHost, byName;

    public EntryMatcher(IEnumerable<StoredEntry> entries)
    {
        var all = entries.ToArray();
        byId = all.ToDictionary(e => e.Id, StringComparer.Ordinal);
        byNumber = Lookup(all, e => Number(e.Find("registration.number")?.Scalar));
        byHost = Lookup(all, e => Host(e.Find("website")?.Scalar));
        byName = Lookup(all, e => e.Name is { } name ? Name(name) : "", e => FieldPlaces.Words(e.Find("legal_name")) is { } name ? Name(name) : "");
    }

    /// <param name="By">By what it was found, in words.</param>
    /// <param name="Problem">Why none can be taken; null when one was found, or none is there.</param>
    internal readonly record struct Match(StoredEntry? Entry, string By, string? Problem = null);

    public StoredEntry? Find(string id) => byId.GetValueOrDefault(id);

    /// <param name="value">The words of the row for a field.</param>
    public Match Of(ContentType type, Func<string, string?> value)
    {
        if (value(ColumnTarget.Id) is { Length: > 0 } id) return byId.TryGetValue(id, out var known) ? new(known, "id") : new(null, "");
        var title = type.Title is { } named ? value(named.Name) : null;
        var name = title is null ? "" : Name(title);
        var number = Number(value("registration.number"));
        if (number.Length > 0 && byNumber[number].ToArray() is { Length: > 0 } numbered)
            return numbered is [var only] ? new(only, "register number") : Several("register number", numbered);

        var sameName = name.Length == 0 ? [] : byName[name].Distinct().ToArray();
        var host = Host(value("website"));
        var sameHost = host.Length == 0 ? [] : byHost[host].ToArray();
        if (sameHost is [var site])
        {
            if (Contradicts(site, number)) return new(null, "", $"has the website of '{site.Id}' but another register number; give its id in a column 'id'");
            if (name.Length == 0 || sameName.Contains(site) || IsLike(name, site)) return new(site, "website");
            return new(null, "", sameName is [var other] ? $"has the name of '{other.Id}' and the website of '{site.Id}'; give its id in a column 'id'" : $"has the website of '{site.Id}' but another name; give its id in a column 'id', also when it is a new one");
        }

        switch (sameName)
        {
            case []:
                return new(null, "");
            case [var one] when Contradicts(one, number):
                return new(null, "", $"has the name of '{one.Id}' but another register number; give its id in a column 'id', also when it is a new one");
            case [var one]:
                return new(one, "name");
            default:
                return Several("name", sameName);
        }
    }

    /// <summary>What of a name tells it from others, without its legal form.</summary>
    public static string Name(string name) => string.Concat(NameForm.Words(name));

    /// <summary>A number of a register without the signs and leading zeros that lists write differently.</summary>
    public static string Number(string? words) => words is null ? "" : ColumnHeading.Key(words).TrimStart('0');

    /// <summary>The host of a web address without www; empty for platforms on which many have a page.</summary>
    public static string Host(string? url)
    {
        if (string.IsNullOrWhiteSpace(url)) return "";
        var host = WebAddress.Shown(url).ToLowerInvariant();
        return host.EndsWith("linkedin.com", StringComparison.Ordinal) || host.EndsWith("facebook.com", StringComparison.Ordinal) || host is "sites.google.com" or "github.com" ? "" : host;
    }

    private static bool Contradicts(StoredEntry entry, string number) => number.Length > 0 && Number(entry.Find("registration.number")?.Scalar) is { Length: > 0 } own && own != number;

    // A changed name keeps its beginning, or is part of the other.
    private static bool IsLike(string name, StoredEntry entry)
    {
        var other = entry.Name is { } known ? Name(known) : "";
        return other.Length > 0 && (name.Contains(other, StringComparison.Ordinal) || other.Contains(name, StringComparison.Ordinal) || (name.Length > 3 && other.Length > 3 && name.AsSpan(0, 4).SequenceEqual(other.AsSpan(0, 4))) || Suggestion.Distance(name, other) <= 2);
    }

    private static Match Several(string what, StoredEntry[] entries) => new(null, "", $"has the {what} of several entries ({string.Join(", ", entries.Select(e => e.Id))}); give its id in a column 'id'");

    private static ILookup<string, StoredEntry> Lookup(StoredEntry[] entries, params ReadOnlySpan<Func<StoredEntry, string>> keys)
    {
        var pairs = new List<(string Key, StoredEntry Entry)>();
        var seen = new HashSet<(string, string)>();
        foreach (var key in keys)
            foreach (var entry in entries)
                if (key(entry) is { Length: > 0 } text && seen.Add((text, entry.Id))) pairs.Add((text, entry));
        return pairs.ToLookup(p => p.Key, p => p.Entry, StringComparer.Ordinal);
    }
}
