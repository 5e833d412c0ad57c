using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.Values;

/// <summary>Operators on lists: + joins, &lt;&lt; and &gt;&gt; add one item, * / % take a number, comparisons go by length, then item by item.</summary>
internal static partial class Arithmetic
{
    private static Value OfLists(Operator op, Value left, Value right, RenderContext context)
    {
        var a = left.AsList;
        var b = right.AsList;
        if (op is Operator.Equal or Operator.NotEqual)
        {
            return Value.Of(ValueEquality.Same(left, right) == (op == Operator.Equal));
        }

        return op switch
        {
            Operator.Add when a is not null && b is not null => Joined(a, b, context),
            Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual when a is not null && b is not null => Value.Of(InOrder(op, a, b, context)),
            Operator.Multiply when a is not null && right.IsNumber => Repeated(a, Times(op, left, right), context),
            Operator.Multiply when b is not null && left.IsNumber => Repeated(b, Times(op, right, left), context),
            Operator.Divide or Operator.DivideRound when a is not null && right.IsNumber => Taken(a, a.Count / Divisor(op, left, right), 1, context),
            Operator.Modulus when a is not null && right.IsNumber => Taken(a, a.Count, Divisor(op, left, right), context),
            _ => throw NotPossible(op, left, right),
        };
    }

    private static Value Joined(ITemplateList a, ITemplateList b, RenderContext context)
    {
        context.Charge(a.Count + (long)b.Count);
        var sum = new ListValue(a.Count + b.Count);
        AddAll(sum, a);
        AddAll(sum, b);
        return Value.Of(sum);
    }

    private static Value Longer(ITemplateList list, Value item, bool atStart, RenderContext context)
    {
        context.Charge(list.Count + 1L);
        var longer = new ListValue(list.Count + 1);
        if (atStart)
        {
            longer.Add(item);
        }

        AddAll(longer, list);
        if (!atStart)
        {
            longer.Add(item);
        }

        return Value.Of(longer);
    }

    private static Value Repeated(ITemplateList list, int times, RenderContext context)
    {
        context.Charge(times * (long)list.Count);
        var repeated = new ListValue();
        for (var i = 0; i < times && list.Count > 0; i++)
        {
            AddAll(repeated, list);
        }

        return Value.Of(repeated);
    }

    private static Value Taken(ITemplateList list, int end, int step, RenderContext context)
    {
        context.Charge(end);
        var taken = new ListValue();
        for (var i = 0L; i < end; i += step)
        {
            taken.Add(list[(int)i]);
        }

        return Value.Of(taken);
    }

    private static bool InOrder(Operator op, ITemplateList a, ITemplateList b, RenderContext context)
    {
        if (a.Count != b.Count)
        {
            return Compare(op, a.Count.CompareTo(b.Count));
        }

        context.Step();
        for (var i = 0; i < a.Count; i++)
        {
            if (!Apply(op, a[i], b[i], context).IsTrue)
            {
                return false;
            }
        }

        return a.Count > 0 || op is Operator.LessOrEqual or Operator.GreaterOrEqual;
    }

    private static int Times(Operator op, Value list, Value number)
    {
        var times = (int)Math.Clamp(number.ToDouble(), int.MinValue, int.MaxValue);
        return times >= 0 ? times : throw NotPossible(op, list, number);
    }

    private static int Divisor(Operator op, Value list, Value number) =>
        Times(op, list, number) is > 0 and var divisor ? divisor : throw new RenderFault(TemplateCodes.DivideByZero, "A list cannot be divided by zero.");

    private static void AddAll(ListValue to, ITemplateList from)
    {
        for (var i = 0; i < from.Count; i++)
        {
            to.Add(from[i]);
        }
    }
}
