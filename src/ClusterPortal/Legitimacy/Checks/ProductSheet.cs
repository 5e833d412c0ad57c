namespace ClusterPortal.Legitimacy.Checks;

/// <summary>E5: a product with a data sheet, or a brochure beside the entry.</summary>
internal sealed class ProductSheet : ISignalCheck
{
    public string Name => "product_sheet";

    public SignalResult Look(Candidate candidate)
    {
        var any = false;
        foreach (var product in Candidate.Groups(candidate.Record, "products"))
        {
            if (product["document"] is { } sheet) return SignalResult.Present with { At = sheet.Span };
            any = true;
        }

        if (candidate.Record["documents"] is { } documents) return SignalResult.Present with { At = documents.Span };
        return any ? SignalResult.Missing("there are products, but no data sheet") : SignalResult.Absent;
    }
}
