namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Parser
{
    /// <summary>What the surroundings of an expression change in how it is read.</summary>
    private readonly record struct Mode
    {
        /// <summary>A colon belongs to the surroundings, so `name:` starts no named argument.</summary>
        public bool NoNames { get; init; }

        /// <summary>`||` separates the values of a when.</summary>
        public bool When { get; init; }

        /// <summary>Names after the value are options of the statement: for x in y limit: 2.</summary>
        public bool Container { get; init; }

        /// <summary>The right side of a pipe: the next pipe belongs to the left.</summary>
        public bool NoPipes { get; init; }

        /// <summary>An operand among the arguments of a call: what follows is the next argument.</summary>
        public bool InCall { get; init; }
    }

    private bool AtStartOfExpression => Current.Kind switch
    {
        TokenKind.Identifier or TokenKind.Local or TokenKind.Number or TokenKind.String or TokenKind.InterpolatedString => true,
        TokenKind.Operator => Current.Value is "(" or "[" or "{" or "!" or "-" or "+" or "@" or "^" or "++" or "--",
        _ => false,
    };

    private static int Precedence(string op) => op switch
    {
        "??" or "?!" => 20,
        "||" => 30,
        "&&" => 40,
        "==" or "!=" => 70,
        "<" or "<=" or ">" or ">=" => 80,
        "+" or "-" => 100,
        "*" or "/" or "//" or "%" or "<<" or ">>" => 110,
        ".." or "..<" => 130,
        _ => 0,
    };

    private Expression ParseExpression(Mode mode = default) => ParseExpression(0, mode);

    private Expression ParseExpression(int precedence, Mode mode)
    {
        if (++_depth > DepthLimit)
        {
            TooDeep();
            _depth--;
            return new Literal(SpanOf(Current), default);
        }

        var result = Bounded(ParseOperators(precedence, mode));
        _depth--;
        return result;
    }

    /// <summary>Operators by precedence, then calls whose arguments stand after spaces, then `?:`, then pipes.</summary>
    private Expression ParseOperators(int precedence, Mode mode)
    {
        var start = Current.Start;
        Expression? target = null;
        List<Argument>? arguments = null;
        while (true)
        {
            var left = ParseUnary(mode with { InCall = mode.InCall || target is not null });
            var closed = left is Lambda;
            while (!closed && Current.Kind == TokenKind.Operator && Precedence(Current.Value) is var next && next > precedence
                && !(mode.When && Current.Value == "||"))
            {
                left = Bounded(ParseBinary(left, next, mode with { InCall = mode.InCall || target is not null }));
            }

            if (!closed && Current.Is("?") && precedence == 0)
            {
                return ParseConditional(Finish(target, arguments, left, start), start);
            }

            if (target is not null)
            {
                arguments!.Add(new Argument(left.Span, null, left is Unary { Operator: "^" } expand ? expand.Operand : left, left is Unary { Operator: "^" }));
            }

            if (!closed && !mode.InCall && AtStartOfExpression && !(Current.Kind == TokenKind.Operator && Precedence(Current.Value) > 0) && !(mode.Container && Current.Kind == TokenKind.Identifier && !ContinuesCall(target)))
            {
                if (target is null)
                {
                    target = left;
                    arguments = [];
                }

                if (!ParseNamedArguments(arguments!, mode))
                {
                    continue;
                }
            }

            var result = target is null ? left : new Call(SpanFrom(start), target, arguments!, false);
            return precedence == 0 && !mode.NoPipes ? ParsePipes(result, start, mode) : result;
        }
    }

    private bool ContinuesCall(Expression? target) => target is not null && Ahead().Is(":") && Current.Value is not ("limit" or "offset" or "cols");

    private Expression Finish(Expression? target, List<Argument>? arguments, Expression left, int start)
    {
        if (target is null)
        {
            return left;
        }

        arguments!.Add(new Argument(left.Span, null, left, false));
        return new Call(SpanFrom(start), target, arguments, false);
    }

    /// <summary>Reads `name: value` arguments; true when no further argument follows.</summary>
    private bool ParseNamedArguments(List<Argument> arguments, Mode mode)
    {
        while (!mode.NoNames && Current.Kind == TokenKind.Identifier && Ahead().Is(":"))
        {
            var name = Next();
            Next();
            var value = AtStartOfExpression ? ParseExpression(1, mode with { InCall = true, NoPipes = true }) : Expect($"{name.Value}:");
            arguments.Add(new Argument(SpanFrom(name.Start), name.Value, value, false));
            if (!AtStartOfExpression || value is Lambda)
            {
                return true;
            }

            if (mode.Container && Current.Kind == TokenKind.Identifier)
            {
                return true;
            }
        }

        return false;
    }

    private Binary ParseBinary(Expression left, int precedence, Mode mode)
    {
        var op = Current;
        _newLinesAllowed++;
        Next();
        _newLinesAllowed--;
        Expression right;
        if (AtStartOfExpression)
        {
            right = ParseExpression(precedence, mode);
        }
        else
        {
            right = Expect(op.Value);
        }

        return new Binary(left.Span.To(right.Span), op.Value, SpanOf(op), left, right);
    }

    private Conditional ParseConditional(Expression condition, int start)
    {
        Next();
        var then = AtStartOfExpression ? ParseExpression(new Mode { NoNames = true }) : Expect("?");
        if (Current.Is(":"))
        {
            Next();
        }
        else
        {
            Error(TemplateCodes.Unexpected, Current, "A : is missing: condition ? this : that.");
        }

        var otherwise = AtStartOfExpression ? ParseExpression(new Mode { NoNames = true }) : Expect(":");
        return new Conditional(SpanFrom(start), condition, then, otherwise);
    }

    private Expression ParsePipes(Expression left, int start, Mode mode)
    {
        while (AtPipe())
        {
            var pipe = Current;
            _newLinesAllowed++;
            Next();
            _newLinesAllowed--;
            if (!AtStartOfExpression)
            {
                Error(TemplateCodes.MissingExpression, pipe, "After | comes the name of a function.");
                return left;
            }

            var right = ParseExpression(0, mode with { NoPipes = true });
            left = Bounded(PipeInto(left, right, pipe));
        }

        return left;
    }

    /// <summary>A line may start with a pipe: what it continues stands on the line before.</summary>
    private bool AtPipe()
    {
        var at = _at;
        while (_tokens[at].Kind == TokenKind.NewLine)
        {
            at++;
        }

        if (_tokens[at].Is("|") || _tokens[at].Is("|>"))
        {
            _at = at;
            return true;
        }

        return false;
    }

    private Expression PipeInto(Expression left, Expression right, Token pipe)
    {
        var first = left is Unary { Operator: "^" } expand ? new Argument(left.Span, null, expand.Operand, true) : new Argument(left.Span, null, left, false);
        var span = left.Span.To(right.Span);
        switch (right)
        {
            case Call { Piped: false } call:
                return new Call(span, call.Target, [first, .. call.Arguments], call.Explicit, true);
            case Name or MemberOf or IndexOf or Local or Nested or Lambda:
                return new Call(span, right, [first], false, true);
            case Unary { Operator: "@" } alias:
                return new Call(span, alias.Operand, [first], false, true);
            case Binary binary:
                return new Binary(span, binary.Operator, binary.OperatorSpan, PipeInto(left, binary.Left, pipe), binary.Right);
            case Conditional conditional:
                return new Conditional(span, PipeInto(left, conditional.Condition, pipe), conditional.Then, conditional.Else);
            default:
                Error(TemplateCodes.NotAFunction, right.Span, "What stands after | must be a function.");
                return left;
        }
    }
}
