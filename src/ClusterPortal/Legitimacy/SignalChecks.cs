using System.Collections.Immutable;
using ClusterPortal.Legitimacy.Checks;

namespace ClusterPortal.Legitimacy;

/// <summary>Every check there is.</summary>
internal static class SignalChecks
{
    public static readonly ImmutableArray<ISignalCheck> All =
    [
        new Registration(), new SecondIdentifier(), new StreetAddress(), new Founded(), new IdentityConfirmed(), new NamedPerson(), new DirectPhone(), new OwnDomainMail(),
        new LanguagesSpoken(), new SecondRoute(), new CurrentMembership(), new ClusterFacts(), new ClusterLabel(), new AnchorsInTheField(), new LinkBack(), new Certificate(),
        new NamedReference(), new ConfirmedRelation(), new Picture(), new ProductSheet(), new EntryReviewed(), new RecentActivity(), new SecondLanguage(),
        new LinkageWithSmallMember(), new LendsItsName(), new NamedStatement(),
    ];

    /// <summary>Those that judge a value of the entry itself, whoever else is in the portal.</summary>
    public static readonly ImmutableArray<ISignalCheck> OfValues = [new Registration(), new SecondIdentifier(), new StreetAddress(), new Founded(), new OwnDomainMail()];

    public static ISignalCheck? Find(string name)
    {
        foreach (var check in All)
            if (check.Name == name) return check;
        return null;
    }
}
