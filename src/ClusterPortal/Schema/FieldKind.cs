namespace ClusterPortal.Schema;

/// <summary>What a field holds. The set is closed: a type file combines these, it does not add to them.</summary>
public enum FieldKind
{
    Text,
    Markdown,
    Number,
    Quantity,
    Money,
    Boolean,
    Date,
    Time,
    Choice,
    Reference,
    List,
    Group,
    Link,
    Email,
    Phone,
    Place,
    Image,
    File,
    Language,
    Country,
}
