using ClusterPortal.Templates.Functions;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.TextMode;

/// <summary>The functions of the language as an object for text mode, with those that only exist there.</summary>
internal static class TextFunctions
{
    public static MapValue Object()
    {
        var families = new Dictionary<string, Dictionary<string, HostFunction>>(StringComparer.Ordinal);
        foreach (var function in Builtins.All.Where(f => !f.Name.StartsWith("object.eval", StringComparison.Ordinal)).Concat(Evaluators))
        {
            var dot = function.Name.IndexOf('.', StringComparison.Ordinal);
            var family = function.Name[..dot];
            families.TryAdd(family, new Dictionary<string, HostFunction>(StringComparer.Ordinal));
            families[family].Add(function.Name[(dot + 1)..], function);
        }

        var all = new MapValue { IsReadOnly = true };
        foreach (var (name, functions) in families)
        {
            all[name] = Value.Of(new NamespaceValue(name, functions));
        }

        return all;
    }

    private static readonly HostFunction[] Evaluators =
    [
        new("object.eval", [new HostParameter("value", Shape.Any)], Shape.Any, "The value of a text as an expression.", (a, c) => Eval(a[0], c, expression: true)),
        new("object.eval_template", [new HostParameter("value", Shape.Any)], Shape.Any, "What a text prints as a template.", (a, c) => Eval(a[0], c, expression: false)),
    ];

    private static Value Eval(Value value, RenderContext context, bool expression)
    {
        if (value.Reference is FunctionValue)
        {
            return context.Invoke(value);
        }

        if (value.TextOrNull is not { } text)
        {
            return value;
        }

        var (body, diagnostics) = TextBinder.Bind(new TemplateSource("text", expression ? $"{{{{ ret ({text}) }}}}" : text));
        if (diagnostics.Find(d => d.Severity == TemplateSeverity.Error) is { } error)
        {
            throw new TemplateFunctionException(error.Message);
        }

        context.Enter();
        var frame = context.Rent(0);
        var outer = context.Out;
        var (indent, atLineStart) = (context.Indent, context.AtLineStart);
        (context.Indent, context.AtLineStart) = (null, false);
        var buffer = context.RentBuffer();
        context.Out = buffer;
        body.Run(frame);
        (context.Indent, context.AtLineStart) = (indent, atLineStart);
        var result = expression ? frame.Returned : Value.Of(buffer.ToString());
        context.Out = outer;
        context.ReturnBuffer(buffer);
        context.Return(frame);
        context.Leave();
        return result;
    }
}
