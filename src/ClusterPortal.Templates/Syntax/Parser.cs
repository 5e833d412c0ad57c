namespace ClusterPortal.Templates.Syntax;

/// <summary>
/// Reads the tokens of one template into a tree. In: a source. Out: its block of statements; every mistake is
/// a diagnostic, after which reading goes on at the next statement, so that one run reports many.
/// </summary>
internal sealed partial class Parser
{
    private const int DepthLimit = 100;
    private const int ChainLimit = 250;

    private readonly TemplateSource _source;
    private readonly List<TemplateDiagnostic> _diagnostics;
    private readonly List<Token> _tokens;
    private int _at;
    private int _depth;
    private int _newLinesAllowed;
    private bool _tooDeep;

    private Parser(TemplateSource source, List<Token> tokens, List<TemplateDiagnostic> diagnostics)
    {
        _source = source;
        _tokens = tokens;
        _diagnostics = diagnostics;
    }

    public static Block Parse(TemplateSource source, List<TemplateDiagnostic> diagnostics)
    {
        var parser = new Parser(source, Lexer.Run(source, diagnostics), diagnostics);
        var statements = new List<Statement>();
        while (true)
        {
            parser.ParseStatements(statements);
            var token = parser.Current;
            if (token.Kind == TokenKind.EndOfFile)
            {
                break;
            }

            parser.Error(TemplateCodes.StrayKeyword, token, $"This {token.Value} belongs to nothing: no block is open here.");
            parser._at++;
        }

        return new Block(new TemplateSpan(source, 0, source.Text.Length), statements);
    }

    private Token Current => _tokens[_at];

    private Token Ahead(int offset = 1) => _tokens[Math.Min(_at + offset, _tokens.Count - 1)];

    private Token Previous => _tokens[Math.Max(0, _at - 1)];

    private TemplateSpan SpanOf(Token token) => new(_source, token.Start, token.End - token.Start);

    private TemplateSpan SpanFrom(int start) => new(_source, start, Math.Max(0, Previous.End - start));

    private Token Next()
    {
        var token = Current;
        if (_at < _tokens.Count - 1)
        {
            _at++;
        }

        SkipNewLines();
        return token;
    }

    private void SkipNewLines()
    {
        while (_newLinesAllowed > 0 && Current.Kind == TokenKind.NewLine)
        {
            _at++;
        }
    }

    /// <summary>Reads statements until a word that ends the block; the word itself is left.</summary>
    private void ParseStatements(List<Statement> to)
    {
        string? indent = null;
        while (true)
        {
            var token = Current;
            switch (token.Kind)
            {
                case TokenKind.EndOfFile:
                    return;
                case TokenKind.CodeEnter:
                    indent = token.Value;
                    _at++;
                    continue;
                case TokenKind.CodeExit:
                    indent = null;
                    _at++;
                    continue;
                case TokenKind.NewLine or TokenKind.Semicolon:
                    _at++;
                    continue;
                case TokenKind.Text:
                    to.Add(new TextStatement(SpanOf(token), token.Value));
                    _at++;
                    continue;
            }

            if (token.Kind == TokenKind.Identifier && token.Value is "end" or "else" or "when" && token.Kind == TokenKind.Identifier)
            {
                return;
            }

            var before = _at;
            if (ParseStatement() is { } statement)
            {
                to.Add(indent is null ? statement : statement with { Indent = indent });
            }

            if (_at == before)
            {
                SkipStatement();
            }
        }
    }

    private Block ParseBlock()
    {
        var start = Current.Start;
        var statements = new List<Statement>();
        if (++_depth > DepthLimit)
        {
            TooDeep();
            _depth--;
            return new Block(SpanFrom(start), statements);
        }

        ParseStatements(statements);
        _depth--;
        return new Block(SpanFrom(start), statements);
    }

    /// <summary>Reads the body of a block statement and its `end`.</summary>
    private Block ParseBody(Token opener)
    {
        var body = ParseBlock();
        ExpectEnd(opener);
        return body;
    }

    private void ExpectEnd(Token opener)
    {
        while (Current.IsName("else") || Current.IsName("when"))
        {
            Error(TemplateCodes.StrayKeyword, Current, $"{Capital(Current.Value)} has no place inside {opener.Value}.");
            _at++;
            var skipped = new List<Statement>();
            ParseStatements(skipped);
        }

        if (Current.IsName("end"))
        {
            _at++;
            return;
        }

        if (!_tooDeep)
        {
            Error(TemplateCodes.MissingEnd, opener, $"This {opener.Value} has no end: write {{{{ end }}}} where it stops.");
        }
    }

    private void ExpectEndOfStatement()
    {
        if (AtEndOfStatement)
        {
            return;
        }

        var token = Current;
        Error(TemplateCodes.Unexpected, token, $"{Describe(token)} was not expected here. Put statements on lines of their own or separate them with ;.");
        SkipStatement();
    }

    private bool AtEndOfStatement => Current.Kind is TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.EndOfFile or TokenKind.Text;

    private void SkipStatement()
    {
        while (!AtEndOfStatement)
        {
            _at++;
        }
    }

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    private static string Describe(Token token) => token.Kind switch
    {
        TokenKind.CodeExit => "The end of the code block",
        TokenKind.NewLine => "The end of the line",
        TokenKind.EndOfFile => "The end of the template",
        TokenKind.String or TokenKind.InterpolatedString => "This string",
        TokenKind.Text => "Text",
        TokenKind.Local => $"${token.Value}",
        _ => token.Value,
    };

    private void Error(TemplateCode code, Token token, string message) => Error(code, SpanOf(token), message);

    private void Error(TemplateCode code, TemplateSpan span, string message)
    {
        if (!_tooDeep)
        {
            _diagnostics.Add(new TemplateDiagnostic(code.Code, TemplateSeverity.Error, span, message));
        }
    }

    /// <summary>Cuts an expression that has become too deep; chains such as a + b + c grow deep without brackets.</summary>
    private Expression Bounded(Expression expression)
    {
        if (expression.Depth <= ChainLimit)
        {
            return expression;
        }

        TooDeep();
        return new Literal(expression.Span, default);
    }

    private void TooDeep()
    {
        Error(TemplateCodes.TooDeep, Current, $"Blocks and brackets stand more than {DepthLimit} deep in each other here.");
        _tooDeep = true;
        _at = _tokens.Count - 1;
    }
}
