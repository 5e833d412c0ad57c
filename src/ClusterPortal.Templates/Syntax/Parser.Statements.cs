namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Parser
{
    private Statement? ParseStatement()
    {
        var token = Current;
        if (token.Kind == TokenKind.Identifier && !(token.Value is "for" or "while" or "tablerow" && Ahead().Is(".")))
        {
            switch (token.Value)
            {
                case "if":
                    return ParseIf();
                case "for" or "tablerow":
                    return ParseFor();
                case "while":
                    return ParseWhile();
                case "case":
                    return ParseCase();
                case "capture":
                    return ParseCapture();
                case "with":
                    return ParseWith();
                case "wrap":
                    return ParseWrap();
                case "func":
                    return ParseFunction();
                case "import":
                    _at++;
                    return Simple(new Import(SpanOf(token), Expect("import")));
                case "readonly":
                    _at++;
                    return Simple(new ReadOnly(SpanOf(token), Expect("readonly")));
                case "ret":
                    _at++;
                    return Simple(new Return(SpanOf(token), AtEndOfStatement ? null : Expect("ret")));
                case "break" or "continue":
                    _at++;
                    return Simple(new Jump(SpanOf(token), token.Value == "continue"));
            }
        }

        return ParseExpressionStatement();
    }

    private Statement Simple(Statement statement)
    {
        ExpectEndOfStatement();
        return statement with { Span = SpanFrom(statement.Span.Start) };
    }

    private Expression Expect(string after)
    {
        if (AtStartOfExpression)
        {
            return ParseExpression();
        }

        Error(TemplateCodes.MissingExpression, Current, $"Something to work with is missing after {after}.");
        return new Literal(SpanOf(Current) with { Length = 0 }, default);
    }

    private If ParseIf()
    {
        var keyword = Current;
        _at++;
        var condition = Expect("if");
        ExpectEndOfStatement();
        var then = ParseBlock();
        Block? otherwise = null;
        if (Current.IsName("else"))
        {
            _at++;
            if (Current.IsName("if"))
            {
                // An else-if shares the end of the first if, so it is not looked for again.
                var nested = ++_depth > DepthLimit ? null : ParseIf();
                _depth--;
                if (nested is null)
                {
                    TooDeep();
                    return new If(SpanFrom(keyword.Start), condition, then, null);
                }

                return new If(SpanFrom(keyword.Start), condition, then, new Block(nested.Span, [nested]));
            }

            ExpectEndOfStatement();
            otherwise = ParseBlock();
        }

        ExpectEnd(keyword);
        return new If(SpanFrom(keyword.Start), condition, then, otherwise);
    }

    private For ParseFor()
    {
        var keyword = Current;
        _at++;
        var variable = ParsePostfix(allowCalls: false);
        if (variable is not (Name or Local or MemberOf or IndexOf))
        {
            Error(TemplateCodes.MissingVariable, variable.Span, $"After {keyword.Value} comes a name for each item: {keyword.Value} item in items.");
        }

        if (Current.IsName("in"))
        {
            _at++;
        }
        else
        {
            Error(TemplateCodes.MissingIn, Current, $"The word in is missing: {keyword.Value} item in items.");
        }

        var items = AtStartOfExpression ? ParseExpression(new Mode { Container = true }) : Expect("in");
        var options = new List<Argument>();
        while (Current.Kind == TokenKind.Identifier)
        {
            options.Add(ParseOption());
        }

        ExpectEndOfStatement();
        var body = ParseBlock();
        Block? otherwise = null;
        if (Current.IsName("else"))
        {
            _at++;
            ExpectEndOfStatement();
            otherwise = ParseBlock();
        }

        ExpectEnd(keyword);
        return new For(SpanFrom(keyword.Start), keyword.Value == "tablerow", variable, items, options, body, otherwise);
    }

    private Argument ParseOption()
    {
        var name = Current;
        _at++;
        if (!Current.Is(":"))
        {
            return new Argument(SpanOf(name), name.Value, new Literal(SpanOf(name), Values.Value.True), false);
        }

        Next();
        var value = ParsePostfix(allowCalls: true);
        return new Argument(SpanFrom(name.Start), name.Value, value, false);
    }

    private While ParseWhile()
    {
        var keyword = Current;
        _at++;
        var condition = Expect("while");
        ExpectEndOfStatement();
        return new While(SpanOf(keyword), condition, ParseBody(keyword)) { Span = SpanFrom(keyword.Start) };
    }

    private Case ParseCase()
    {
        var keyword = Current;
        _at++;
        var value = Expect("case");
        ExpectEndOfStatement();
        var whens = new List<When>();
        var before = ParseBlock();
        foreach (var statement in before.Statements)
        {
            if (statement is not TextStatement)
            {
                Error(TemplateCodes.InCase, statement.Span, "Between case and its first when nothing can stand.");
            }
        }

        Block? otherwise = null;
        while (Current.IsName("when") || Current.IsName("else"))
        {
            var branch = Current;
            _at++;
            if (branch.Value == "else")
            {
                if (whens.Count == 0)
                {
                    Error(TemplateCodes.InCase, branch, "Before the else of a case comes at least one when.");
                }

                ExpectEndOfStatement();
                otherwise = ParseBlock();
                break;
            }

            var values = new List<Expression>();
            do
            {
                values.Add(ParseWhenValue());
            }
            while ((Current.Is(",") || Current.Is("||")) && Next().End >= 0);
            ExpectEndOfStatement();
            whens.Add(new When(SpanFrom(branch.Start), values, ParseBlock()));
        }

        ExpectEnd(keyword);
        return new Case(SpanFrom(keyword.Start), value, whens, otherwise);
    }

    /// <summary>Which values of a when are worked out depends on those before, so none of them may change anything.</summary>
    private Expression ParseWhenValue()
    {
        var start = _at;
        var value = AtStartOfExpression ? ParseExpression(new Mode { When = true }) : Expect("when");
        for (var i = start; i < _at; i++)
        {
            if (_tokens[i] is { Kind: TokenKind.Operator, Value: "++" or "--" })
            {
                Error(TemplateCodes.InCase, _tokens[i], $"The value of a when cannot count with {_tokens[i].Value}; do that before the case.");
            }
        }

        return value;
    }

    private Capture ParseCapture()
    {
        var keyword = Current;
        _at++;
        var target = Expect("capture");
        if (target is not (Name or Local or MemberOf or IndexOf))
        {
            Error(TemplateCodes.MissingVariable, target.Span, "After capture comes the name the text is kept under: capture summary.");
        }

        ExpectEndOfStatement();
        return new Capture(SpanOf(keyword), target, ParseBody(keyword)) { Span = SpanFrom(keyword.Start) };
    }

    private With ParseWith()
    {
        var keyword = Current;
        _at++;
        var target = Expect("with");
        ExpectEndOfStatement();
        return new With(SpanOf(keyword), target, ParseBody(keyword)) { Span = SpanFrom(keyword.Start) };
    }

    private Wrap ParseWrap()
    {
        var keyword = Current;
        _at++;
        var call = Expect("wrap");
        ExpectEndOfStatement();
        return new Wrap(SpanOf(keyword), call, ParseBody(keyword)) { Span = SpanFrom(keyword.Start) };
    }

    private Statement ParseExpressionStatement()
    {
        if (!AtStartOfExpression)
        {
            var token = Current;
            Error(TemplateCodes.Unexpected, token, $"{Describe(token)} cannot start a statement.");
            SkipStatement();
            return new TextStatement(SpanOf(token) with { Length = 0 }, "");
        }

        var value = ParseExpression();
        if (Current.Kind == TokenKind.Operator && Current.Value is "=" or "+=" or "-=" or "*=" or "/=" or "//=" or "%=" or "??=" && Current.Kind == TokenKind.Operator)
        {
            // Parentheses make a name of a word of the language: (if) = 5.
            value = Previous.Is(")") && value is Nested { Inner: Name or Local or MemberOf or IndexOf } nested ? nested.Inner : value;
            var op = Next();
            if (value is Call { Explicit: true, Target: Name name } call && op.Value == "=" && call.Arguments.All(a => a is { Name: null, Value: Name }))
            {
                return ParseInlineFunction(name, call);
            }

            if (value is not (Name or Local or MemberOf or IndexOf))
            {
                Error(TemplateCodes.NotAssignable, value.Span, "Only a name or a member of an object can be set with =.");
            }

            var right = Expect(op.Value);
            ExpectEndOfStatement();
            return new Assign(SpanFrom(value.Span.Start), value, op.Value, right);
        }

        ExpectEndOfStatement();
        return new Print(value.Span, value);
    }
}
