using System.Globalization;
using System.Text;

namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Lexer
{
    private void ReadVerbatim()
    {
        var start = _at++;
        var text = new StringBuilder();
        while (_at < _end)
        {
            if (Peek() == '`')
            {
                _at++;
                if (Peek() != '`')
                {
                    Add(TokenKind.String, start, _at, text.ToString());
                    return;
                }
            }

            text.Append(_text[_at++]);
        }

        _unclosedString = true;
        Error(TemplateCodes.UnclosedString, start, start + 1, "This string is never closed; it ends with `.");
        Add(TokenKind.String, start, _at, text.ToString());
    }

    private void ReadString(char quote, int start, bool interpolated)
    {
        _at++;
        var text = new StringBuilder();
        var parts = new List<StringPart>();
        while (_at < _end && Peek() != quote)
        {
            var c = _text[_at];
            if (c == '\\')
            {
                ReadEscape(text, interpolated);
            }
            else if (interpolated && c == '{')
            {
                parts.Add(new StringPart(text.ToString(), 0, 0));
                text.Clear();
                ReadHole(parts, start);
            }
            else
            {
                text.Append(c);
                _at++;
            }
        }

        if (_at >= _end)
        {
            _unclosedString = true;
            Error(TemplateCodes.UnclosedString, start, start + 1, $"This string is never closed; it ends with {quote}.");
        }
        else
        {
            _at++;
        }

        parts.Add(new StringPart(text.ToString(), 0, 0));
        _tokens.Add(interpolated
            ? new Token(TokenKind.InterpolatedString, start, _at, "") { Parts = parts }
            : new Token(TokenKind.String, start, _at, text.ToString()));
    }

    /// <summary>Finds where the expression in braces ends: braces and strings inside it are stepped over.</summary>
    private void ReadHole(List<StringPart> parts, int stringStart)
    {
        var start = ++_at;
        var depth = 0;
        while (_at < _end && !(depth == 0 && Peek() == '}'))
        {
            var c = _text[_at];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c is '"' or '\'' or '`')
            {
                _at++;
                while (_at < _end && Peek() != c)
                {
                    _at += Peek() == '\\' && c != '`' ? 2 : 1;
                }
            }

            _at++;
        }

        _at = Math.Min(_at, _end);
        if (_at >= _end)
        {
            _unclosedString = true;
            Error(TemplateCodes.UnclosedString, stringStart, start, "The expression in braces in this string is never closed; it ends with }.");
            return;
        }

        parts.Add(new StringPart(null, start, _at++));
    }

    private void ReadEscape(StringBuilder text, bool interpolated)
    {
        var start = _at;
        _at += 2;
        if (_at > _end)
        {
            _at = _end;
            return;
        }

        var c = _text[_at - 1];
        switch (c)
        {
            case 'n': text.Append('\n'); break;
            case 'r': text.Append('\r'); break;
            case 't': text.Append('\t'); break;
            case 'b': text.Append('\b'); break;
            case 'f': text.Append('\f'); break;
            case '0': text.Append('\0'); break;
            case '\\' or '"' or '\'': text.Append(c); break;
            case '{' or '}' when interpolated: text.Append(c); break;
            case '\n': break;
            case '\r': _at += Peek() == '\n' ? 1 : 0; break;
            case 'u' or 'x':
                var length = c == 'u' ? 4 : 2;
                if (_at + length <= _end && ushort.TryParse(_text.AsSpan(_at, length), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
                {
                    text.Append((char)code);
                    _at += length;
                    break;
                }

                Error(TemplateCodes.BadEscape, start, _at, $"After \\{c} there must be {length} hexadecimal digits.");
                break;
            default:
                Error(TemplateCodes.BadEscape, start, _at, $"\\{c} is no escape; write \\\\ for a backslash, or a string between ` signs.");
                break;
        }
    }
}
