using System.Text.RegularExpressions;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`regex`: patterns. Most run in time that grows with the text alone; the others are stopped after a while.</summary>
internal static class RegexFunctions
{
    private const int PatternLimit = 64;

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("regex.escape", "The text as a pattern that matches just it.", Shape.Text, (a, _) => Value.Of(Regex.Escape(Text(a[0]))), Text("pattern"))
            .Shown("{{ 'a.b' | regex.escape }}", @"a\.b"),
        Function("regex.match", "The first place the pattern matches and its groups, or an empty list.", Shape.List(Shape.Text), (a, c) => First(a, c), Text("text"), Text("pattern"), Optional("options", Shape.Text))
            .Shown("{{ 'born 1999' | regex.match `(\\d)\\d+` | array.join ' ' }}", "1999 1"),
        Function("regex.matches", "Every place the pattern matches, each with its groups.", Shape.List(Shape.List(Shape.Text)), (a, c) => Matches(a, c), Text("text"), Text("pattern"), Optional("options", Shape.Text))
            .Shown("{{ 'a1 b2' | regex.matches `\\d` | array.size }}", "2"),
        Function("regex.replace", "The text with every match replaced; $1 stands for the first group.", Shape.Text, (a, c) => Replace(a, c), Text("text"), Text("pattern"), Text("replace"), Optional("options", Shape.Text))
            .Shown("{{ 'a1b2' | regex.replace `\\d` '-' }}", "a-b-"),
        Function("regex.split", "The pieces of the text between the matches.", Shape.List(Shape.Text), (a, c) => Split(a, c), Text("text"), Text("pattern"), Optional("options", Shape.Text))
            .Shown("{{ 'a, b' | regex.split `,\\s*` | array.join '|' }}", "a|b"),
        Function("regex.unescape", "The text an escaped pattern stands for.", Shape.Text, (a, _) => Unescape(Text(a[0])), Text("pattern"))
            .Shown("{{ `a\\.b` | regex.unescape }}", "a.b"),
    ];

    private static string Subject(ReadOnlySpan<Value> a, RenderContext context)
    {
        var text = Text(a[0]);
        context.Charge(text.Length / 16);
        return text;
    }

    private static Value First(ReadOnlySpan<Value> a, RenderContext context)
    {
        var text = Subject(a, context);
        return Run(a[1], a[2], context, r => Groups(r.Match(text)));
    }

    private static Value Matches(ReadOnlySpan<Value> a, RenderContext context)
    {
        var text = Subject(a, context);
        return Run(a[1], a[2], context, r =>
        {
            var all = new ListValue();
            foreach (Match match in r.Matches(text))
            {
                context.Step();
                all.Add(Groups(match));
            }

            return Value.Of((ITemplateList)all);
        });
    }

    private static Value Replace(ReadOnlySpan<Value> a, RenderContext context)
    {
        var (text, replacement) = (Subject(a, context), Text(a[2]));
        return Run(a[1], a[3], context, r =>
        {
            var length = (long)text.Length;
            foreach (var match in r.EnumerateMatches(text))
            {
                context.Step();

                // Each $ of the replacement can stand for the whole match, or for all before or after it.
                length += replacement.Length + (replacement.Contains('$', StringComparison.Ordinal) ? (long)text.Length * replacement.Count(c => c == '$') : 0) - match.Length;
                context.CheckTextLength(length);
            }

            return Value.Of(r.Replace(text, replacement));
        });
    }

    private static Value Split(ReadOnlySpan<Value> a, RenderContext context)
    {
        var text = Subject(a, context);
        return Run(a[1], a[2], context, r =>
        {
            var pieces = r.Split(text);
            context.Charge(pieces.Length);
            return Value.Of((ITemplateList)new ListValue(pieces.Select(p => Value.Of(p))));
        });
    }

    private static Value Groups(Match match)
    {
        var groups = new ListValue();
        if (match.Success)
        {
            foreach (Group group in match.Groups)
            {
                groups.Add(Value.Of(group.Value));
            }
        }

        return Value.Of((ITemplateList)groups);
    }

    private static Value Unescape(string text)
    {
        try
        {
            return Value.Of(Regex.Unescape(text));
        }
        catch (ArgumentException)
        {
            throw new TemplateFunctionException("the text ends in an escape that means nothing.");
        }
    }

    private static Value Run(Value pattern, Value options, RenderContext context, Func<Regex, Value> use)
    {
        var regex = Find(Text(pattern), Text(options), context);
        try
        {
            return use(regex);
        }
        catch (RegexMatchTimeoutException)
        {
            throw new RenderFault(TemplateCodes.RegexTime, $"The pattern {Text(pattern)} takes too long on this text; write it more simply.");
        }
    }

    private static Regex Find(string pattern, string options, RenderContext context)
    {
        if (context.Patterns.TryGetValue((pattern, options), out var known))
        {
            return known;
        }

        var flags = RegexOptions.CultureInvariant;
        foreach (var option in options)
        {
            flags |= option switch
            {
                'i' => RegexOptions.IgnoreCase,
                'm' => RegexOptions.Multiline,
                's' => RegexOptions.Singleline,
                'x' => RegexOptions.IgnorePatternWhitespace,
                _ => throw new TemplateFunctionException($"the option {option} is not known; there are i, m, s and x."),
            };
        }

        if (context.Patterns.Count >= PatternLimit)
        {
            context.Patterns.Clear();
        }

        return context.Patterns[(pattern, options)] = Compile(pattern, flags, context);
    }

    /// <summary>Prefers matching without going back, which cannot take long; not all patterns can be matched so.</summary>
    private static Regex Compile(string pattern, RegexOptions flags, RenderContext context)
    {
        try
        {
            try
            {
                return new Regex(pattern, flags | RegexOptions.NonBacktracking, context.Limits.RegexTime);
            }
            catch (NotSupportedException)
            {
                return new Regex(pattern, flags, context.Limits.RegexTime);
            }
        }
        catch (ArgumentException e)
        {
            throw new TemplateFunctionException($"the pattern {pattern} is not right: {e.Message}");
        }
    }
}
