using System.Collections.Concurrent;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace ClusterPortal.Publish;

/// <summary>Parts of drawings that pages show by <c>&lt;use&gt;</c>, to stand in the page itself. Each is read once for all pages.</summary>
/// <param name="read">The bytes of a drawing by its path.</param>
internal sealed class Sprites(Func<string, byte[]> read)
{
    private readonly ConcurrentDictionary<(string File, string Part), (string Id, string Svg)?> known = [];

    /// <returns>The id that the part has in a page, which tells parts of two drawings apart, and its markup; null when the drawing has no such part.</returns>
    public (string Id, string Svg)? Find(string file, string part) => known.GetOrAdd((file, part), Read);

    private (string Id, string Svg)? Read((string File, string Part) wanted)
    {
        if (!wanted.File.EndsWith(".svg", StringComparison.Ordinal)) return null;
        using var reader = XmlReader.Create(new MemoryStream(read(wanted.File)), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        var drawing = XElement.Load(reader);
        if (drawing.DescendantsAndSelf().FirstOrDefault(e => (string?)e.Attribute("id") == wanted.Part) is not { } element) return null;
        var id = $"{Name(wanted.File)}-{wanted.Part}";
        element.SetAttributeValue("id", id);

        // In a page these names need no declaration.
        foreach (var e in element.DescendantsAndSelf())
        {
            e.Name = e.Name.LocalName;
            e.Attributes().Where(a => a.IsNamespaceDeclaration).Remove();
        }

        return (id, element.ToString(SaveOptions.DisableFormatting));
    }

    // From assets/maps/region.5dbfb11b3e.svg to assets-maps-region: letters that an id can have without more ado.
    private static string Name(string file)
    {
        var name = new StringBuilder();
        var end = file.IndexOf('.', file.LastIndexOf('/') + 1);
        foreach (var c in file.AsSpan(0, end)) name.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        return name.ToString();
    }
}
