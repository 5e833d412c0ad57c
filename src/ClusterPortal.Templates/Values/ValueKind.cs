namespace ClusterPortal.Templates.Values;

/// <summary>What a value is while rendering.</summary>
public enum ValueKind
{
    Nothing,
    Boolean,
    Integer,
    Float,
    Single,
    Decimal,
    BigInteger,
    Date,
    Duration,
    Text,
    Html,
    Json,
    List,
    Range,
    Record,
    Map,
    Function,
    Loop,
    Empty,
    Namespace,
}
