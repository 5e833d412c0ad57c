using System.Numerics;

namespace ClusterPortal.Templates.Values;

/// <summary>When two values are the same one: by worth for numbers and texts, item by item for arrays.</summary>
internal static class ValueEquality
{
    private const int DepthLimit = 32;

    public static bool Same(Value left, Value right, int depth = 0)
    {
        var kind = left.Kind;
        if (kind != right.Kind)
        {
            return left.IsNumber && right.IsNumber ? Arithmetic.CompareNumbers(left, right) == 0 : kind switch
            {
                ValueKind.List or ValueKind.Range => right.AsList is { } list && SameItems(left.AsList!, list, depth),
                ValueKind.Text => right.Kind == ValueKind.Html && string.Equals(left.TextOrNull, right.AsHtml!.Text, StringComparison.Ordinal),
                ValueKind.Html => right.Kind == ValueKind.Text && string.Equals(left.AsHtml!.Text, right.TextOrNull, StringComparison.Ordinal),
                _ => false,
            };
        }

        return kind switch
        {
            ValueKind.Nothing or ValueKind.Empty => true,
            ValueKind.Boolean or ValueKind.Integer or ValueKind.Date or ValueKind.Duration => left.AsInteger == right.AsInteger,
            ValueKind.Float => left.AsFloat.Equals(right.AsFloat),
            ValueKind.Single => left.AsSingle.Equals(right.AsSingle),
            ValueKind.Decimal => (decimal)left.Reference! == (decimal)right.Reference!,
            ValueKind.BigInteger => (BigInteger)left.Reference! == (BigInteger)right.Reference!,
            ValueKind.Text => string.Equals(left.TextOrNull, right.TextOrNull, StringComparison.Ordinal),
            ValueKind.Html => string.Equals(left.AsHtml!.Text, right.AsHtml!.Text, StringComparison.Ordinal),
            ValueKind.List or ValueKind.Range => SameItems(left.AsList!, right.AsList!, depth),
            _ => ReferenceEquals(left.Reference, right.Reference),
        };
    }

    private static bool SameItems(ITemplateList left, ITemplateList right, int depth)
    {
        if (ReferenceEquals(left, right))
        {
            return true;
        }

        if (left.Count != right.Count || depth > DepthLimit)
        {
            return false;
        }

        for (var i = 0; i < left.Count; i++)
        {
            if (!Same(left[i], right[i], depth + 1))
            {
                return false;
            }
        }

        return true;
    }
}
