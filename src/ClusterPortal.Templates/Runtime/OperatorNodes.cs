using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Runtime;

internal sealed class BinaryNode(TemplateSpan span, Operator op, Node left, Node right) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var a = left.Eval(f);
        var b = right.Eval(f);
        if (a.IsInteger && b.IsInteger)
        {
            switch (op)
            {
                case Operator.Equal:
                    return Value.Of(a.AsInteger == b.AsInteger);
                case Operator.NotEqual:
                    return Value.Of(a.AsInteger != b.AsInteger);
                case Operator.Less:
                    return Value.Of(a.AsInteger < b.AsInteger);
                case Operator.Greater:
                    return Value.Of(a.AsInteger > b.AsInteger);
            }
        }

        return Slow(f, a, b);
    }

    private Value Slow(Frame f, Value a, Value b)
    {
        try
        {
            return Arithmetic.Apply(op, a, b, f.Context);
        }
        catch (RenderFault fault) when (fault.Span is null)
        {
            fault.SetPlace(Span, f.Context);
            throw;
        }
    }
}

internal sealed class AndNode(TemplateSpan span, Node left, Node right) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of(left.Eval(f).IsTrue && right.Eval(f).IsTrue);
}

internal sealed class OrNode(TemplateSpan span, Node left, Node right) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of(left.Eval(f).IsTrue || right.Eval(f).IsTrue);
}

internal sealed class CoalesceNode(TemplateSpan span, Node left, Node right, bool whenNothing) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var value = left.EvalLoose(f);
        return value.IsNothing == whenNothing ? right.Eval(f) : value;
    }
}

internal sealed class ConditionalNode(TemplateSpan span, Node condition, Node then, Node otherwise) : Node(span)
{
    public override Value Eval(Frame f) => condition.Eval(f).IsTrue ? then.Eval(f) : otherwise.Eval(f);
}

internal sealed class NotNode(TemplateSpan span, Node operand) : Node(span)
{
    public override Value Eval(Frame f) => Value.Of(!operand.Eval(f).IsTrue);
}

internal sealed class SignNode(TemplateSpan span, Node operand, bool negate) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var value = operand.Eval(f);
        if (value.TextOrNull is { } text)
        {
            value = double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : value;
        }

        if (!value.IsNumber && !value.IsNothing && value.Kind != ValueKind.Duration)
        {
            throw Fault(f, TemplateCodes.WrongKind, $"{(negate ? "-" : "+")} cannot be applied to {Members.KindName(value)}.");
        }

        return negate ? Arithmetic.Negate(value) : value;
    }
}

internal sealed class StepNode(TemplateSpan span, Node read, Target target, bool up, bool after) : Node(span)
{
    public override Value Eval(Frame f)
    {
        var before = read.EvalLoose(f);
        var value = before.IsNothing ? before : before.IsNumber
            ? Arithmetic.Apply(up ? Operator.Add : Operator.Subtract, before, Value.Of(1), f.Context)
            : throw Fault(f, TemplateCodes.WrongKind, $"{Members.KindName(before)} cannot be counted {(up ? "up" : "down")}.");
        target.Set(f, value);
        return after ? before : value;
    }
}
