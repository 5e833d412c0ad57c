namespace ClusterPortal.Templates.Values;

/// <summary>The order in which values are sorted: nothing first, numbers and dates by size, texts as in a dictionary.</summary>
internal static class ValueOrder
{
    public static int Compare(Value left, Value right)
    {
        if (left.IsNothing || right.IsNothing)
        {
            return (left.IsNothing ? 0 : 1) - (right.IsNothing ? 0 : 1);
        }

        if (left.IsNumber && right.IsNumber)
        {
            return Arithmetic.CompareNumbers(left, right);
        }

        if (left.Kind == right.Kind && left.Kind is ValueKind.Boolean or ValueKind.Date or ValueKind.Duration && left.Kind == right.Kind)
        {
            return left.AsInteger.CompareTo(right.AsInteger);
        }

        return TextOrder.Compare(ValueText.Of(left), ValueText.Of(right));
    }
}
