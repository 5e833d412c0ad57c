namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Lexer
{
    private static readonly string[] Operators =
    [
        "//=", "??=", "..<", "...", "&&", "||", "|>", "??", "?!", "?.", "==", "!=", "<=", ">=", "<<", ">>", "..", "++", "--", "+=", "-=", "*=", "/=", "%=", "//", "^^",
        "+", "-", "*", "/", "%", "^", "@", "!", "=", "<", ">", "(", ")", "[", "]", "{", "}", ",", ":", ".", "?", "|", "&",
    ];

    private char Peek(int offset = 0) => _at + offset < _end ? _text[_at + offset] : '\0';

    private void ReadCodeToken()
    {
        var c = _text[_at];
        switch (c)
        {
            case '\n' or '\r':
                ReadNewLine();
                return;
            case ' ' or '\t':
                _at++;
                return;
            case ';':
                Add(TokenKind.Semicolon, _at, ++_at, ";");
                return;
            case '#':
                SkipComment();
                return;
            case '"' or '\'':
                ReadString(c, _at, interpolated: false);
                return;
            case '`':
                ReadVerbatim();
                return;
            case '$':
                ReadLocal();
                return;
        }

        if (char.IsAsciiDigit(c))
        {
            ReadNumber();
        }
        else if (char.IsLetter(c) || c == '_')
        {
            var start = _at;
            SkipName();
            Add(TokenKind.Identifier, start, _at, _text[start.._at]);
        }
        else if (!char.IsWhiteSpace(c))
        {
            ReadOperator();
        }
        else
        {
            _at++;
        }
    }

    private void ReadNewLine()
    {
        var start = _at;
        while (_at < _end && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }

        Add(TokenKind.NewLine, start, _at, "\n");
    }

    private void ReadOperator()
    {
        foreach (var op in Operators)
        {
            if (_at + op.Length > _end || string.CompareOrdinal(_text, _at, op, 0, op.Length) != 0)
            {
                continue;
            }

            // `--}}` is a minus before a closing mark, never a decrement: nothing can follow it.
            if (op == "--" && Peek(2) == '}' && Peek(3) == '}')
            {
                continue;
            }

            _braces += op == "{" ? 1 : op == "}" && _braces > 0 ? -1 : 0;
            Add(TokenKind.Operator, _at, _at + op.Length, op);
            _at += op.Length;
            return;
        }

        Error(TemplateCodes.UnknownSign, _at, _at + 1, $"The sign {_text[_at]} has no meaning in code.");
        _at++;
    }

    private void SkipName()
    {
        while (_at < _end && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }
    }

    private void SkipComment()
    {
        var many = Peek(1) == '#';
        _at += many ? 2 : 1;
        while (_at < _end)
        {
            if (AtCodeExit(_at, out _, out _))
            {
                return;
            }

            if (many && Peek() == '#' && Peek(1) == '#')
            {
                _at += 2;
                return;
            }

            if (!many && Peek() is '\n' or '\r' && !many)
            {
                return;
            }

            _at++;
        }
    }

    private void ReadLocal()
    {
        var start = _at++;
        if (Peek() is '"' or '\'')
        {
            ReadString(Peek(), start, interpolated: true);
            return;
        }

        if (Peek() == '$')
        {
            _at++;
        }
        else
        {
            SkipName();
        }

        Add(TokenKind.Local, start, _at, _text[(start + 1).._at]);
    }

    private void ReadNumber()
    {
        var start = _at;
        if (Peek() == '0' && Peek(1) is 'x' or 'X' or 'b' or 'B' && Peek() == '0')
        {
            _at += 2;
            while (char.IsAsciiHexDigit(Peek()) || Peek() == '_')
            {
                _at++;
            }

            _at += Peek() is 'u' or 'U' ? 1 : 0;
        }
        else
        {
            SkipDigits();
            if (Peek() == '.' && char.IsAsciiDigit(Peek(1)))
            {
                _at++;
                SkipDigits();
            }

            if (Peek() is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
            {
                _at += 2;
                SkipDigits();
            }

            _at += Peek() is 'f' or 'F' or 'd' or 'D' or 'm' or 'M' ? 1 : 0;
        }

        Add(TokenKind.Number, start, _at, _text[start.._at]);
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek()) || Peek() == '_')
        {
            _at++;
        }
    }
}
