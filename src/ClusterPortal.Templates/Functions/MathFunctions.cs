using System.Globalization;
using ClusterPortal.Templates.Runtime;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using static ClusterPortal.Templates.Functions.Arguments;
using static ClusterPortal.Templates.Functions.Declare;

namespace ClusterPortal.Templates.Functions;

/// <summary>`math`: numbers.</summary>
internal static class MathFunctions
{
    public static IReadOnlyList<HostFunction> All { get; } =
    [
        Function("math.abs", "The number without its sign.", Shape.Number, (a, c) => ValueOrder.Compare(AsNumber(a[0]), Value.Of(0)) < 0 && !a[0].IsNothing ? Arithmetic.Negate(AsNumber(a[0])) : AsNumber(a[0]), Number("value"))
            .Shown("{{ -3 | math.abs }}", "3"),
        Function("math.ceil", "The smallest whole number that is not less.", Shape.Number, (a, _) => Rounded(a[0], Math.Ceiling, decimal.Ceiling), Number("value"))
            .Shown("{{ 4.2 | math.ceil }}", "5"),
        Function("math.divided_by", "One number divided by another; by a whole number, without what is left over.", Shape.Number, (a, c) => Divide(AsNumber(a[0]), AsNumber(a[1]), c), Number("value"), Number("divisor"))
            .Shown("{{ 7 | math.divided_by 2 }}", "3"),
        Function("math.floor", "The largest whole number that is not more.", Shape.Number, (a, _) => Rounded(a[0], Math.Floor, decimal.Floor), Number("value"))
            .Shown("{{ 4.8 | math.floor }}", "4"),
        Function("math.format", "The number in a .NET format such as N2 or 0.0; numbers are written the English way.", Shape.Text, (a, _) => Format(AsNumber(a[0]), Text(a[1]), a[2]), Number("value"), Text("format"), Optional("culture", Shape.Text))
            .Shown("{{ 1234.5 | math.format 'N2' }}", "1,234.50"),
        Function("math.is_number", "Whether the value is a number.", Shape.Boolean, (a, _) => Value.Of(a[0].IsNumber), Any("value"))
            .Shown("{{ 'x' | math.is_number }}", "false"),
        Function("math.minus", "One number less another.", Shape.Number, (a, c) => Arithmetic.Apply(Operator.Subtract, AsNumber(a[0]), AsNumber(a[1]), c), Number("value"), Number("with"))
            .Shown("{{ 5 | math.minus 2 }}", "3"),
        Function("math.modulo", "What is left over when one number is divided by another.", Shape.Number, (a, c) => Arithmetic.Apply(Operator.Modulus, AsNumber(a[0]), AsNumber(a[1]), c), Number("value"), Number("with"))
            .Shown("{{ 7 | math.modulo 4 }}", "3"),
        Function("math.plus", "Two numbers together.", Shape.Number, (a, c) => Arithmetic.Apply(Operator.Add, AsNumber(a[0]), AsNumber(a[1]), c), Number("value"), Number("with"))
            .Shown("{{ 5 | math.plus 2 }}", "7"),
        Function("math.round", "The nearest number with so many places after the point, or the nearest whole one.", Shape.Number, (a, _) => Round(AsNumber(a[0]), Whole(a[1])), Number("value"), Optional("precision", Shape.Number, Value.Of(0)))
            .Shown("{{ 3.14159 | math.round 2 }}", "3.14"),
        Function("math.times", "One number times another.", Shape.Number, (a, c) => Arithmetic.Apply(Operator.Multiply, AsNumber(a[0]), AsNumber(a[1]), c), Number("value"), Number("with"))
            .Shown("{{ 5 | math.times 2 }}", "10"),
        LeftOut("math.random", "a page must come out the same every time, so nothing is left to chance."),
        LeftOut("math.uuid", "a page must come out the same every time, so nothing is left to chance; use an id of the record."),
    ];

    public static Value Format(Value value, string format, Value culture)
    {
        Cultures.Check(culture);
        try
        {
            return value.Kind switch
            {
                ValueKind.Nothing => Value.Of(""),
                ValueKind.Date => Value.Of(DateText.Format(value.AsDate, format)),
                ValueKind.Duration => Value.Of(value.AsDuration.ToString(format, CultureInfo.InvariantCulture)),
                ValueKind.Integer when value.AsInteger is >= int.MinValue and <= int.MaxValue => Value.Of(((int)value.AsInteger).ToString(format, CultureInfo.InvariantCulture)),
                ValueKind.Integer => Value.Of(value.AsInteger.ToString(format, CultureInfo.InvariantCulture)),
                ValueKind.Decimal => Value.Of(Arithmetic.ToDecimal(value).ToString(format, CultureInfo.InvariantCulture)),
                _ when value.IsNumber => Value.Of(value.ToDouble().ToString(format, CultureInfo.InvariantCulture)),
                _ => Value.Of(Text(value)),
            };
        }
        catch (FormatException)
        {
            throw new TemplateFunctionException($"\"{format}\" is no format for {Members.KindName(value)}.");
        }
    }

    private static Value Divide(Value value, Value divisor, RenderContext context)
    {
        if (!divisor.IsInteger)
        {
            return Arithmetic.Apply(Operator.Divide, value, divisor, context);
        }

        if (divisor.AsInteger == 0)
        {
            throw new RenderFault(TemplateCodes.DivideByZero, "A number cannot be divided by zero.");
        }

        return Rounded(Arithmetic.Apply(Operator.Divide, value, divisor, context), Math.Floor, decimal.Floor);
    }

    private static Value Rounded(Value value, Func<double, double> round, Func<decimal, decimal> roundDecimal)
    {
        value = AsNumber(value);
        return value.Kind switch
        {
            ValueKind.Float or ValueKind.Single => Whole(round(value.ToDouble())),
            ValueKind.Decimal => Value.Of(roundDecimal(Arithmetic.ToDecimal(value))),
            _ => value,
        };

        static Value Whole(double number) => Math.Abs(number) < 1e15 ? Value.Of((long)number) : Value.Of(number);
    }

    private static Value Round(Value value, int digits) => value.Kind switch
    {
        ValueKind.Float or ValueKind.Single => Value.Of(Math.Round(value.ToDouble(), Math.Clamp(digits, 0, 15))),
        ValueKind.Decimal => Value.Of(decimal.Round(Arithmetic.ToDecimal(value), Math.Clamp(digits, 0, 28))),
        _ => value,
    };
}
