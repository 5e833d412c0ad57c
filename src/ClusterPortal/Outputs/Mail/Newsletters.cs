using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Domain;
using ClusterPortal.Media;
using ClusterPortal.Outputs.Html;
using ClusterPortal.Pages;
using ClusterPortal.Pages.Views;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ClusterPortal.Themes;

namespace ClusterPortal.Outputs.Mail;

/// <summary>In: a portal that is ready to be rendered, and which newsletter is asked for. Out: the mail of it in each language, as HTML and as text. Nothing of it is published;
/// the archive's pages are pages like others.</summary>
internal sealed class Newsletters(Rendering rendering, Theme theme)
{
    private const int WidthOfText = 536;
    private const int HeightOfLogo = 48;

    private readonly Lazy<LetterColors> colors = new(() => LetterColors.Of(theme, rendering.Plan.Site, rendering.Plan.Portal));

    private PlanContext Plan => rendering.Plan;

    /// <summary>False for a theme without a template for mails.</summary>
    public bool CanBeMade => Plan.Templates.HasLetters;

    /// <summary>Ids of the newsletters that staff have written, the newest first.</summary>
    public ImmutableArray<string> Ids =>
        [.. Plan.Portal.Of("newsletter").Where(Plan.Portal.HasPage).OrderByDescending(r => r["date"].Date()).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => r.Id)];

    public ImmutableArray<LanguageTag> Languages => Plan.Site.Languages;

    /// <summary>The host in whose name mails are sent.</summary>
    public string Host => Plan.Site.BaseUrl.IdnHost;

    public NodaTime.DateTimeZone Zone => Plan.Views[0].Zone;

    public DateOnly Today => Plan.Portal.Today;

    /// <summary>Name and address of whom readers answer: the contact of the portal's cluster. Null when it has no address.</summary>
    public (string Name, string Address)? Sender =>
        Plan.Site.Cluster is { } id && Plan.Portal.Find("cluster", id.Text) is { } cluster && Contact.Of(cluster, Plan.Portal)?.Email is { } address ? (Plan.Views[0].Title(cluster), address) : null;

    /// <param name="order">Its entry is one of <see cref="Ids"/>, its language one of <see cref="Languages"/>.</param>
    public ImmutableArray<MadeLetter> Make(NewsletterOrder order)
    {
        var entry = order.Entry is { } id ? Plan.Portal.Find("newsletter", id) : null;
        var days = (entry is null ? null : NewsletterDays.Of(entry)) ?? new NewsletterDays(order.From ?? Today, order.To ?? Today, Today);
        var languages = order.Language is { } one ? [one] : entry is null ? Plan.Site.Languages : Plan.Routes.Translations(entry);
        var name = entry?.Id ?? (order.To is null ? $"since-{Iso(days.From)}" : $"{Iso(days.From)}-to-{Iso(days.To)}");
        return [.. languages.Select(l => Make(new LetterWriter(Plan.Views.First(v => v.Language == l)).Write(entry, days), name))];
    }

    private MadeLetter Make(Letter letter, string id)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        var bag = new DiagnosticBag();
        var view = letter.View;
        var route = letter.Entry is { } entry && Plan.Routes.Of(entry, view.Language) is { } own ? own : Plan.Routes.Home(view.Language);
        rendering.Html.Render(
            new Page { Kind = "mail", Template = TemplateNames.Letter, View = view, Route = route, Title = letter.Subject, RouteIn = Plan.Routes.Home, Own = () => [Shown(letter)] },
            output, bag);
        return new MadeLetter(id, view.Language, letter.Subject, letter.Days.Sent, Encoding.UTF8.GetString(output.WrittenSpan), PlainLetter.Write(letter), bag.ToImmutable());
    }

    private Value Shown(Letter letter) => Value.Of(new FixedRecord(
        LetterShapes.Letter,
        Value.Of(letter.Subject),
        Value.Of(letter.Preheader),
        Value.Of(letter.DaysText),
        LanguageView.Of(letter.Days.Sent),
        Value.Of(letter.OnlineUrl),
        Value.Of(Plan.Routes.Absolute(Plan.Routes.Home(letter.View.Language))),
        letter.Intro.Length == 0 ? default : Value.Of(new SafeHtml(MailMarkup.Of(letter.Intro, colors.Value))),
        Value.Of([.. letter.Sections.Select(Shown)]),
        Value.Of(letter.Sender),
        BrandLogo.Of(Plan.Site, letter.View.Assets) is { } logo ? Logo(logo.Light, letter.Sender) : default,
        colors.Value.In(dark: false),
        colors.Value.In(dark: true)));

    private Value Shown(LetterSection section) => Value.Of(new FixedRecord(
        LetterShapes.Section,
        Value.Of(section.Kind),
        Value.Of(section.Label),
        Value.Of([.. section.Items.Select(i => Value.Of(new FixedRecord(LetterShapes.Item, i.Title, Value.Of(i.Url), Value.Of(i.Line), i.Summary, Picture(i.Picture, i.PictureText, section.Kind == "highlights"))))]),
        Value.Of(section.MoreText),
        Value.Of(section.MoreUrl)));

    // Pictures for what staff put first: a mail with many is slow to read where the net is.
    private Value Picture(Asset? asset, string alt, bool wanted)
    {
        if (!wanted || asset is not { Width: > 0 and var width, Height: > 0 and var height } || !IsShown(asset)) return default;
        var shown = Math.Min(width, WidthOfText);
        return Value.Of(new FixedRecord(LetterShapes.Picture, Value.Of(Plan.Routes.Absolute(asset.Route)), Value.Of(alt), Value.Of((long)shown), Value.Of((long)Math.Max(1, height * shown / width))));
    }

    private Value Logo(Asset asset, string alt)
    {
        if (asset is not { Width: > 0 and var width, Height: > 0 and var height } || !IsShown(asset)) return default;
        var tall = Math.Min(height, HeightOfLogo);
        return Value.Of(new FixedRecord(LetterShapes.Picture, Value.Of(Plan.Routes.Absolute(asset.Route)), Value.Of(alt), Value.Of((long)Math.Max(1, width * tall / height)), Value.Of((long)tall)));
    }

    // Mail programs show no SVG, and the older ones no WebP.
    private static bool IsShown(Asset asset) => RasterImage.FormatOf(asset.Bytes.Span) is MediaFormat.Png or MediaFormat.Jpeg or MediaFormat.Gif;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
