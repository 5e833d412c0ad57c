using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Diagnostics.Catalogue;

namespace ClusterPortal.Rules;

/// <summary>A case says what a customer says, or what was reached; without either it is a headline.</summary>
internal static class CustomerCases
{
    public static void Check(Portal portal, DiagnosticBag bag)
    {
        foreach (var record in portal.Of("case"))
            if (record["quote"] is null && record["result"] is null)
                bag.Report(FieldRules.EmptyCase, record.Span, $"the case '{record.Id}' has neither a quote nor a result", "add quote: what the customer says, or result: what was reached");
    }
}
