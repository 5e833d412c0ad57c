namespace ClusterPortal.Legitimacy;

/// <summary>An organisation as its page shows it: what is known of it, and what was found of the signals that visitors see.</summary>
internal sealed record Standing(Candidate Candidate, Assessment Assessment)
{
    /// <summary>brand, middle or firm: who leads the page.</summary>
    public string Lead => BrandWeight.Lead(Assessment.Weight);
}
