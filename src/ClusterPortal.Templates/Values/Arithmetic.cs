using System.Numerics;
using System.Text;
using ClusterPortal.Templates.Escaping;
using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.Values;

/// <summary>What the operators do with two values, as Scriban's documentation and behaviour have it.</summary>
internal static partial class Arithmetic
{
    public static Value Apply(Operator op, Value left, Value right, RenderContext context)
    {
        if (left.Kind == ValueKind.Text || right.Kind == ValueKind.Text || left.Kind == ValueKind.Html || right.Kind == ValueKind.Html)
        {
            return OfTexts(op, left, right, context);
        }

        if (left.Kind == ValueKind.Empty || right.Kind == ValueKind.Empty)
        {
            return OfEmpty(op, left, right);
        }

        if (op is Operator.ShiftLeft or Operator.ShiftRight && (op == Operator.ShiftLeft ? left : right).AsList is { } longer)
        {
            return Longer(longer, op == Operator.ShiftLeft ? right : left, atStart: op == Operator.ShiftRight, context);
        }

        if (left.IsNothing || right.IsNothing)
        {
            return op switch
            {
                Operator.Equal => Value.Of(left.IsNothing && right.IsNothing),
                Operator.NotEqual => Value.Of(!(left.IsNothing && right.IsNothing)),
                Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual => Value.False,
                _ => default,
            };
        }

        if (left.IsNumber && right.IsNumber)
        {
            return OfNumbers(op, left, right, context);
        }

        return left.Kind switch
        {
            ValueKind.Date or ValueKind.Duration when right.Kind is ValueKind.Date or ValueKind.Duration => OfTimes(op, left, right),
            _ when left.AsList is not null || right.AsList is not null => OfLists(op, left, right, context),
            _ => OfOthers(op, left, right, context),
        };
    }

    public static Value Negate(Value value) => value.Kind switch
    {
        ValueKind.Integer => Value.Of(-(BigInteger)value.AsInteger),
        ValueKind.Float => Value.Of(-value.AsFloat),
        ValueKind.Single => Value.Of(-value.AsSingle),
        ValueKind.Decimal => Value.Of(-(decimal)value.Reference!),
        ValueKind.BigInteger => Value.Of(-(BigInteger)value.Reference!),
        ValueKind.Duration => Value.Of(-value.AsDuration),
        ValueKind.Nothing => default,
        _ => throw NotPossible("-", value),
    };

    private static Value OfOthers(Operator op, Value left, Value right, RenderContext context)
    {
        if (op is Operator.Equal or Operator.NotEqual)
        {
            if ((left.IsBoolean && right.IsNumber) || (left.IsNumber && right.IsBoolean))
            {
                var same = left.ToDouble().Equals(right.ToDouble());
                return Value.Of(same == (op == Operator.Equal));
            }

            return Value.Of(ValueEquality.Same(left, right) == (op == Operator.Equal));
        }

        if (left.IsBoolean && right.IsNumber)
        {
            return OfNumbers(op, Value.Of(left.AsInteger), right, context);
        }

        if (left.IsNumber && right.IsBoolean)
        {
            return OfNumbers(op, left, Value.Of(right.AsInteger), context);
        }

        throw NotPossible(op, left, right);
    }

    private static Value OfTexts(Operator op, Value left, Value right, RenderContext context)
    {
        if (op == Operator.Multiply)
        {
            return Repeat(left, right, context);
        }

        if (op == Operator.Add && (left.Kind == ValueKind.Html || right.Kind == ValueKind.Html))
        {
            var html = Markup(left) + Markup(right);
            context.CheckTextLength(html.Length);
            return Value.Of(new SafeHtml(html));
        }

        var a = ValueText.Of(left);
        var b = ValueText.Of(right);
        switch (op)
        {
            case Operator.Add:
                context.CheckTextLength(a.Length + (long)b.Length);
                return Value.Of(string.Concat(a, b));
            case Operator.Equal:
                return Value.Of(string.Equals(a, b, StringComparison.Ordinal));
            case Operator.NotEqual:
                return Value.Of(!string.Equals(a, b, StringComparison.Ordinal));
            case Operator.Less:
                return Value.Of(TextOrder.Compare(a, b) < 0);
            case Operator.LessOrEqual:
                return Value.Of(TextOrder.Compare(a, b) <= 0);
            case Operator.Greater:
                return Value.Of(TextOrder.Compare(a, b) > 0);
            case Operator.GreaterOrEqual:
                return Value.Of(TextOrder.Compare(a, b) >= 0);
            default:
                throw NotPossible(op, left, right);
        }
    }

    private static string Markup(Value value)
    {
        if (value.AsHtml is { } html)
        {
            return html.Text;
        }

        using var buffer = new OutputBuffer();
        HtmlEscaper.Write(buffer, ValueText.Of(value));
        return buffer.ToString();
    }

    private static Value Repeat(Value left, Value right, RenderContext context)
    {
        var (text, times) = left.Kind is ValueKind.Text or ValueKind.Html && !(right.Kind == ValueKind.Text && left.IsNumber) ? (left, right) : (right, left);
        if (times.Kind == ValueKind.Text && long.TryParse(times.TextOrNull, out var parsed))
        {
            times = Value.Of(parsed);
        }

        if (!times.IsNumber)
        {
            throw new RenderFault(TemplateCodes.WrongKind, "A text can only be multiplied by a whole number.");
        }

        var word = ValueText.Of(text);
        var count = Math.Max(0, (long)times.ToDouble());
        context.CheckTextLength(Math.Min(count, int.MaxValue) * word.Length);
        if (word.Length == 0)
        {
            return Value.Of("");
        }

        return Value.Of(new StringBuilder(word.Length * (int)count).Insert(0, word, (int)count).ToString());
    }

    private static Value OfEmpty(Operator op, Value left, Value right)
    {
        var other = left.Kind == ValueKind.Empty ? right : left;
        var isEmpty = other.Kind == ValueKind.Empty || Members.IsEmpty(other);
        return op switch
        {
            Operator.Equal or Operator.LessOrEqual or Operator.GreaterOrEqual => Value.Of(isEmpty),
            Operator.NotEqual => Value.Of(!isEmpty),
            Operator.Less or Operator.Greater => Value.False,
            _ => Value.Empty,
        };
    }

    private static Value OfTimes(Operator op, Value left, Value right)
    {
        var bothDates = left.Kind == ValueKind.Date && right.Kind == ValueKind.Date;
        if (Operators.IsComparison(op) && left.Kind == right.Kind)
        {
            return Value.Of(Compare(op, left.AsInteger.CompareTo(right.AsInteger)));
        }

        try
        {
            return op switch
            {
                Operator.Subtract when bothDates => Value.Of(left.AsDate - right.AsDate),
                Operator.Subtract when left.Kind == ValueKind.Date => Value.Of(left.AsDate - right.AsDuration),
                Operator.Add when left.Kind == ValueKind.Date && !bothDates => Value.Of(left.AsDate + right.AsDuration),
                Operator.Add when left.Kind == ValueKind.Duration && right.Kind == ValueKind.Duration => Value.Of(left.AsDuration + right.AsDuration),
                Operator.Subtract when right.Kind == ValueKind.Duration => Value.Of(left.AsDuration - right.AsDuration),
                _ => throw NotPossible(op, left, right),
            };
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or OverflowException)
        {
            throw new RenderFault(TemplateCodes.WrongValue, "The date that results lies outside the years 1 to 9999.");
        }
    }

    public static bool Compare(Operator op, int order) => op switch
    {
        Operator.Equal => order == 0,
        Operator.NotEqual => order != 0,
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        _ => order >= 0,
    };

    private static RenderFault NotPossible(Operator op, Value left, Value right) =>
        new(TemplateCodes.WrongKind, $"{Members.KindName(left)} {Operators.Sign(op)} {Members.KindName(right)} is not possible.");

    private static RenderFault NotPossible(string op, Value value) => new(TemplateCodes.WrongKind, $"{op} cannot be applied to {Members.KindName(value)}.");
}
