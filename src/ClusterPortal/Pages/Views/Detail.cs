using System.Collections.Immutable;
using ClusterPortal.Schema;
using ClusterPortal.Templates.Values;

namespace ClusterPortal.Pages.Views;

/// <summary>A field with its value in one language, ready to be shown whatever its kind.</summary>
internal sealed record Detail(string Name, string Label, string Kind, string Text)
{
    /// <summary>Longer texts get a part of the page of their own.</summary>
    private const int LongestLine = 90;

    private const int MostItemsInLine = 12;

    public Value Html { get; init; }

    public string? Url { get; init; }

    public string? Iso { get; init; }

    public string? Note { get; init; }

    /// <summary>The text with its language, when that is not the page's.</summary>
    public Value Shown { get; init; }

    public Value Image { get; init; }

    public Value File { get; init; }

    public ImmutableArray<Detail> Items { get; init; } = [];

    public ImmutableArray<Detail> Parts { get; init; } = [];

    public ImmutableArray<string> Columns { get; init; } = [];

    public ImmutableArray<ImmutableArray<Detail>> Rows { get; init; } = [];

    public bool IsWide =>
        Columns.Length > 0 || !Html.IsNothing || !Image.IsNothing || Text.Length > LongestLine || Items.Length > MostItemsInLine || Items.Any(i => i.IsWide || i.Parts.Length > 0);

    public static string KindOf(Field field) => field.Kind.ToString().ToLowerInvariant();

    public Value ToValue() =>
        Value.Of(new FixedRecord(
            DetailShapes.Detail,
            Value.Of(Name), Value.Of(Label), Value.Of(Kind), Shown.IsNothing ? Value.Of(Text) : Shown, Html, Value.Of(Url), Value.Of(Iso), Value.Of(Note), Image, File,
            List(Items), List(Parts), Value.Of([.. Columns.Select(c => Value.Of(c))]),
            Value.Of([.. Rows.Select(r => Value.Of(new FixedRecord(DetailShapes.Row, List(r))))]), Value.Of(IsWide)));

    private static Value List(ImmutableArray<Detail> details) => Value.Of([.. details.Select(d => d.ToValue())]);
}
