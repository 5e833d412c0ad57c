using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ClusterPortal.Templates.Values;

/// <summary>
/// A value of the template language in 16 bytes. Numbers, booleans, dates and durations are held in place;
/// everything else is a reference whose kind is remembered beside it.
/// </summary>
public readonly partial struct Value : IEquatable<Value>
{
    private readonly object? _object;
    private readonly long _bits;

    private Value(object? reference, long bits)
    {
        _object = reference;
        _bits = bits;
    }

    /// <summary>Marks a value held in place and says which kind it has.</summary>
    private sealed class Tag(ValueKind kind)
    {
        public static readonly Tag Boolean = new(ValueKind.Boolean);
        public static readonly Tag Integer = new(ValueKind.Integer);
        public static readonly Tag Float = new(ValueKind.Float);
        public static readonly Tag Single = new(ValueKind.Single);
        public static readonly Tag Date = new(ValueKind.Date);
        public static readonly Tag Duration = new(ValueKind.Duration);
        public static readonly Tag Empty = new(ValueKind.Empty);

        public readonly ValueKind Kind = kind;
    }

    public static Value Nothing => default;

    public static Value True => new(Tag.Boolean, 1);

    public static Value False => new(Tag.Boolean, 0);

    internal static Value Empty => new(Tag.Empty, 0);

    public static Value Of(bool value) => new(Tag.Boolean, value ? 1 : 0);

    public static Value Of(long value) => new(Tag.Integer, value);

    public static Value Of(double value) => new(Tag.Float, BitConverter.DoubleToInt64Bits(value));

    public static Value Of(float value) => new(Tag.Single, BitConverter.SingleToInt32Bits(value));

    public static Value Of(decimal value) => new(value, (long)ValueKind.Decimal);

    /// <summary>A whole number of any size; one that fits 64 bits is held as such.</summary>
    public static Value Of(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Of((long)value) : new(value, (long)ValueKind.BigInteger);

    public static Value Of(DateTime value) => new(Tag.Date, value.Ticks);

    public static Value Of(TimeSpan value) => new(Tag.Duration, value.Ticks);

    public static Value Of(string? value) => value is null ? default : new(value, (long)ValueKind.Text);

    /// <summary>A text in another language than the page's; among the text of a page it is written with its language.</summary>
    public static Value Of(ForeignText? value) => value is null ? default : new(value, (long)ValueKind.Text);

    public static Value Of(SafeHtml? value) => value is null ? default : new(value, (long)ValueKind.Html);

    public static Value Of(SafeJson? value) => value is null ? default : new(value, (long)ValueKind.Json);

    public static Value Of(ITemplateList? value) => value is null ? default : new(value, (long)ValueKind.List);

    public static Value Of(ITemplateRecord? value) => value is null ? default : new(value, (long)ValueKind.Record);

    public static Value Of(MapValue? value) => value is null ? default : new(value, (long)ValueKind.Map);

    /// <summary>A list of the host; templates cannot change it.</summary>
    public static Value Of(IReadOnlyList<Value> items) => Of((ITemplateList)new ListValue(items) { IsReadOnly = true });

    internal static Value Of(RangeValue value) => new(value, (long)ValueKind.Range);

    internal static Value Of(FunctionValue value) => new(value, (long)ValueKind.Function);

    internal static Value Of(LoopValue value) => new(value, (long)ValueKind.Loop);

    internal static Value Of(NamespaceValue value) => new(value, (long)ValueKind.Namespace);

    public ValueKind Kind
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _object is null ? ValueKind.Nothing : _object is Tag tag ? tag.Kind : (ValueKind)_bits;
    }

    public bool IsNothing => _object is null;

    /// <summary>Only null and false are false, as in Scriban; empty text and zero are true.</summary>
    public bool IsTrue
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _object is not null && (!ReferenceEquals(_object, Tag.Boolean) || _bits != 0) && !ReferenceEquals(_object, Tag.Empty);
    }

    internal bool IsInteger => ReferenceEquals(_object, Tag.Integer);

    internal bool IsBoolean => ReferenceEquals(_object, Tag.Boolean);

    /// <summary>The value in place of a boolean, integer or float; meaningless for other kinds.</summary>
    public bool AsBoolean => _bits != 0;

    public long AsInteger => _bits;

    public double AsFloat => BitConverter.Int64BitsToDouble(_bits);

    internal float AsSingle => BitConverter.Int32BitsToSingle((int)_bits);

    public DateTime AsDate => new(_bits);

    public TimeSpan AsDuration => new(_bits);

    /// <summary>The reference behind a text, list, record or other object; null for values held in place.</summary>
    internal object? Reference => _object;

    internal string? TextOrNull => _object as string ?? (_object as ForeignText)?.Text;

    /// <summary>The text with its language, when that is another than the page's.</summary>
    public ForeignText? AsForeign => _object as ForeignText;

    public bool TryGetText([NotNullWhen(true)] out string? text)
    {
        text = TextOrNull;
        return text is not null;
    }

    public ITemplateList? AsList => Kind is ValueKind.List or ValueKind.Range ? (ITemplateList)_object! : null;

    public ITemplateRecord? AsRecord => Kind == ValueKind.Record ? (ITemplateRecord)_object! : null;

    public MapValue? AsMap => _object as MapValue;

    public SafeHtml? AsHtml => _object as SafeHtml;

    internal bool IsNumber => Kind is >= ValueKind.Integer and <= ValueKind.BigInteger;

    public override string ToString() => ValueText.Of(this);

    public bool Equals(Value other) => ValueEquality.Same(this, other);

    public override bool Equals(object? obj) => obj is Value other && Equals(other);

    public override int GetHashCode() => Kind switch
    {
        ValueKind.Nothing => 0,
        ValueKind.Text => string.GetHashCode(TextOrNull!, StringComparison.Ordinal),
        ValueKind.Boolean or ValueKind.Date or ValueKind.Duration => _bits.GetHashCode(),
        _ when IsNumber => ToDouble().GetHashCode(),
        ValueKind.Html => string.GetHashCode(AsHtml!.Text, StringComparison.Ordinal),
        ValueKind.List or ValueKind.Range or ValueKind.Map => 2,
        _ => RuntimeHelpers.GetHashCode(_object),
    };

    public static bool operator ==(Value left, Value right) => left.Equals(right);

    public static bool operator !=(Value left, Value right) => !left.Equals(right);

    /// <summary>The number as a double; for kinds that are no number, not a number.</summary>
    internal double ToDouble() => Kind switch
    {
        ValueKind.Integer => _bits,
        ValueKind.Float => AsFloat,
        ValueKind.Single => AsSingle,
        ValueKind.Decimal => (double)(decimal)_object!,
        ValueKind.BigInteger => (double)(BigInteger)_object!,
        ValueKind.Boolean => _bits,
        ValueKind.Text => double.TryParse(TextOrNull, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN,
        _ => double.NaN,
    };
}
