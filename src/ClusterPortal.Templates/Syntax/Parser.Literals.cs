using System.Globalization;
using System.Numerics;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Parser
{
    private Interpolation ParseInterpolation(Token token)
    {
        var parts = new List<Expression>();
        foreach (var part in token.Parts!)
        {
            if (part.Text is { } text)
            {
                parts.Add(new Literal(SpanOf(token), Value.Of(text)));
                continue;
            }

            var inner = new Parser(_source, Lexer.RunCode(_source, part.Start, part.End, _diagnostics), _diagnostics) { _depth = _depth + 1, _newLinesAllowed = 1 };
            if (_depth > DepthLimit / 4)
            {
                TooDeep();
                break;
            }

            inner.SkipNewLines();
            parts.Add(inner.Expect("{"));
            if (inner.Current.Kind != TokenKind.EndOfFile)
            {
                Error(TemplateCodes.Unexpected, inner.Current, $"{Describe(inner.Current)} was not expected: the braces hold one expression.");
            }
        }

        return new Interpolation(SpanOf(token), parts);
    }

    private Value ParseNumber(Token token)
    {
        var text = token.Value.Replace("_", "", StringComparison.Ordinal);
        if (text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) || text.StartsWith("0b", StringComparison.OrdinalIgnoreCase))
        {
            return ParseRadix(token, text);
        }

        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = suffix is 'f' or 'd' or 'm' ? text[..^1] : text;
        if (suffix == 'm' && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var money))
        {
            return Value.Of(money);
        }

        if (suffix == 'f' && float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single))
        {
            return Value.Of(single);
        }

        if (suffix != 'd' && !digits.Contains('.', StringComparison.Ordinal) && !digits.Contains('-', StringComparison.Ordinal))
        {
            // Without a point 1e20 is a whole number, all its digits counting.
            var exponent = digits.IndexOfAny(['e', 'E']);
            var zeros = 0;
            if (digits.Length < 2000 && (exponent < 0 || (int.TryParse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out zeros) && zeros < 2000)))
            {
                return Value.Of(BigInteger.Parse(exponent < 0 ? digits : digits[..exponent], NumberStyles.None, CultureInfo.InvariantCulture) * BigInteger.Pow(10, zeros));
            }
        }
        else if (double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
        {
            return Value.Of(number);
        }

        Error(TemplateCodes.BadNumber, token, $"{token.Value} is no number that can be used here.");
        return Value.Of(0);
    }

    private Value ParseRadix(Token token, string text)
    {
        var unsigned = text[^1] is 'u' or 'U';
        var digits = text[2..(unsigned ? ^1 : ^0)];
        var hexadecimal = char.ToLowerInvariant(text[1]) == 'x';
        var style = hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier;
        if (digits.Length is 0 or > 64 || !ulong.TryParse(digits, style, CultureInfo.InvariantCulture, out var number))
        {
            Error(TemplateCodes.BadNumber, token, $"{token.Value} is no number that can be used here.");
            return Value.Of(0);
        }

        // Without u a number of 32 or 64 bits is signed: 0xffffffff is -1, as in Scriban.
        return unsigned ? Value.Of(new BigInteger(number)) : number <= uint.MaxValue ? Value.Of((long)unchecked((int)(uint)number)) : Value.Of(unchecked((long)number));
    }
}
