using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;

namespace ClusterPortal.Cli.Scaffold;

/// <summary>The types of a portal, read from its files alone: what is wrong in them is for <c>check</c> to say.</summary>
internal static class EntryTypes
{
    public static ContentTypes Of(Inputs inputs, IReadOnlyList<string> languages)
    {
        var bag = new DiagnosticBag();
        var own = inputs.Under(EntryFiles.TypesFolder)
            .Where(f => f.Path.EndsWith(".yml", StringComparison.Ordinal) && !f.Path.StartsWith(EntryFiles.LabelsFolder + "/", StringComparison.Ordinal))
            .Select(f => TextDecoder.Decode(f, bag)).OfType<SourceText>();
        return new TypeReader(bag).Read([.. BuiltinTypes.Files(), .. own], [.. languages.Select(l => new LanguageTag(l))]);
    }
}
