using ClusterPortal.Content;
using ClusterPortal.Content.Values;

namespace ClusterPortal.Domain;

/// <summary>The days of a newsletter: what was new from one day to another, told on a day.</summary>
/// <param name="From">First of the days whose news are in it.</param>
/// <param name="To">Last of them.</param>
/// <param name="Sent">The day of the letter: what takes place is told from then on, and what is over by then is left out.</param>
internal sealed record NewsletterDays(DateOnly From, DateOnly To, DateOnly Sent)
{
    /// <summary>Null for an entry without the days that it must have.</summary>
    public static NewsletterDays? Of(Record letter) =>
        letter["date"].Date() is { } sent && letter["from"].Date() is { } from ? new NewsletterDays(from, letter["to"].Date() ?? sent, sent) : null;

    public bool Contain(DateOnly? day) => day >= From && day <= To;
}
