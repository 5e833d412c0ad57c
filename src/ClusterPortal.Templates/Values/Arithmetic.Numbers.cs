using System.Numerics;
using ClusterPortal.Templates.Runtime;

namespace ClusterPortal.Templates.Values;

internal static partial class Arithmetic
{
    private const int RangeLimit = 10_000_000;
    private const int BitLimit = 65_536;

    public static int CompareNumbers(Value left, Value right)
    {
        if (left.IsInteger && right.IsInteger)
        {
            return left.AsInteger.CompareTo(right.AsInteger);
        }

        if (IsWhole(left) && IsWhole(right))
        {
            return Big(left).CompareTo(Big(right));
        }

        if (left.Kind == ValueKind.Decimal && right.Kind is ValueKind.Decimal or ValueKind.Integer && left.Kind == ValueKind.Decimal)
        {
            return ToDecimal(left).CompareTo(ToDecimal(right));
        }

        return left.ToDouble().CompareTo(right.ToDouble());
    }

    private static Value OfNumbers(Operator op, Value left, Value right, RenderContext context)
    {
        if (Operators.IsComparison(op))
        {
            return Value.Of(CompareFloats(op, left, right));
        }

        if (op is Operator.Range or Operator.RangeExclusive)
        {
            return Range(op, left, right);
        }

        if (left.Kind == ValueKind.Decimal || right.Kind == ValueKind.Decimal)
        {
            return OfDecimals(op, ToDecimal(left), ToDecimal(right));
        }

        if (left.Kind == ValueKind.Float || right.Kind == ValueKind.Float || ((left.Kind == ValueKind.Single) != (right.Kind == ValueKind.Single) && !IsWhole(left) && !IsWhole(right)))
        {
            return Value.Of(OfDoubles(op, left.ToDouble(), right.ToDouble()));
        }

        if (left.Kind == ValueKind.Single || right.Kind == ValueKind.Single)
        {
            return Value.Of((float)OfDoubles(op, left.ToDouble(), right.ToDouble()));
        }

        return left.IsInteger && right.IsInteger && TryFast(op, left.AsInteger, right.AsInteger, out var fast) ? fast : OfWholes(op, Big(left), Big(right), context);
    }

    private static bool CompareFloats(Operator op, Value left, Value right)
    {
        // Not a number equals nothing, itself included.
        if (double.IsNaN(left.ToDouble()) || double.IsNaN(right.ToDouble()))
        {
            return op == Operator.NotEqual;
        }

        return Compare(op, CompareNumbers(left, right));
    }

    private static bool TryFast(Operator op, long left, long right, out Value value)
    {
        value = default;
        long result;
        unchecked
        {
            switch (op)
            {
                case Operator.Add:
                    result = left + right;
                    if (((left ^ result) & (right ^ result)) < 0)
                    {
                        return false;
                    }

                    break;
                case Operator.Subtract:
                    result = left - right;
                    if (((left ^ right) & (left ^ result)) < 0)
                    {
                        return false;
                    }

                    break;
                case Operator.Multiply when Math.BigMul(left, right, out result) is var high && (high == 0 && result >= 0 || high == -1 && result < 0):
                    break;
                case Operator.Divide when right != 0:
                    value = Value.Of((double)left / right);
                    return true;
                case Operator.DivideRound when right is not (0 or -1):
                    result = left / right;
                    break;
                case Operator.Modulus when right is not (0 or -1):
                    result = left % right;
                    break;
                default:
                    return false;
            }
        }

        value = Value.Of(result);
        return true;
    }

    private static Value OfWholes(Operator op, BigInteger left, BigInteger right, RenderContext context)
    {
        if (op is Operator.DivideRound or Operator.Modulus && right.IsZero)
        {
            throw new RenderFault(TemplateCodes.DivideByZero, "A number cannot be divided by zero.");
        }

        if (left.GetBitLength() + right.GetBitLength() > BitLimit || (op == Operator.ShiftLeft && right > BitLimit))
        {
            throw new RenderFault(TemplateCodes.WrongValue, $"A number of more than {BitLimit} bits would result.");
        }

        context.Step();
        return op switch
        {
            Operator.Add => Value.Of(left + right),
            Operator.Subtract => Value.Of(left - right),
            Operator.Multiply => Value.Of(left * right),
            Operator.Divide => Value.Of((double)left / (double)right),
            Operator.DivideRound => Value.Of(BigInteger.Divide(left, right)),
            Operator.Modulus => Value.Of(BigInteger.Remainder(left, right)),
            Operator.ShiftLeft => Value.Of(left << (int)right),
            _ => Value.Of(left >> (int)BigInteger.Min(right, BitLimit)),
        };
    }

    private static double OfDoubles(Operator op, double left, double right) => op switch
    {
        Operator.Add => left + right,
        Operator.Subtract => left - right,
        Operator.Multiply => left * right,
        Operator.Divide => left / right,
        Operator.DivideRound => Math.Round(left / right),
        Operator.Modulus => left % right,
        _ => throw new RenderFault(TemplateCodes.WrongKind, $"{Operators.Sign(op)} needs whole numbers."),
    };

    private static Value OfDecimals(Operator op, decimal left, decimal right)
    {
        try
        {
            return Value.Of(op switch
            {
                Operator.Add => left + right,
                Operator.Subtract => left - right,
                Operator.Multiply => left * right,
                Operator.Divide => left / right,
                Operator.DivideRound => decimal.Round(left / right),
                Operator.Modulus => left % right,
                _ => throw new RenderFault(TemplateCodes.WrongKind, $"{Operators.Sign(op)} needs whole numbers."),
            });
        }
        catch (DivideByZeroException)
        {
            throw new RenderFault(TemplateCodes.DivideByZero, "A number cannot be divided by zero.");
        }
        catch (OverflowException)
        {
            throw new RenderFault(TemplateCodes.WrongValue, "The number that results is too large.");
        }
    }

    private static Value Range(Operator op, Value left, Value right)
    {
        if (!IsWhole(left) || !IsWhole(right))
        {
            throw new RenderFault(TemplateCodes.WrongKind, "A range goes from one whole number to another.");
        }

        var first = Big(left);
        var last = Big(right);
        var descending = first > last || (first == last && op == Operator.RangeExclusive);
        var count = BigInteger.Abs(last - first) + (op == Operator.Range ? 1 : 0);
        if (count > RangeLimit || !left.IsInteger)
        {
            throw new RenderFault(TemplateCodes.WrongValue, $"A range can hold at most {RangeLimit} numbers.");
        }

        return Value.Of(new RangeValue((long)first, (int)count, descending));
    }

    private static bool IsWhole(Value value) => value.Kind is ValueKind.Integer or ValueKind.BigInteger;

    private static BigInteger Big(Value value) => value.IsInteger ? value.AsInteger : (BigInteger)value.Reference!;

    public static decimal ToDecimal(Value value)
    {
        try
        {
            return value.Kind switch
            {
                ValueKind.Decimal => (decimal)value.Reference!,
                ValueKind.Integer => value.AsInteger,
                ValueKind.BigInteger => (decimal)(BigInteger)value.Reference!,
                _ => (decimal)value.ToDouble(),
            };
        }
        catch (OverflowException)
        {
            throw new RenderFault(TemplateCodes.WrongValue, "The number is too large for a decimal.");
        }
    }
}
