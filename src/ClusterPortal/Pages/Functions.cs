using System.Globalization;
using System.Text;
using ClusterPortal.Graphics.Codes;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates;
using ClusterPortal.Templates.Shapes;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Pages;

/// <summary>The functions that a portal adds to the template language. The render context's host is the page's <see cref="LanguageView"/>.</summary>
internal static class Functions
{
    /// <summary>What texts of the strings files may leave open.</summary>
    private static readonly string[] FillNames = ["name", "title", "language", "page", "pages", "date", "n", "place", "from", "to"];

    public static IReadOnlyList<HostFunction> All { get; } =
    [
        new("asset", [new("path", Shape.Text)], Shape.Url, "The address of a file of the theme's assets, with its fingerprint.", (a, c) => Value.Of(Asset(Text(a[0]), c).Url)),
        new("has_asset", [new("path", Shape.Text)], Shape.Boolean, "Whether the theme's assets have a file.", (a, c) => Value.Of(View(c).Assets.Theme(Text(a[0])) is not null)),
        new("inline_svg", [new("path", Shape.Text)], Shape.Html, "An SVG file of the theme's assets, put into the page.", (a, c) => Value.Of(new SafeHtml(Encoding.UTF8.GetString(Asset(Text(a[0]), c).Bytes.Span).Trim()))),
        new("icon", [new("name", Shape.Text)], Shape.Html, "An icon of the theme's icons.svg, hidden from screen readers.", Icon),
        new("date_text", [new("date", Shape.Date), new("form", Shape.Text, true, Value.Of("long"))], Shape.Text, "A date as the page's language writes it: long, medium, month, day_month, weekday or iso.", DateText),
        new("number_text", [new("number", Shape.Number)], Shape.Text, "A number with the separators of the page's language.", (a, c) => Decimal(a[0]) is { } n ? Value.Of(View(c).Formats.Number(n)) : default),
        new("percent_text", [new("number", Shape.Number)], Shape.Text, "A share of 100 as the page's language writes it: 12 %.", (a, c) => Decimal(a[0]) is { } n ? Value.Of(View(c).Formats.Percent(n)) : default),
        new("text_language", [new("text", Shape.Any)], Shape.Text, "The tag of the language that a text is in: the page's, unless it is not translated. For the lang attribute around Markdown.",
            (a, c) => Value.Of(a[0].AsForeign?.Language ?? a[0].AsHtml?.Language ?? View(c).Language.Tag)),
        new("text_direction", [new("text", Shape.Any)], Shape.Text, "ltr or rtl, the same for the dir attribute.",
            (a, c) => Value.Of((a[0].AsForeign?.Language ?? a[0].AsHtml?.Language) is { } tag ? new LanguageTag(tag).Direction : View(c).Language.Direction)),
        new("plural", [new("forms", Shape.Any), new("n", Shape.Number)], Shape.Text, "The plural form of a text for a number, with {n} filled in.", Plural),
        new("fill", [new("text", Shape.Text), .. FillNames.Select(n => new HostParameter(n, Shape.Any, true))], Shape.Text, "A text with its {…} filled in by name, such as fill t.page_of page: 1 pages: 3.", Fill),
        new("url_host", [new("url", Shape.Text)], Shape.Text, "The host of a web address, as readers know it.", (a, _) => a[0].TryGetText(out var url) ? Value.Of(WebAddress.Shown(url)) : default),
        new("tel", [new("phone", Shape.Text)], Shape.Text, "A telephone number for a tel: link.", (a, _) => a[0].TryGetText(out var phone) ? Value.Of(ContactAddress.Dial(phone)) : default),
        new("initials", [new("name", Shape.Text)], Shape.Text, "One or two letters for a name without a logo.", (a, _) => Value.Of(Initials(Text(a[0])))),
        new("country_name", [new("code", Shape.Text)], Shape.Text, "The name of a country in the page's language.", (a, c) => Value.Of(View(c).Formats.Strings.CountryName(Text(a[0])))),
        new("language_name", [new("tag", Shape.Text)], Shape.Text, "The name of a language in the page's language.", (a, c) => Value.Of(View(c).Formats.Strings.LanguageName(Text(a[0])))),
        new("security_policy", [new("data", Shape.Json, true)], Shape.Html, "The tag of the content security policy, which allows the page's linked data and else only files of the site.",
            (a, _) => Value.Of(new SafeHtml(SecurityPolicy.Tag(a[0].IsNothing ? null : a[0].ToString())))),
        new("upper_first", [new("text", Shape.Text)], Shape.Text, "The text with its first letter as a capital.", (a, _) => Text(a[0]) is { Length: > 0 } text ? Value.Of(char.ToUpperInvariant(text[0]) + text[1..]) : default),
        new("qr_code", [new("address", Shape.Text)], Shape.Html, "A code that telephones read, for paper: an address in squares. Null for what is too long.", (a, _) => QrDrawing.Inline(Text(a[0])) is { } code ? Value.Of(new SafeHtml(code)) : default),
        .. MapFunctions.All,
    ];

    private static LanguageView View(RenderContext context) => (LanguageView)context.Host!;

    private static string Text(Value value) => value.TryGetText(out var text) ? text : value.IsNothing ? "" : value.ToString();

    private static Asset Asset(string path, RenderContext context)
    {
        var assets = View(context).Assets;
        if (assets.Theme(path) is { } asset) return asset;
        var near = Suggestion.Nearest(path, assets.ThemeNames);
        throw new TemplateFunctionException($"The theme has no asset '{path}'{(near is null ? "" : $"; did you mean '{near}'?")}");
    }

    private static Value Icon(ReadOnlySpan<Value> arguments, RenderContext context)
    {
        var name = Text(arguments[0]);
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterLower(c) || c == '-')) throw new TemplateFunctionException($"'{name}' cannot be the name of an icon.");
        var url = Asset("icons.svg", context).Url;
        return Value.Of(new SafeHtml($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{url}#{name}\"/></svg>"));
    }

    private static Value DateText(ReadOnlySpan<Value> arguments, RenderContext context) =>
        arguments[0].Kind == ValueKind.Date ? Value.Of(View(context).Formats.Date(DateOnly.FromDateTime(arguments[0].AsDate), Text(arguments[1]))) : default;

    private static decimal? Decimal(Value value) =>
        value.Kind switch
        {
            ValueKind.Nothing => null,
            ValueKind.Integer => value.AsInteger,
            ValueKind.Float when Math.Abs(value.AsFloat) < 1e27 => (decimal)value.AsFloat,
            _ => decimal.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        };

    private static Value Plural(ReadOnlySpan<Value> arguments, RenderContext context)
    {
        var view = View(context);
        var number = Decimal(arguments[1]) ?? 0;
        if (arguments[0].AsRecord is not { } forms) throw new TemplateFunctionException("plural takes a text with plural forms, such as t.jobs_count.");
        var form = Plurals.FormOf(view.Language, number);
        var slot = forms.Shape.SlotOf(form);
        var text = slot >= 0 ? forms.Get(slot) : default;
        if (text.IsNothing) text = forms.Shape.SlotOf("other") is var other and >= 0 ? forms.Get(other) : default;
        return Like(text, Text(text).Replace("{n}", view.Formats.Number(number), StringComparison.Ordinal));
    }

    private static Value Fill(ReadOnlySpan<Value> arguments, RenderContext context)
    {
        var values = arguments[1..].ToArray();
        var formats = View(context).Formats;
        return Like(arguments[0], Formats.Fill(Text(arguments[0]), key => Array.IndexOf(FillNames, key) is var at and >= 0 && !values[at].IsNothing ? Show(values[at], formats) : null));
    }

    // A text made from another is in the same language.
    private static Value Like(Value text, string made) => text.AsForeign is { } foreign ? Value.Of(foreign with { Text = made }) : Value.Of(made);

    private static string Show(Value value, Formats formats) =>
        value.Kind == ValueKind.Date ? formats.Date(DateOnly.FromDateTime(value.AsDate), "long") : Text(value);

    private static string Initials(string name)
    {
        var words = name.Split([' ', '-', '/', '.'], StringSplitOptions.RemoveEmptyEntries).Where(w => char.IsLetterOrDigit(w[0])).ToArray();
        if (words.Length == 0) return "";
        if (words[0][0] > 0x2E80) return words[0][..1];
        return string.Concat(words.Take(2).Select(w => char.ToUpperInvariant(w[0])));
    }
}
