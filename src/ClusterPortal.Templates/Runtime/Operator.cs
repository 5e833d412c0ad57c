namespace ClusterPortal.Templates.Runtime;

internal enum Operator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Range,
    RangeExclusive,
}

internal static class Operators
{
    public static Operator Of(string sign) => sign switch
    {
        "+" or "+=" => Operator.Add,
        "-" or "-=" => Operator.Subtract,
        "*" or "*=" => Operator.Multiply,
        "/" or "/=" => Operator.Divide,
        "//" or "//=" => Operator.DivideRound,
        "%" or "%=" => Operator.Modulus,
        "<<" => Operator.ShiftLeft,
        ">>" => Operator.ShiftRight,
        "==" => Operator.Equal,
        "!=" => Operator.NotEqual,
        "<" => Operator.Less,
        "<=" => Operator.LessOrEqual,
        ">" => Operator.Greater,
        ">=" => Operator.GreaterOrEqual,
        ".." => Operator.Range,
        _ => Operator.RangeExclusive,
    };

    public static string Sign(Operator op) => op switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.DivideRound => "//",
        Operator.Modulus => "%",
        Operator.ShiftLeft => "<<",
        Operator.ShiftRight => ">>",
        Operator.Equal => "==",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.Range => "..",
        _ => "..<",
    };

    public static bool IsComparison(Operator op) => op is >= Operator.Equal and <= Operator.GreaterOrEqual;
}
