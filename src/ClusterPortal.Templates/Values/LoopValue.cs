namespace ClusterPortal.Templates.Values;

/// <summary>What `for`, `while` and `tablerow` are inside their own bodies.</summary>
internal sealed class LoopValue
{
    public static readonly string[] ForMembers = ["index", "rindex", "first", "last", "even", "odd", "length", "changed"];
    public static readonly string[] WhileMembers = ["index", "first", "even", "odd"];

    public long Index;
    public long Length;
    public bool Changed;
    public bool IsLast;
    public int Column;
    public int Columns;
    public bool IsWhile;

    public bool TryGet(string name, out Value value)
    {
        value = name switch
        {
            "index" => Value.Of(Index),
            "first" => Value.Of(Index == 0),
            "even" => Value.Of(Index % 2 == 0),
            "odd" => Value.Of(Index % 2 != 0),
            "rindex" when !IsWhile => Value.Of(Length - Index - 1),
            "last" when !IsWhile => Value.Of(IsLast),
            "length" when !IsWhile => Value.Of(Length),
            "changed" when !IsWhile => Value.Of(Changed),
            "col" or "col0" when Columns > 0 => Value.Of(Column),
            "col_first" when Columns > 0 => Value.Of(Column == 0),
            "col_last" when Columns > 0 => Value.Of(Column == Columns - 1),
            _ => default,
        };
        return !value.IsNothing;
    }
}
