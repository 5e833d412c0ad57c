using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Shapes;

/// <summary>
/// What is known of a value before it exists. The set is closed: the single shapes below, <see cref="List"/>,
/// <see cref="RecordShape"/> and <see cref="FunctionShape"/>.
/// </summary>
public abstract class Shape
{
    private protected Shape(string name) => Name = name;

    /// <summary>The name used in messages and in the reference.</summary>
    public string Name { get; }

    /// <summary>Nothing is known; members are looked up while rendering.</summary>
    public static Shape Any { get; } = new SimpleShape("anything");

    /// <summary>The value is always null.</summary>
    public static Shape Nothing { get; } = new SimpleShape("nothing");

    public static Shape Text { get; } = new SimpleShape("text");

    public static Shape Number { get; } = new SimpleShape("number");

    public static Shape Boolean { get; } = new SimpleShape("boolean");

    /// <summary>A date or date and time, without a time zone.</summary>
    public static Shape Date { get; } = new SimpleShape("date");

    public static Shape Duration { get; } = new SimpleShape("duration");

    /// <summary>Markup known to be safe; it passes unescaped where text of a page is expected, and only there.</summary>
    public static Shape Html { get; } = new SimpleShape("html");

    /// <summary>A web address the host vouches for; the only thing allowed as the source of a script or a frame.</summary>
    public static Shape Url { get; } = new SimpleShape("url");

    /// <summary>Text that is already JSON; it passes into a JSON script block as it is.</summary>
    public static Shape Json { get; } = new SimpleShape("json");

    public static Shape List(Shape of) => new ListShape(of);

    /// <summary>The shape that fits values of both shapes.</summary>
    internal static Shape Join(Shape a, Shape b)
    {
        if (ReferenceEquals(a, b) || ReferenceEquals(b, Nothing))
        {
            return a;
        }

        if (ReferenceEquals(a, Nothing))
        {
            return b;
        }

        if (a is ListShape left && b is ListShape right)
        {
            var of = Join(left.Of, right.Of);
            return ReferenceEquals(of, left.Of) ? a : ReferenceEquals(of, right.Of) ? b : new ListShape(of);
        }

        return IsTextual(a) && IsTextual(b) ? Text : Any;
    }

    internal static bool IsTextual(Shape shape) => ReferenceEquals(shape, Text) || ReferenceEquals(shape, Url) || ReferenceEquals(shape, Html);

    public override string ToString() => Name;

    private sealed class SimpleShape(string name) : Shape(name);
}
