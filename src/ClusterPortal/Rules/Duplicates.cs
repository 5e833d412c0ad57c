using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Domain;
using ClusterPortal.Text;

namespace ClusterPortal.Rules;

/// <summary>Organisations that stand twice in the directory, and names made to be taken for others. Each entry is only compared with those that share a key with it
/// (a number, an address, a name less one letter), so that ten thousand take no longer than they must. Parts of one group, which say so under <c>parent</c>, are no
/// duplicates.</summary>
internal static class Duplicates
{
    // Of a hundred entries with one name each is told of those before it, not of all: one note is enough to find the rest.
    private const int MostCompared = 8;
    private const int ShortestForSlip = 5;

    public static void Check(Portal portal, DiagnosticBag bag)
    {
        var members = portal.Of("organization").Where(r => r.Status != RecordStatus.Archived).Select(r => new Member(portal, r)).ToArray();
        var told = new HashSet<(Record, Record)>();
        foreach (var name in (string[])["registration", "vat", "lei", "duns"]) Same(members, m => m.Number(name), (m, other, number) =>
            bag.Report(DuplicateRules.Number, m.SpanOf(name), $"'{m.Name}' has the same number as '{other.Name}' ({number})", "one of the two is a duplicate, or its number is wrong", null, Note(other)), told);
        Same(members, m => m.Website, (m, other, site) =>
            bag.Report(DuplicateRules.Website, m.SpanOf("website"), $"'{m.Name}' has the same website as '{other.Name}'", "leave one of them out; or say with 'parent' that one belongs to the other, or name its own page", null, Note(other)), told, own: (a, b) => a.Differs(b));
        Same(members, m => m.Looks, (m, other, _) =>
            bag.Report(DuplicateRules.LookAlike, m.NameSpan, $"'{m.Name}' looks like '{other.Name}' but is written with other letters", "write it with the letters of its own language", null, Note(other)), told, own: (a, b) => a.Spelt == b.Spelt);
        Same(members, m => m.Place(m.Joined), (m, other, _) => Name(m, other, "has the same name as", bag), told, own: (a, b) => a.Differs(b));
        Slips(members, told, bag);
        foreach (var member in members)
            foreach (var part in member.Record.Title.Parts)
                if (LookAlikes.Disguised(part.Text) is { } letter)
                    bag.Report(DuplicateRules.Disguise, part.Span, $"'{part.Text}' has a letter of another alphabet that looks like a Latin one (U+{(int)letter:X4})", "type the name anew");
    }

    private static void Name(Member member, Member other, string how, DiagnosticBag bag) =>
        bag.Report(DuplicateRules.Name, member.NameSpan, $"'{member.Name}' {how} '{other.Name}'", "leave one of them out; or say with 'parent' that one belongs to the other; or give both their register numbers", null, Note(other));

    private static Note Note(Member other) => new("the other is here", other.NameSpan);

    private static void Same(Member[] members, Func<Member, string?> key, Action<Member, Member, string> report, HashSet<(Record, Record)> told, Func<Member, Member, bool>? own = null)
    {
        var first = new Dictionary<string, Member>(members.Length, StringComparer.Ordinal);
        var all = new Dictionary<string, List<Member>>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            if (key(member) is not { Length: > 0 } word || first.TryAdd(word, member)) continue;
            if (!all.TryGetValue(word, out var others)) all[word] = others = [first[word]];
            if (others.Find(o => !o.IsOfOneGroup(member) && own?.Invoke(o, member) != true && !told.Contains((o.Record, member.Record))) is { } other)
            {
                told.Add((other.Record, member.Record));
                report(member, other, word);
            }

            if (others.Count < MostCompared) others.Add(member);
        }
    }

    // Two names are one letter apart when taking a letter from one of them, or from both at the same place, makes them the same. What is left is kept as a number.
    private static void Slips(Member[] members, HashSet<(Record, Record)> told, DiagnosticBag bag)
    {
        var shared = new SharedNumbers();
        var keys = new List<ulong>();
        foreach (var member in members)
        {
            Letters(member, keys);
            foreach (var key in keys) shared.Add(key);
        }

        var known = new Dictionary<ulong, Member>();
        foreach (var member in members)
        {
            Letters(member, keys);
            Member? near = null;
            foreach (var key in keys.Where(shared.MayHave))
                if (known.TryGetValue(key, out var other) && !other.IsOfOneGroup(member) && !other.Differs(member) && !told.Contains((other.Record, member.Record)) && IsSlip(other, member)) near ??= other;
                else known.TryAdd(key, member);
            if (near is null) continue;
            told.Add((near.Record, member.Record));
            Name(member, near, "is nearly the name of", bag);
        }
    }

    private static void Letters(Member member, List<ulong> keys)
    {
        keys.Clear();
        if (member.Joined.Length is >= ShortestForSlip and <= 60 && member.Town is { } town) WithoutALetter(town, member.Joined, keys);
    }

    // Names that have one number by chance are compared in full anyway.
    private static void WithoutALetter(string town, string name, List<ulong> keys)
    {
        unchecked
        {
            const ulong Step = 1_099_511_628_211;
            var before = 14_695_981_039_346_656_037;
            foreach (var c in town) before = (before ^ c) * Step;
            for (var left = -1; left < name.Length; left++)
            {
                var key = before;
                for (var i = left < 0 ? 0 : left + 1; i < name.Length; i++) key = (key ^ name[i]) * Step;
                keys.Add(key);
                if (left >= 0) before = (before ^ name[left]) * Step;
            }
        }
    }

    // "Lab A" and "Lab B", "Unit 1" and "Unit 2" are different on purpose: the words that differ must be long, and of letters.
    private static bool IsSlip(Member a, Member b)
    {
        if (a.Joined == b.Joined || Suggestion.Distance(a.Joined, b.Joined) > 1 || a.Words.Length != b.Words.Length) return false;
        for (var i = 0; i < a.Words.Length; i++)
            if (a.Words[i] != b.Words[i]) return Math.Min(a.Words[i].Length, b.Words[i].Length) >= ShortestForSlip && !a.Words[i].Any(char.IsAsciiDigit) && !b.Words[i].Any(char.IsAsciiDigit);
        return false;
    }

    // Of a hundred thousand numbers nearly all came once: a few bits of each tell, in a hundredth of the room.
    private sealed class SharedNumbers
    {
        private readonly ulong[] once = new ulong[8192];
        private readonly ulong[] again = new ulong[8192];

        public void Add(ulong number)
        {
            var (at, bit) = Place(number);
            again[at] |= once[at] & bit;
            once[at] |= bit;
        }

        public bool MayHave(ulong number)
        {
            var (at, bit) = Place(number);
            return (again[at] & bit) != 0;
        }

        private static (int At, ulong Bit) Place(ulong number) => ((int)((number >> 32) & 8191), 1UL << (int)(number >> 58));
    }

    private sealed class Member
    {
        private readonly string? parent;

        public Member(Portal portal, Record record)
        {
            Record = record;
            Name = record.Title.Parts[0].Text;
            Words = NameForm.Words(Name);
            Joined = string.Concat(Words);
            Spelt = Name.ToLowerInvariant();
            Looks = LookAlikes.Skeleton(Name);
            parent = record["parent"] is ReferenceValue reference && portal.Find(reference) is { } found ? found.Id : null;
            var town = (record["address"].Member("city") ?? record["city"]).Word();
            Country = (record["address"].Member("country") ?? record["country"]).Word();
            Town = town is null ? null : $"{Country}/{town.ToLowerInvariant()}";
            Website = record["website"].Word() is { } url ? Plain(url) : null;
        }

        public Record Record { get; }

        public string Name { get; }

        public string[] Words { get; }

        public string Joined { get; }

        public string Spelt { get; }

        public string Looks { get; }

        public string? Town { get; }

        public string? Country { get; }

        public string? Website { get; }

        public Span NameSpan => Record.Title.Parts[0].Span is { Source: not null } span ? span : Record.Span;

        public string? Place(string name) => name.Length == 0 ? null : $"{Country}/{name}";

        public Span SpanOf(string field) => Record[field]?.Span ?? Record.Span;

        public string? Number(string field)
        {
            var (register, number) = field == "registration" ? ($"{Record[field].Member("register").Word()?.ToUpperInvariant()} ", Record[field].Member("number").Word()) : ("", Record[field].Word());
            if (number is null) return null;
            var digits = string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant();

            // Nothing but zeros stands in examples for a number that is not known.
            return digits.All(c => c == '0') ? null : register + digits;
        }

        /// <summary>Whether both name themselves by the same sort of number, and not by the same number: then they are two.</summary>
        public bool Differs(Member other) =>
            ((string[])["registration", "vat", "lei", "duns"]).Any(f => Number(f) is { } own && other.Number(f) is { } others && own != others && (f != "registration" || own.Split(' ')[0] == others.Split(' ')[0]));

        public bool IsOfOneGroup(Member other) => parent == other.Record.Id || other.parent == Record.Id || (parent is not null && parent == other.parent);

        // Without scheme, www and a slash at the end: what a visitor would call the same page.
        private static string Plain(string url)
        {
            var plain = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
            var path = plain.IndexOf('/', StringComparison.Ordinal);
            var host = (path < 0 ? plain : plain[..path]).ToLowerInvariant();
            return (host.StartsWith("www.", StringComparison.Ordinal) ? host[4..] : host) + (path < 0 ? "" : plain[path..]);
        }
    }
}
