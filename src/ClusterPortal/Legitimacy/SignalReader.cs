using System.Collections.Immutable;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;
using ClusterPortal.Schema;
using ClusterPortal.Site;
using ClusterPortal.Text;
using ClusterPortal.Yaml;

namespace ClusterPortal.Legitimacy;

/// <summary>Reads <c>signals.yml</c>, which comes with the program. A fault in it is the program's own.</summary>
internal static class SignalReader
{
    public const string Resource = "legitimacy/signals.yml";

    private static readonly MappingRules Rules = new(FieldRules.TypeUnknownKey, FieldRules.TypeMissingKey, FieldRules.TypeWrongValue);
    private static readonly LanguageTag English = new("en");

    /// <summary>All signals in the file's order, with the site's points.</summary>
    public static ImmutableArray<Signal> Read(LegitimacySettings settings)
    {
        using var stream = typeof(SignalReader).Assembly.GetManifestResourceStream(Resource)!;
        using var text = new StreamReader(stream);
        var bag = new DiagnosticBag();
        var list = (YamlSequence)YamlReader.Read(new SourceText(Resource, text.ReadToEnd()), YamlLimits.Default, bag)!;
        var signals = list.Items.Select(i => Read(new MappingReader((YamlMapping)i, Rules, bag), settings)).ToImmutableArray();
        return bag.Count == 0 ? signals : throw new InvalidOperationException($"{Resource} is not right");
    }

    private static Signal Read(MappingReader reader, LegitimacySettings settings)
    {
        var id = reader.RequiredText("id");
        var check = reader.RequiredText("check");
        if (SignalChecks.Find(check) is null) throw new InvalidOperationException($"{Resource}: there is no check '{check}'");
        var points = reader.Integer("points", 0, 0, 100);
        var signal = new Signal(
            id,
            check,
            reader.RequiredText("from") switch
            {
                "firm" => SignalOrigin.Firm,
                "cluster" => SignalOrigin.Cluster,
                "staff" => SignalOrigin.Staff,
                "firm_and_staff" => SignalOrigin.FirmAndStaff,
                var other => throw new InvalidOperationException($"{Resource}: '{other}' is no origin"),
            },
            settings.Points.TryGetValue(id, out var own) ? own : points,
            reader.Texts("bands"),
            FieldReader.ReadLabel(reader.Node("label")!, English)!,
            FieldReader.ReadLabel(reader.Node("why")!, English)!,
            reader.Text("add")?.TrimEnd('\n'),
            reader.Text("verification")?.TrimEnd('\n'))
        {
            Cluster = reader.Text("cluster")?.TrimEnd('\n'),
            New = reader.Group("new") is { } file ? ReadFile(file) : null,
            Needs = reader.Texts("needs"),
            How = reader.Text("how"),
        };
        reader.Finish();
        return signal;
    }

    private static (string Path, string Text) ReadFile(MappingReader reader)
    {
        var file = (reader.RequiredText("path"), reader.RequiredText("text").TrimEnd('\n'));
        reader.Finish();
        return file;
    }
}
