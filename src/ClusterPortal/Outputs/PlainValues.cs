using System.Text.Json;
using ClusterPortal.Content.Values;
using ClusterPortal.Domain;

namespace ClusterPortal.Outputs;

/// <summary>Values that are written alike in every JSON file, whoever reads it.</summary>
internal static class PlainValues
{
    /// <returns>False for other values; then nothing is written.</returns>
    public static bool PlainValue(this Utf8JsonWriter json, FieldValue value)
    {
        switch (value)
        {
            case WordValue word:
                json.WriteStringValue(word.Text);
                return true;
            case NumberValue number:
                json.NumberValue(number.Number);
                return true;
            case BooleanValue boolean:
                json.WriteBooleanValue(boolean.IsTrue);
                return true;
            case DateValue date:
                json.WriteStringValue(IsoText.Date(date.Date));
                return true;
            case ChoiceValue choice:
                json.WriteStringValue(choice.Choice.Id);
                return true;
            default:
                return false;
        }
    }
}
