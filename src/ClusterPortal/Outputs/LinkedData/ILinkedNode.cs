using System.Text.Json;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>One thing of a page's linked data (schema.org).</summary>
internal interface ILinkedNode
{
    /// <summary>Writes the node as one JSON object.</summary>
    void Write(Utf8JsonWriter json);
}
