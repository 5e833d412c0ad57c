using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Outputs.OpenData;

/// <summary>A column of the table of a type.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Steps">From the field's value to the values that its cells show: the name of a member, or null for the items of a list.</param>
/// <param name="IsNumber">Its cells hold numbers; of a list they are text.</param>
/// <param name="Text">Writes one value.</param>
internal sealed record CsvColumn(string Header, string?[] Steps, bool IsNumber, Action<Record, FieldValue, StringBuilder> Text);
