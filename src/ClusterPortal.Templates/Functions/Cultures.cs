using ClusterPortal.Templates.Values;

namespace ClusterPortal.Templates.Functions;

/// <summary>The cultures functions take an argument for. Names and signs of other languages belong to the host.</summary>
internal static class Cultures
{
    /// <summary>English and none are the same here; any other is refused rather than silently taken for English.</summary>
    public static void Check(Value culture)
    {
        var name = Arguments.Text(culture);
        if (name.Length > 0 && !name.StartsWith("en", StringComparison.OrdinalIgnoreCase) && name is not "iv" and not "invariant")
        {
            throw new TemplateFunctionException($"the culture {name} is not built in: pages are formatted by the functions of the program, in the language of the page.");
        }
    }

    /// <summary>Whether dates of the culture put the day before the month: all do but the American.</summary>
    public static bool DayFirst(string culture) => culture.Length > 0 && culture is not "en" and not "iv" and not "invariant" && !culture.Equals("en-US", StringComparison.OrdinalIgnoreCase);
}
