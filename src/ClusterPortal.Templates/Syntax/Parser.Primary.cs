using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Parser
{
    private Expression ParseUnary(Mode mode)
    {
        var token = Current;
        if (token.Kind != TokenKind.Operator || token.Value is not ("!" or "-" or "+" or "@" or "^" or "++" or "--"))
        {
            return ParsePostfix(allowCalls: true);
        }

        if (++_depth > DepthLimit)
        {
            TooDeep();
            _depth--;
            return new Literal(SpanOf(token), default);
        }

        Next();
        Expression operand;
        if (!AtStartOfExpression)
        {
            operand = Expect(token.Value);
        }
        else if (token.Value is "@" or "^" or "++" or "--")
        {
            operand = ParsePostfix(allowCalls: token.Value == "^");
        }
        else
        {
            operand = ParseExpression(200, mode with { NoPipes = true });
        }

        _depth--;
        if (token.Value is not ("++" or "--"))
        {
            return new Unary(SpanFrom(token.Start), token.Value, operand);
        }

        CheckStep(operand);
        return new Step(SpanFrom(token.Start), operand, token.Value == "++", false);
    }

    private void CheckStep(Expression operand)
    {
        if (operand is not (Name or Local or MemberOf or IndexOf))
        {
            Error(TemplateCodes.NotAssignable, operand.Span, "Only a name or a member of an object can be counted up or down.");
        }
    }

    /// <summary>A value and what is attached to it without a space: members, items, calls in parentheses, steps.</summary>
    private Expression ParsePostfix(bool allowCalls)
    {
        var start = Current.Start;
        var value = ParsePrimary();
        while (value is not Lambda && Current.Kind == TokenKind.Operator)
        {
            value = Bounded(value);
            var attached = Current.Start == Previous.End;
            if (Current.Value is "." or "?.")
            {
                var optional = Next().Value == "?." || value is MemberOf { Optional: true };
                value = ParseMember(value, start, optional);
            }
            else if (Current.Value == "[" && attached)
            {
                _newLinesAllowed++;
                Next();
                var index = Expect("[");
                _newLinesAllowed--;
                Close("]", "[");
                value = new IndexOf(SpanFrom(start), value, index);
            }
            else if (Current.Value == "(" && attached && allowCalls && value is Name or MemberOf or IndexOf or Call or Local && Current.Value == "(" && attached && allowCalls)
            {
                value = ParseExplicitCall(value, start);
            }
            else if (Current.Value is "++" or "--")
            {
                CheckStep(value);
                var up = Next().Value == "++";
                value = new Step(SpanFrom(start), value, up, true);
            }
            else
            {
                break;
            }
        }

        return value;
    }

    private Expression ParseMember(Expression target, int start, bool optional)
    {
        if (Current.Kind is not TokenKind.Identifier)
        {
            Error(TemplateCodes.Unexpected, Current, "After a dot comes the name of a member.");
            return target;
        }

        var name = Next();
        if (name.Value is "empty" or "blank" && Current.Is("?") && Current.Start == name.End)
        {
            Next();
            return new IsEmpty(SpanFrom(start), target);
        }

        return new MemberOf(SpanFrom(start), target, name.Value, SpanOf(name), optional);
    }

    private Call ParseExplicitCall(Expression target, int start)
    {
        _newLinesAllowed++;
        Next();
        var arguments = new List<Argument>();
        while (AtStartOfExpression)
        {
            var first = Current;
            string? name = null;
            if (first.Kind == TokenKind.Identifier && Ahead().Is(":"))
            {
                name = Next().Value;
                Next();
            }

            var value = Expect("(");
            var expand = value is Unary { Operator: "^" };
            arguments.Add(new Argument(SpanFrom(first.Start), name, expand ? ((Unary)value).Operand : value, expand));
            if (!Current.Is(","))
            {
                break;
            }

            Next();
        }

        _newLinesAllowed--;
        Close(")", "(");
        return new Call(SpanFrom(start), target, arguments, true);
    }

    private void Close(string sign, string opener)
    {
        if (Current.Is(sign))
        {
            Next();
            return;
        }

        Error(TemplateCodes.Unexpected, Current, $"{Describe(Current)} was not expected: a {sign} that closes {opener} is missing.");
    }

    private Expression ParsePrimary()
    {
        var token = Current;
        switch (token.Kind)
        {
            case TokenKind.Identifier when token.Value == "do":
                return ParseLambda();
            case TokenKind.Identifier:
                Next();
                return token.Value switch
                {
                    "true" => new Literal(SpanOf(token), Value.True),
                    "false" => new Literal(SpanOf(token), Value.False),
                    "null" => new Literal(SpanOf(token), default),
                    _ => new Name(SpanOf(token), token.Value),
                };
            case TokenKind.Local:
                Next();
                return new Local(SpanOf(token), token.Value);
            case TokenKind.Number:
                Next();
                return new Literal(SpanOf(token), ParseNumber(token));
            case TokenKind.String:
                Next();
                return new Literal(SpanOf(token), Value.Of(token.Value));
            case TokenKind.InterpolatedString:
                Next();
                return ParseInterpolation(token);
            case TokenKind.Operator when token.Value == "(":
                return ParseParentheses();
            case TokenKind.Operator when token.Value == "[":
                return ParseArray();
            case TokenKind.Operator when token.Value == "{":
                return ParseObject();
            case TokenKind.Operator when token.Value is "!" or "-" or "+" or "@" or "^" or "++" or "--":
                return ParseUnary(default);
        }

        Error(TemplateCodes.Unexpected, token, $"{Describe(token)} was not expected here: a value is missing.");
        return new Literal(SpanOf(token) with { Length = 0 }, default);
    }

    private Nested ParseParentheses()
    {
        var open = Current;
        _newLinesAllowed++;
        Next();
        var inner = Expect("(");
        _newLinesAllowed--;
        Close(")", "(");
        return new Nested(SpanFrom(open.Start), inner);
    }

    private ArrayLiteral ParseArray()
    {
        var open = Current;
        var items = new List<Expression>();
        _newLinesAllowed++;
        Next();
        while (AtStartOfExpression)
        {
            items.Add(ParseExpression());
            if (!Current.Is(","))
            {
                break;
            }

            Next();
        }

        _newLinesAllowed--;
        Close("]", "[");
        return new ArrayLiteral(SpanFrom(open.Start), items);
    }

    private ObjectLiteral ParseObject()
    {
        var open = Current;
        var members = new List<(string, Expression)>();
        _newLinesAllowed++;
        Next();
        while (Current.Kind is TokenKind.Identifier or TokenKind.String)
        {
            var name = Next();
            if (!Current.Is(":"))
            {
                Error(TemplateCodes.Unexpected, Current, $"After the member {name.Value} comes a colon and its value.");
                break;
            }

            Next();
            members.Add((name.Value, Expect($"{name.Value}:")));
            if (!Current.Is(","))
            {
                break;
            }

            Next();
        }

        _newLinesAllowed--;
        Close("}", "{");
        return new ObjectLiteral(SpanFrom(open.Start), members);
    }
}
