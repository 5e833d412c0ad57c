using System.Collections.Immutable;
using ClusterPortal.Text;

namespace ClusterPortal.Schema;

/// <summary>A type of entry, as its type file describes it.</summary>
internal sealed class ContentType
{
    public required string Id { get; init; }

    /// <summary>Entries are <c>content/&lt;folder&gt;/&lt;id&gt;.yml</c> or <c>.md</c>.</summary>
    public required string Folder { get; init; }

    /// <summary>Where the type file names the folder.</summary>
    public Span Span { get; init; }

    /// <summary>Route of an entry's page with <c>{id}</c> in it, or null.</summary>
    public string? Url { get; init; }

    /// <summary>Route of the list, or null.</summary>
    public string? List { get; init; }

    /// <summary>The list stays when there are no entries, and says so. Others come with their first entry.</summary>
    public bool KeepsList { get; init; }

    /// <summary>How many live entries it takes before the list exists: an overview of one thing would only repeat its page.</summary>
    public int ListFrom { get; init; }

    public required LocalizedText One { get; init; }

    public required LocalizedText Other { get; init; }

    public string Doc { get; init; } = "";

    public Traits Traits { get; init; }

    public required FieldGroup Fields
    {
        get;
        init
        {
            field = value;
            (Public, Term, Names) = (value.Find("public") is { Kind: FieldKind.Boolean } yes ? yes : null, value.Find("term"), value.Find("names"));
        }
    }

    /// <summary>The yes-or-no that says whether others than those whom an entry answers for may show it, or null. This and the next two are asked for every reference.</summary>
    public Field? Public { get; private init; }

    /// <summary>The field that says how long an entry holds its office, or null.</summary>
    public Field? Term { get; private init; }

    /// <summary>The field with an entry's names in languages of its own choice, or null.</summary>
    public Field? Names { get; private init; }

    /// <summary>The field that names an entry. Null for entries that only say something about others: they have no pages, and go by their id.</summary>
    public Field? Title { get; init; }

    public Field? Summary { get; init; }

    /// <summary>The markdown field that takes the text below the front matter.</summary>
    public Field? Body { get; init; }

    public Field? Image { get; init; }

    public Field? Sort { get; init; }

    public bool SortDescending { get; init; }

    /// <summary>The day of publication: the field that <c>date</c> names, else the sort field when that is a date.</summary>
    public Field? Dated { get; init; }

    /// <summary>How the list shows entries.</summary>
    public ListLayout Layout { get; init; }

    /// <summary>The choice, reference or yes-or-no by which the list is parted, or null.</summary>
    public Field? GroupBy { get; init; }

    /// <summary>Where it stands among the types: the order of pages, lists and inverse slots.</summary>
    public int Index { get; init; }

    /// <summary>Back-references that entries of this type have; set once all types are known.</summary>
    public ImmutableArray<Inverse> Inverses { get; internal set; } = [];

    public bool Has(Traits traits) => (Traits & traits) == traits;

    public override string ToString() => Id;
}
