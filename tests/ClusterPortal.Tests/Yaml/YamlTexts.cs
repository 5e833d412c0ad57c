using FsCheck;
using FsCheck.Fluent;

namespace ClusterPortal.Tests.Yaml;

/// <summary>Entries as people write them: groups, lists, quoted and plain text, brackets, blocks, remarks and blank lines in many layouts.</summary>
internal static class YamlTexts
{
    private static readonly Gen<string> Word = Gen.Elements("acme", "Ærø & Søn", "12:30", "a-b", "https://x.example/?a=1#b", "it's", "x", "-5", "1.10", "no", "(c)", "😀", "a,b", "10 %");

    private static readonly Gen<string> Plain = Word.NonEmptyListOf().Select(w => string.Join(' ', w.Take(3)));

    private static readonly Gen<string> Quoted = Gen.OneOf(
        Plain.Select(p => "\"" + p + "\""), Plain.Select(p => "'" + p.Replace("'", "''", StringComparison.Ordinal) + "'"), Gen.Constant("\"\""), Gen.Constant("' x: # y '"));

    private static readonly Gen<string> Simple = Gen.Elements("acme", "x y", "-5", "a's", "https://x.example/a:b", "\"q, ]\"", "'it''s'", "é");

    private static readonly Gen<string> Tail = Gen.Elements("", "", "", "  ", " # remark", "  # remark: x");

    private static readonly Gen<string> Gap = Gen.Elements("", "", "", "\n", "# remark\n", "      # remark\n", "   \n");

    /// <summary>Whole files, some with CRLF, some without a last line break.</summary>
    public static Gen<string> Entries =>
        from body in Mapping(0, 3)
        from gap in Gap
        from crlf in Gen.Elements(false, false, true)
        from cut in Gen.Elements(false, false, true)
        let text = cut ? (gap + body).TrimEnd('\n') : gap + body
        select crlf ? text.Replace("\n", "\r\n", StringComparison.Ordinal) : text;

    private static Gen<string> Mapping(int indent, int depth) =>
        from count in Gen.Choose(1, 4)
        from values in Value(indent, depth).ListOf(count)
        from gaps in Gap.ListOf(count)
        from mark in Gen.Elements("", "", "\"", "'")
        select string.Concat(values.Select((v, i) => $"{(i == 0 ? "" : gaps[i])}{new string(' ', indent)}{mark}key_{i}{mark}:{v}"));

    private static Gen<string> Sequence(int indent, int depth) =>
        from count in Gen.Choose(1, 3)
        from items in Item(indent, depth).ListOf(count)
        select string.Concat(items.Select(i => new string(' ', indent) + "-" + i));

    private static Gen<string> Item(int indent, int depth)
    {
        Gen<string>[] kinds = [Line, Blocks(indent)];
        return depth == 0 ? Gen.OneOf(kinds) : Gen.OneOf([.. kinds, Line, Mapping(indent + 2, depth - 1).Select(m => " " + m.TrimStart(' ')), Mapping(indent + 4, depth - 1).Select(m => "   " + m.TrimStart(' '))]);
    }

    private static Gen<string> Value(int indent, int depth)
    {
        Gen<string>[] kinds = [Line, Line, Blocks(indent)];
        if (depth == 0) return Gen.OneOf(kinds);
        var nested =
            from tail in Tail
            from step in Gen.Elements(0, 1, 2, 4)
            from child in step == 0 ? Sequence(indent, depth - 1) : Gen.OneOf(Mapping(indent + step, depth - 1), Sequence(indent + step, depth - 1))
            select (tail.Length > 0 && tail[0] != ' ' ? " " : "") + tail + "\n" + child;
        return Gen.OneOf([.. kinds, nested, nested]);
    }

    private static Gen<string> Line =>
        from value in Gen.OneOf(Plain, Plain, Quoted, Flow(2), Gen.Constant(""))
        from tail in Tail
        select (value.Length == 0 ? "" : " " + value) + tail + "\n";

    private static Gen<string> Flow(int depth)
    {
        var element = depth == 0 ? Simple : Gen.OneOf(Simple, Simple, Flow(depth - 1));
        var separator = Gen.Elements(", ", ",", " , ", ",\n                  ");
        var list = from items in element.ListOf() from between in separator from space in Gen.Elements("", " ") select "[" + space + string.Join(between, items.Take(4)) + space + "]";
        var map = from items in element.ListOf() from between in separator select "{" + string.Join(between, items.Take(4).Select((v, i) => $"k{i}: {v}")) + "}";
        return Gen.OneOf(list, map);
    }

    private static Gen<string> Blocks(int indent) =>
        from header in Gen.Elements("|", ">", "|-", ">-", "|", ">", "|-", ">-", "| # remark", "|+", ">2")
        from step in Gen.Choose(1, 4)
        from lines in Gen.Elements("text", "more: text", "  deeper", "# no remark", "- item", "", "", " ", "ends ", "'").ListOf()
        let inner = new string(' ', indent + step)
        select " " + header + "\n" + string.Concat(lines.Take(6).Select(l => l.Length == 0 ? "\n" : inner + l + "\n"));
}
