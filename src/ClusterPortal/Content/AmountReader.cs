using ClusterPortal.Content.Values;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Content;

/// <summary>Reads the kinds that are a small group of their own: quantities, money, places, images and files.</summary>
internal sealed class AmountReader(string folder, DiagnosticBag bag)
{
    private static readonly MappingRules Rules = new(FieldRules.UnknownField, FieldRules.Missing, FieldRules.WrongKind);

    private static readonly string[] ApproximationNames = ["exact", "about", "over", "under"];

    private readonly ScalarReader scalars = new(bag);

    public FieldValue? Read(YamlNode node, Field field, ValueReader reader) =>
        field.Kind switch
        {
            FieldKind.Quantity => ReadQuantity(node, field, reader),
            FieldKind.Money => ReadMoney(node, field, reader),
            FieldKind.Place => ReadPlace(node, field, reader),
            _ => ReadFile(node, field, reader),
        };

    private QuantityValue? ReadQuantity(YamlNode node, Field field, ValueReader reader)
    {
        if (node is YamlScalar scalar)
        {
            if (scalar.Value is "no data" or "no_data") return new QuantityValue(node.Span, null, null);
            if (field.FindChoice(scalar.Value) is { } known) return new QuantityValue(node.Span, null, known);
            return scalars.ReadDecimal(scalar, field) is { } plain && InRange(plain, field, scalar) ? new QuantityValue(node.Span, plain, null) : null;
        }

        if (node is not YamlMapping map)
        {
            reader.Wrong(node, field, "a number");
            return null;
        }

        var group = new MappingReader(map, Rules, bag);
        var value = group.Scalar("value", "a number");
        var none = value is null or { Value: "no data" or "no_data" };
        var bandNode = group.Scalar("band");
        var source = group.Node("source");
        var approx = group.Scalar("approx");
        var asOf = group.Scalar("as_of");
        var (title, publisher, url) = ReadSource(source, field);
        group.Finish();
        if (none && bandNode is null && value is null && map["value"] is null) group.Missing("value");

        // All parts are read before one of them can spoil the whole: everything wrong is to be said in one run.
        var amount = none ? null : scalars.ReadDecimal(value!, field);
        var good = none || (amount is { } number && InRange(number, field, value!));
        var band = bandNode is null ? null : scalars.FindChoice(bandNode, field);
        var approximation = ReadApproximation(approx);
        var day = asOf is null ? null : scalars.ReadDate(asOf, "as_of");
        return good
            ? new QuantityValue(node.Span, amount, band)
            {
                Approximation = approximation,
                AsOf = day,
                SourceTitle = title,
                SourcePublisher = publisher,
                SourceUrl = url,
            }
            : null;
    }

    private bool InRange(decimal number, Field field, YamlScalar scalar)
    {
        if (number >= (field.Min ?? 0) && number <= (field.Max ?? decimal.MaxValue)) return true;
        bag.Report(FieldRules.Range, scalar.Span, $"'{field.Name}' is {number}, which cannot be right", $"a number from {field.Min ?? 0}");
        return false;
    }

    private Approximation ReadApproximation(YamlScalar? scalar)
    {
        if (scalar is null) return Approximation.Exact;
        foreach (var known in Enum.GetValues<Approximation>())
            if (ApproximationNames[(int)known] == scalar.Value) return known;
        bag.Report(FieldRules.Choice, scalar.Span, $"'{scalar.Value}' is not a choice for 'approx'", "one of exact, about, over, under");
        return Approximation.Exact;
    }

    private (string? Title, string? Publisher, string? Url) ReadSource(YamlNode? node, Field field)
    {
        if (node is YamlScalar scalar) return (scalar.Value, null, null);
        if (node is not YamlMapping map) return default;
        var group = new MappingReader(map, Rules, bag);
        var url = group.Scalar("url");
        var read = (group.Text("title"), group.Text("publisher"), url is null ? null : scalars.ReadLink(url, field)?.Text);
        group.Finish();
        return read;
    }

    private MoneyValue? ReadMoney(YamlNode node, Field field, ValueReader reader)
    {
        if (node is not YamlMapping map)
        {
            reader.Wrong(node, field, "a group such as {amount: 2.4, unit: million, currency: DKK}");
            return null;
        }

        var group = new MappingReader(map, Rules, bag);
        var amountNode = group.Scalar("amount", "a number");
        var unit = group.Scalar("unit");
        var currencyNode = group.Scalar("currency");
        var year = group.Integer("year", 0, 1800, 2200);
        if (amountNode is null) group.Missing("amount");
        if (currencyNode is null) group.Missing("currency");
        group.Finish();
        var number = amountNode is null ? null : scalars.ReadDecimal(amountNode, field);
        var currency = currencyNode is null ? null : scalars.ReadCurrency(currencyNode);
        decimal? times = unit?.Value switch { null or "one" => 1, "thousand" => 1_000, "million" => 1_000_000, _ => null };
        if (times is null) bag.Report(FieldRules.Choice, unit!.Span, $"'{unit.Value}' is not a choice for 'unit'", "one of one, thousand, million");
        if (number is not { } amount) return null;
        if (Math.Abs(amount) > 1_000_000_000_000_000) bag.Report(FieldRules.Range, amountNode!.Span, $"'{field.Name}' is larger than any sum that exists");
        else if (times is not null && currency is not null) return new MoneyValue(node.Span, amount * times.Value, currency) { Year = year == 0 ? null : year };
        return null;
    }

    private PlaceValue? ReadPlace(YamlNode node, Field field, ValueReader reader)
    {
        if (node is not YamlMapping map)
        {
            reader.Wrong(node, field, "latitude and longitude, such as {lat: 55.77, lon: 12.50}");
            return null;
        }

        var group = new MappingReader(map, Rules, bag);
        var lat = group.Scalar("lat", "a number");
        var lon = group.Scalar("lon", "a number");
        if (lat is null) group.Missing("lat");
        if (lon is null) group.Missing("lon");
        group.Finish();
        var latitude = lat is null ? null : scalars.ReadDecimal(lat, field);
        var longitude = lon is null ? null : scalars.ReadDecimal(lon, field);
        if (latitude is not { } north || longitude is not { } east) return null;
        if (north is >= -90 and <= 90 && east is >= -180 and <= 180) return new PlaceValue(node.Span, north, east);
        bag.Report(FieldRules.Place, node.Span, $"'{field.Name}' is not a place on earth", "lat is from -90 to 90, lon from -180 to 180");
        return null;
    }

    private FileValue? ReadFile(YamlNode node, Field field, ValueReader reader)
    {
        if (node is YamlScalar plain) return Resolve(plain, field) is { } only ? new FileValue(node.Span, only) : null;
        if (node is not YamlMapping map)
        {
            reader.Wrong(node, field, "the name of a file beside the entry");
            return null;
        }

        var image = field.Kind == FieldKind.Image;
        var group = new MappingReader(map, Rules, bag);
        var file = group.Scalar("file");
        var caption = group.Node(image ? "alt" : "title");
        var about = group.Scalar(image ? "of" : "language");
        var on = image ? group.Scalar("on") : null;
        var credit = image ? group.Text("credit") : null;
        if (file is null) group.Missing("file");
        group.Finish();
        if (on is not null && on.Value is not ("light" or "dark" or "both"))
            bag.Report(FieldRules.Choice, on.Span, $"'{on.Value}' is not a choice for 'on'", "one of light, dark, both");
        if (file is null || Resolve(file, field) is not { } path) return null;
        return new FileValue(node.Span, path)
        {
            Caption = caption is null ? null : reader.ReadLocalized(caption, CaptionOf(field)),
            Credit = credit,
            On = on?.Value,
            About = about?.Value,
        };
    }

    private static Field CaptionOf(Field field) =>
        new() { Name = field.Kind == FieldKind.Image ? "alt" : "title", Kind = FieldKind.Text, Localized = true, Max = 300 };

    // Files stand beside the entry or below its folder; nothing leads out of content/.
    private string? Resolve(YamlScalar scalar, Field field)
    {
        var path = scalar.Value.StartsWith("./", StringComparison.Ordinal) ? scalar.Value[2..] : scalar.Value;
        var parts = path.Split('/');
        if (path.Length is > 0 and <= 200 && parts.All(p => p.Length > 0 && p[0] != '.' && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')))
            return $"{folder}/{path}";
        bag.Report(FieldRules.FilePath, scalar.Span, $"'{field.Name}' must name a file beside the entry", "letters, digits, points, hyphens and underscores, such as acme.svg");
        return null;
    }
}
