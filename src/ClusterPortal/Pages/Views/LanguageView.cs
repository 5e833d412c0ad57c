using System.Collections.Concurrent;
using System.Collections.Immutable;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;
using ClusterPortal.Domain.Clusters;
using ClusterPortal.Domain.Statistics;
using ClusterPortal.Forms;
using ClusterPortal.Legitimacy;
using ClusterPortal.Pages.Maps;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Templates.Values;
using ClusterPortal.Text;
using ClusterPortal.Themes;
using ListValue = ClusterPortal.Content.Values.ListValue;
using NodaTime;

namespace ClusterPortal.Pages.Views;

/// <summary>The portal as pages of one language see it: gives templates their values. Safe on many threads.</summary>
internal sealed class LanguageView
{
    private static readonly Value EmptyList = Value.Of([]);

    private readonly RecordView?[] records;
    private readonly string?[] nameKeys;
    private readonly ConcurrentDictionary<Record, NewsletterContents> letters = new(ReferenceEqualityComparer.Instance);
    private readonly IReadOnlyList<Derived>[] derived;

    public LanguageView(LanguageTag language, SiteConfig site, Portal portal, Routes routes, Shapes shapes, LanguageStrings strings, AssetUrls assets, Figures figures, PortalMaps maps)
    {
        Language = language;
        Site = site;
        Portal = portal;
        Routes = routes;
        Shapes = shapes;
        Formats = new Formats(strings);
        Assets = assets;
        Figures = figures;
        Maps = new MapViews(this, maps);
        Zone = TimeZones.Find(site.TimeZone) ?? TimeZones.Utc;
        records = new RecordView?[portal.Records.Length];
        nameKeys = new string?[portal.Records.Length];
        derived = [.. portal.Types.All.Select(shapes.DerivedOf)];
    }

    public LanguageTag Language { get; }

    /// <summary>How names are ordered in the language.</summary>
    public required Collation Collation { get; init; }

    public SiteConfig Site { get; }

    public Portal Portal { get; }

    public Routes Routes { get; }

    public Shapes Shapes { get; }

    /// <summary>Who belongs to which cluster; the same for all languages.</summary>
    public required ClusterDirectory Clusters { get; init; }

    /// <summary>What visitors are told of organisations, and who leads their pages; the same for all languages.</summary>
    public required Standings Standings { get; init; }

    /// <summary>Members in the same field; the same for all languages.</summary>
    public required Neighbourhood Neighbourhood { get; init; }

    /// <summary>Jobs that ask for the same; the same for all languages.</summary>
    public required SimilarJobs SimilarJobs { get; init; }

    /// <summary>Who gets a badge and a proof of membership; the same for all languages.</summary>
    public required Proofs Proofs { get; init; }

    /// <summary>The forms by which entries are sent in and changed; the same for all languages.</summary>
    public ImmutableArray<EntryForm> Forms { get; init; } = [];

    public Formats Formats { get; }

    public AssetUrls Assets { get; }

    public MapViews Maps { get; }

    /// <summary>Tables of figures, the same in every language.</summary>
    public Figures Figures { get; }

    /// <summary>The site's time zone.</summary>
    public DateTimeZone Zone { get; }

    public static Value Of(DateOnly date) => Value.Of(date.ToDateTime(TimeOnly.MinValue));

    // Two threads may make the same view; both are alike, so it does not matter whose is kept.
    public RecordView Of(Record record) =>
        records[record.Index] ??= new RecordView(this, record, Shapes.Of(record.Type), derived[record.Type.Index]);

    /// <summary>By this an entry stands among others where they are ordered by name: made once, though the entry stands in many lists.</summary>
    public string NameKey(Record record) => nameKeys[record.Index] ??= Collation.KeyOf(Title(record));

    public string? Url(Record record) => Routes.Of(record, Language) is { } route ? Routes.Url(route) : null;

    /// <summary>What is in a newsletter, looked for once though its page asks several times.</summary>
    public NewsletterContents InLetter(Record letter, NewsletterDays days) =>
        letters.GetOrAdd(letter, l => NewsletterContents.Of(Portal, days, Zone, Site.Cluster?.Text).Without(NewsletterContents.Highlights(Portal, l)));

    /// <summary>A text of the theme's strings files, which a theme of its own may lack.</summary>
    public string Word(string key, string otherwise) => Formats.Strings.Texts.GetValueOrDefault(key, otherwise);

    /// <summary>Beside the entry's page in the default language: a card has one language only.</summary>
    public string? ContactCard(Record record) =>
        Routes.Of(record, Site.Language) is { } route && Contact.IsReached(record, Portal) ? Routes.Url(route + DataRoutes.CardFile) : null;

    public string Text(LocalizedText text) => text.In(Language, Site.Language).Text;

    /// <summary>The text for a template: with its language where that is another than the page's.</summary>
    public Value Shown(LocalizedText text)
    {
        var part = text.In(Language, Site.Language);
        return Language.Reads(part.Language) ? Value.Of(part.Text) : Value.Of(Foreign(part.Text, part.Language));
    }

    /// <summary>A text that is in another language than the page.</summary>
    public ForeignText Foreign(string text, LanguageTag language) =>
        new(text, language.Tag, language.Direction == Language.Direction ? null : language.Direction);

    /// <summary>An entry's name for readers of the language: the one that <c>names</c> gives for it, else its title.</summary>
    public string Title(Record record) => OwnNames.In(record, Language) ?? (record.Type.Title is null ? Ends(record) : Text(record.Title));

    /// <summary>The same for a template.</summary>
    public Value ShownTitle(Record record) => OwnNames.In(record, Language) is { } name ? Value.Of(name) : record.Type.Title is { Localized: true } ? Shown(record.Title) : Value.Of(Title(record));

    // An entry of a type without a title is called by what it refers to.
    private string Ends(Record record)
    {
        var ends = record.Type.Fields.Fields.Where(f => f.Required).Select(f => EndOf(record[f])).OfType<string>().ToArray();
        return ends.Length == 0 ? record.Id : string.Join(" → ", ends);
    }

    private string? EndOf(FieldValue? value) =>
        value switch
        {
            ReferenceValue reference => Portal.Find(reference) is { } target ? Title(target) : reference.Id,
            GroupValue group when group["name"] is TextValue name => Text(name.Text),
            _ => null,
        };

    public Value Of(FieldValue? value, Field field) =>
        value switch
        {
            null => field.Kind == FieldKind.List ? EmptyList : field.Kind == FieldKind.Boolean ? Value.False : default,
            MarkdownValue markdown => Of(markdown),
            TextValue text => field.PlaceName ? Value.Of(PlaceName(Text(text.Text))) : field.Localized ? Shown(text.Text) : Value.Of(text.Text.Parts[0].Text),
            WordValue word => Of(word, field),
            NumberValue number => Of(number.Number),
            BooleanValue boolean => Value.Of(boolean.IsTrue),
            DateValue date => Of(date.Date),
            ChoiceValue choice => Of(choice.Choice),
            ReferenceValue reference => Of(reference),
            ListValue list => Value.Of(new ValueList(this, field.Of!, Shown(list.Items, field.Of!.Fields?.HoldsTo is not null))),
            GroupValue group when field.Kind == FieldKind.Reference => Value.Of(Shapes.Joined(field).Of(new GroupView(this, group, Shapes.Of(group.Group)), isRecord: false)),
            GroupValue group => field.Required || group.Holds(Portal.Today) ? Value.Of(new GroupView(this, group, Shapes.Of(group.Group))) : default,
            TimeValue time => Of(time, Zone),
            QuantityValue quantity => Of(quantity),
            MoneyValue money => Value.Of(new FixedRecord(
                Shapes.Money, Of(money.Amount), Value.Of(money.Currency), Value.Of(Formats.Money(money.Amount, money.Currency)), money.Year is { } year ? Value.Of((long)year) : default)),
            PlaceValue place => Value.Of(new FixedRecord(Shapes.Place, Value.Of((double)place.Latitude), Value.Of((double)place.Longitude))),
            FileValue file => field.Kind == FieldKind.Image ? Image(file) : File(file),
            _ => throw new InvalidOperationException($"no view of {value.GetType().Name}"),
        };

    /// <summary>Some of the items of a field that is a list of groups; of a field that is one group, that group or nothing.</summary>
    public Value Some(Record record, string name, Func<FieldValue?, DateOnly, IEnumerable<GroupValue>> choose)
    {
        if (record.Type.Fields.Find(name) is not { } field) return default;
        if (field.Kind == FieldKind.List) return Value.Of(new ValueList(this, field.Of!, Shown([.. choose(record[field], Portal.Today)])));
        return choose(record[field], Portal.Today).FirstOrDefault() is { } group ? Value.Of(new GroupView(this, group, Shapes.Of(group.Group))) : default;
    }

    // What is not published, and what does not hold on the day, leaves its lists without a gap: templates may count on each item.
    private ImmutableArray<FieldValue> Shown(ImmutableArray<FieldValue> items, bool ends = false)
    {
        foreach (var item in items)
            if (!IsShown(item) || (ends && !Holds(item))) return [.. items.Where(i => IsShown(i) && (!ends || Holds(i)))];
        return items;
    }

    private bool Holds(FieldValue item) => item is not GroupValue group || group.Holds(Portal.Today);

    public bool IsShown(FieldValue item) =>
        item switch
        {
            ReferenceValue reference => Portal.Shown(reference) is not null,
            GroupValue group => group.Group.Fields.All(f => !f.Required || group[f.Slot] is not ReferenceValue needed || Portal.Find(needed) is not null),
            _ => true,
        };

    public Value Of(Choice choice) => Value.Of(new FixedRecord(Shapes.Choice, Value.Of(choice.Id), Shown(choice.Label)));

    /// <summary>A moment in a time zone.</summary>
    public Value Of(TimeValue time, DateTimeZone zone) =>
        Value.Of(new FixedRecord(
            Shapes.Moment,
            Of(time.Date),
            Value.Of(EventTime.Of(time, zone).Iso),
            Value.Of(time.Time is { } at ? $"{Formats.Date(time.Date, "long")}, {Formats.Time(at)}" : Formats.Date(time.Date, "long")),
            time.Time is { } clock ? Value.Of(Formats.Time(clock)) : default,
            Value.Of(time.Time is null),
            Value.Of(zone.Id)));

    /// <summary>A town or region by the name that it has in the language: as site.yml says, else as the theme's texts do, else as it is written.</summary>
    public string PlaceName(string written) =>
        Site.PlaceNames.TryGetValue(written, out var names) && names.Has(Language) ? names.In(Language, Language).Text : Formats.Strings.Towns.GetValueOrDefault(written, written);

    private Value Of(MarkdownValue markdown)
    {
        var document = markdown.In(Language, Site.Language);
        var language = markdown.Text.In(Language, Site.Language).Language;
        return Value.Of(Language.Reads(language) ? document.Safe : new SafeHtml(document.Html) { Language = language.Tag });
    }

    private static Value Of(decimal number) =>
        number == decimal.Truncate(number) && Math.Abs(number) < long.MaxValue ? Value.Of((long)number) : Value.Of((double)number);

    private Value Of(WordValue word, Field field) =>
        field.Kind switch
        {
            FieldKind.Country => Value.Of(new FixedRecord(Shapes.Country, Value.Of(word.Text), Value.Of(Formats.Strings.CountryName(word.Text)))),
            FieldKind.Language => Value.Of(new FixedRecord(Shapes.Language, Value.Of(word.Text), Value.Of(Formats.Strings.LanguageName(word.Text)))),
            _ => Value.Of(word.Text),
        };

    private Value Of(ReferenceValue reference)
    {
        if (Portal.Shown(reference) is not { } record) return default;
        var view = Of(record);
        return Value.Of(reference.Field.Fields is null ? view : Shapes.Joined(reference.Field).Of(view, isRecord: true));
    }

    private Value Of(QuantityValue quantity) =>
        Value.Of(new FixedRecord(
            Shapes.Quantity,
            quantity.Number is { } number ? Of(number) : default,
            Value.Of(Formats.Name(quantity.Approximation)),
            quantity.Band is { } band ? Of(band) : default,
            Value.Of(quantity.Number is null && quantity.Band is { } named ? Text(named.Label) : Formats.Quantity(quantity.Number, quantity.Approximation)),
            quantity.AsOf is { } date ? Of(date) : default,
            quantity.SourceTitle is null && quantity.SourceUrl is null
                ? default
                : Value.Of(new FixedRecord(Shapes.Source, Value.Of(quantity.SourceTitle), Value.Of(quantity.SourcePublisher), Value.Of(quantity.SourceUrl))),
            Of(quantity.Coverage)));

    /// <summary>A figure that was worked out, with so many decimals.</summary>
    public Value Of(Amount amount, int? decimals = null) =>
        Value.Of(new FixedRecord(
            Shapes.Quantity,
            amount.Number is { } number ? Of(number) : default,
            Value.Of(Formats.Name(amount.Approximation)),
            default,
            Value.Of(Formats.Quantity(amount.Number, amount.Approximation, decimals)),
            default,
            default,
            Of(amount.Coverage)));

    private Value Of(Coverage? coverage) =>
        coverage is not { IsWhole: false } part
            ? default
            : Value.Of(new FixedRecord(Shapes.Coverage, Value.Of((long)part.Known), Value.Of((long)part.Of), Value.Of(Formats.Coverage(part))));

    private Value Image(FileValue file)
    {
        if (Assets.Content(file.Path) is not { } asset) return default;
        return Value.Of(new FixedRecord(
            Shapes.Image,
            Value.Of(asset.Url),
            file.Caption is { } alt ? Shown(alt) : Value.Of(""),
            asset.Width is { } width ? Value.Of((long)width) : default,
            asset.Height is { } height ? Value.Of((long)height) : default,
            Value.Of(file.Credit),
            Value.Of(file.On ?? "both")));
    }

    private Value File(FileValue file)
    {
        if (Assets.Content(file.Path) is not { } asset) return default;
        var name = file.Path[(file.Path.LastIndexOf('/') + 1)..];
        return Value.Of(new FixedRecord(
            Shapes.File,
            Value.Of(asset.Url),
            file.Caption is { } title ? Shown(title) : Value.Of(name),
            Value.Of(file.About),
            Value.Of(name[(name.LastIndexOf('.') + 1)..].ToUpperInvariant()),
            Value.Of(Formats.FileSize(asset.Length))));
    }
}
