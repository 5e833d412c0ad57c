namespace ClusterPortal.Templates.Syntax;

/// <summary>
/// Cuts a template into tokens: the text between code blocks, with the white space that the marks `-` and `~`
/// take away already gone, and the words of the code. In: a source. Out: tokens, ending with one end of file.
/// Never fails; what is not understood becomes a diagnostic and is passed over.
/// </summary>
internal sealed partial class Lexer(TemplateSource source, List<TemplateDiagnostic> diagnostics)
{
    private const int TokenLimit = 500_000;

    private readonly string _text = source.Text;
    private readonly List<Token> _tokens = [];
    private int _at;
    private int _end = source.Text.Length;
    private int _braces;
    private bool _unclosedString;

    public static List<Token> Run(TemplateSource source, List<TemplateDiagnostic> diagnostics)
    {
        var lexer = new Lexer(source, diagnostics);
        lexer.ReadTemplate();
        return lexer._tokens;
    }

    /// <summary>The tokens of a stretch of code inside an interpolated string.</summary>
    public static List<Token> RunCode(TemplateSource source, int start, int end, List<TemplateDiagnostic> diagnostics)
    {
        var lexer = new Lexer(source, diagnostics) { _at = start, _end = end };
        while (lexer._at < end)
        {
            lexer.ReadCodeToken();
        }

        lexer.Add(TokenKind.EndOfFile, end, end, "");
        return lexer._tokens;
    }

    private void ReadTemplate()
    {
        var trimLeft = '\0';
        while (true)
        {
            var enter = FindEnter(_at, out var percents, out var enterLength, out var mode);
            if (enter < 0)
            {
                AddText(_at, _end, trimLeft, '\0');
                break;
            }

            var kept = AddText(_at, enter, trimLeft, mode);
            _at = enter + enterLength;
            if (percents > 0)
            {
                trimLeft = ReadEscapeBlock(enter, percents);
                continue;
            }

            Add(TokenKind.CodeEnter, enter, _at, mode == '\0' ? IndentBefore(enter, kept) : "");
            if (!ReadCode(enter, out trimLeft))
            {
                break;
            }
        }

        Add(TokenKind.EndOfFile, _end, _end, "");
    }

    /// <summary>Finds the next `{{` or `{%…%{`, with its strip mark.</summary>
    private int FindEnter(int from, out int percents, out int length, out char mode)
    {
        for (var at = _text.IndexOf('{', from); at >= 0; at = _text.IndexOf('{', at + 1))
        {
            var next = at + 1;
            while (next < _end && _text[next] == '%')
            {
                next++;
            }

            if (next < _end && _text[next] == '{')
            {
                percents = next - at - 1;
                mode = next + 1 < _end && _text[next + 1] is '-' or '~' && next + 1 < _end ? _text[next + 1] : '\0';
                length = next + 1 - at + (mode == '\0' ? 0 : 1);
                return at;
            }

            at = Math.Max(at, next - 1);
        }

        percents = length = 0;
        mode = '\0';
        return -1;
    }

    private char ReadEscapeBlock(int enter, int percents)
    {
        var close = "}" + new string('%', percents) + "}";
        var at = _text.IndexOf(close, _at, StringComparison.Ordinal);
        if (at < 0)
        {
            Error(TemplateCodes.UnclosedEscape, enter, _at, $"This escape block is never closed; it ends with {close}.");
            AddText(_at, _end, '\0', '\0');
            _at = _end;
            return '\0';
        }

        var mode = at > _at && _text[at - 1] is '-' or '~' && at > _at ? _text[at - 1] : '\0';
        AddText(_at, mode == '\0' ? at : at - 1, '\0', '\0');
        _at = at + close.Length;
        return mode;
    }

    private bool ReadCode(int enter, out char trimLeft)
    {
        _braces = 0;
        while (true)
        {
            if (_at >= _end)
            {
                trimLeft = '\0';
                if (_unclosedString)
                {
                    // The string has swallowed the end of the block, and its own message says so.
                    return false;
                }

                Error(TemplateCodes.UnclosedCode, enter, Math.Min(enter + 2, _end), "This code block is never closed; it ends with }}.");
                return false;
            }

            if (_braces == 0 && AtCodeExit(_at, out var length, out trimLeft))
            {
                Add(TokenKind.CodeExit, _at, _at + length, trimLeft == '-' ? "-" : "");
                _at += length;
                return true;
            }

            if (_tokens.Count > TokenLimit)
            {
                Error(TemplateCodes.TooLarge, _at, _at + 1, $"This template has more than {TokenLimit} words of code; split it.");
                trimLeft = '\0';
                return false;
            }

            ReadCodeToken();
        }
    }

    private bool AtCodeExit(int at, out int length, out char mode)
    {
        mode = _text[at] is '-' or '~' ? _text[at] : '\0';
        var start = mode == '\0' ? at : at + 1;
        length = start + 2 - at;
        return start + 1 < _end && _text[start] == '}' && _text[start + 1] == '}';
    }

    /// <summary>Adds what is left of a stretch of text; gives back where that starts.</summary>
    private int AddText(int start, int end, char trimLeft, char trimRight)
    {
        if (trimLeft == '-')
        {
            while (start < end && char.IsWhiteSpace(_text[start]))
            {
                start++;
            }
        }
        else if (trimLeft == '~')
        {
            start = AfterLine(start, end);
        }

        if (trimRight != '\0')
        {
            while (end > start && char.IsWhiteSpace(_text[end - 1]) && (trimRight == '-' || _text[end - 1] != '\n'))
            {
                end--;
            }
        }

        if (end > start)
        {
            Add(TokenKind.Text, start, end, _text[start..end]);
        }

        return start;
    }

    private int AfterLine(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            if (_text[start++] == '\n')
            {
                break;
            }
        }

        return start;
    }

    /// <summary>The white space before a code block, if nothing else stands before it on its line.</summary>
    private string IndentBefore(int enter, int kept)
    {
        var at = enter;
        while (at > kept && _text[at - 1] is ' ' or '\t' && at > kept)
        {
            at--;
        }

        return at == 0 || _text[at - 1] == '\n' ? _text[at..enter] : "";
    }

    private void Add(TokenKind kind, int start, int end, string value) => _tokens.Add(new Token(kind, start, end, value));

    private void Error(TemplateCode code, int start, int end, string message) =>
        diagnostics.Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Error, new TemplateSpan(source, start, Math.Max(0, end - start)), message));
}
