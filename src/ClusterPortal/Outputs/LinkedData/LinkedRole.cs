using System.Text.Json;
using ClusterPortal.Domain;

namespace ClusterPortal.Outputs.LinkedData;

/// <summary>A membership with its days (OrganizationRole): the property is said once more within it, and there leads to the cluster.</summary>
/// <param name="ClusterId">Its node is on the same page, and names the member on its own pages.</param>
/// <param name="Tier">Sort of membership.</param>
internal sealed record LinkedRole(string ClusterId, DateOnly? Since = null, DateOnly? Until = null, string? Tier = null)
{
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("@type"u8, "OrganizationRole"u8);
        LinkedReference.Write(json, "memberOf"u8, ClusterId);
        json.Optional("roleName"u8, Tier);
        if (Since is { } since) json.WriteString("startDate"u8, IsoText.Date(since));
        if (Until is { } until) json.WriteString("endDate"u8, IsoText.Date(until));
        json.WriteEndObject();
    }
}
