using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Text;

namespace ClusterPortal.Tests.Schema;

public sealed class LabelsTests
{
    private static readonly LanguageTag[] Languages = [new("en"), new("da"), new("sv"), new("zh-Hans")];

    [Fact]
    public void Every_label_is_there_in_every_language_of_the_program_and_no_label_file_names_another()
    {
        var bag = new DiagnosticBag();
        var types = new TypeReader(bag).Read(BuiltinTypes.Files(), [.. Languages]);
        Assert.Empty(bag.ToImmutable());
        var labels = types.All.SelectMany(t => TypeLabels.Of(t)).ToArray();
        Assert.True(labels.Length > 400);
        Assert.Empty(labels.SelectMany(l => Languages.Where(t => !l.Label.Has(t)).Select(t => $"{t}: {l.Path} ({l.Label.Parts[0].Text})")));
        Assert.Equal(["da", "en", "sv", "zh-Hans"], Labels.BuiltinTags());
    }

    [Fact]
    public void A_word_may_have_another_translation_at_one_place()
    {
        var types = new TypeReader(new DiagnosticBag()).Read(BuiltinTypes.Files(), [new("sv-FI")]);
        var labels = types.All.SelectMany(t => TypeLabels.Of(t)).ToDictionary(l => l.Path, l => l.Label.In(new LanguageTag("sv-FI"), new LanguageTag("en")).Text, StringComparer.Ordinal);
        Assert.Equal("Anmälan", labels["event.registration"]);
        Assert.Equal("Registrering", labels["organization.registration"]);
        Assert.Equal("Lediga jobb", labels["job.other"]);
        Assert.Equal("per timme", labels["job.salary.per.hour"]);
    }
}
