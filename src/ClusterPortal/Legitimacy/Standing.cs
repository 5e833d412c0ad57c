using System.Collections.Immutable;

namespace ClusterPortal.Legitimacy;

/// <summary>An organisation as its page shows it: what is known of it, and what was found of the signals that visitors see.</summary>
internal sealed class Standing(Candidate candidate, Assessment assessment)
{
    private readonly Lazy<ImmutableArray<Credential>> credentials = new(() => Legitimacy.Credentials.Of(candidate, assessment), LazyThreadSafetyMode.PublicationOnly);

    public Candidate Candidate { get; } = candidate;

    public Assessment Assessment { get; } = assessment;

    /// <summary>What was checked, worked out once.</summary>
    public ImmutableArray<Credential> Credentials => credentials.Value;

    /// <summary>brand, middle or firm: who leads the page.</summary>
    public string Lead => BrandWeight.Lead(Assessment.Weight);
}
