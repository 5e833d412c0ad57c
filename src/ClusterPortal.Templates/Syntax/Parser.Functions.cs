using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Syntax;

internal sealed partial class Parser
{
    private Declare ParseFunction()
    {
        var keyword = Current;
        _at++;
        var name = Current;
        if (name.Kind is TokenKind.Identifier or TokenKind.Local)
        {
            _at++;
        }
        else
        {
            Error(TemplateCodes.MissingVariable, name, "After func comes the name of the function: func greet(name).");
        }

        return new Declare(SpanOf(keyword), ParseFunctionRest(keyword, name.Kind == TokenKind.Local ? "$" + name.Value : name.Value))
        {
            Span = SpanFrom(keyword.Start),
        };
    }

    private Lambda ParseLambda()
    {
        var keyword = Current;
        var newLines = _newLinesAllowed;
        _newLinesAllowed = 0;
        _at++;
        var function = ParseFunctionRest(keyword, "");
        _newLinesAllowed = newLines;
        return new Lambda(SpanFrom(keyword.Start), function);
    }

    private FunctionDeclaration ParseFunctionRest(Token keyword, string name)
    {
        var parameters = Current.Is("(") ? ParseParameters() : null;
        ExpectEndOfStatement();
        var span = SpanFrom(keyword.Start);
        return new FunctionDeclaration(span, name, parameters, ParseBody(keyword), null);
    }

    private Declare ParseInlineFunction(Name name, Call call)
    {
        var parameters = call.Arguments.Select(a => new Parameter(a.Span, ((Name)a.Value).Text, null, false)).ToList();
        var value = Expect("=");
        ExpectEndOfStatement();
        var span = SpanFrom(name.Span.Start);
        var body = new Block(value.Span, [new Return(value.Span, value)]);
        return new Declare(span, new FunctionDeclaration(span, name.Text, parameters, body, value));
    }

    private List<Parameter> ParseParameters()
    {
        var parameters = new List<Parameter>();
        _newLinesAllowed++;
        Next();
        while (Current.Kind == TokenKind.Identifier)
        {
            parameters.Add(ParseParameter(parameters));
            if (!Current.Is(","))
            {
                break;
            }

            Next();
        }

        _newLinesAllowed--;
        if (Current.Is(")"))
        {
            Next();
        }
        else
        {
            Error(TemplateCodes.Unexpected, Current, $"{Describe(Current)} was not expected among the parameters; they are names separated by commas and closed by ).");
        }

        return parameters;
    }

    private Parameter ParseParameter(List<Parameter> before)
    {
        var name = Next();
        if (before.Exists(p => p.Name == name.Value))
        {
            Error(TemplateCodes.BadParameter, name, $"The parameter {name.Value} is declared twice.");
        }

        if (before.Exists(p => p.Variable))
        {
            Error(TemplateCodes.BadParameter, name, "No parameter can follow the one with three dots: it takes all that is left.");
        }

        if (Current.Is("..."))
        {
            Next();
            return new Parameter(SpanFrom(name.Start), name.Value, null, true);
        }

        if (!Current.Is("="))
        {
            if (before.Exists(p => p.Default is not null))
            {
                Error(TemplateCodes.BadParameter, name, $"{name.Value} needs a default value too, because a parameter before it has one.");
            }

            return new Parameter(SpanOf(name), name.Value, null, false);
        }

        Next();
        var value = ParsePostfix(allowCalls: false);
        var literal = value switch
        {
            Literal l => l.Value,
            Unary { Operator: "-", Operand: Literal l } when l.Value.IsNumber => Arithmetic.Negate(l.Value),
            _ => (Value?)null,
        };
        if (literal is null)
        {
            Error(TemplateCodes.BadParameter, value.Span, "A default value must be written out: a number, a string, true, false or null.");
        }

        return new Parameter(SpanFrom(name.Start), name.Value, literal ?? default, false);
    }
}
