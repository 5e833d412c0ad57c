namespace ClusterPortal.Templates.Shapes;

/// <summary>
/// A record with named members. Members are asked for when first needed, so that two records may refer to
/// each other. The place of a member in the list is its slot: <see cref="Values.ITemplateRecord.Get"/> gets that number.
/// </summary>
public sealed class RecordShape : Shape
{
    private readonly Lazy<Layout> _layout;

    public RecordShape(string name, Func<IReadOnlyList<Member>> members)
        : base(name) => _layout = new Lazy<Layout>(() => new Layout(name, members()));

    public RecordShape(string name, params IReadOnlyList<Member> members)
        : this(name, () => members)
    {
    }

    public IReadOnlyList<Member> Members => _layout.Value.Members;

    /// <summary>The slot of a member, or -1.</summary>
    public int SlotOf(string name) => _layout.Value.Slots.TryGetValue(name, out var slot) ? slot : -1;

    private sealed class Layout
    {
        public Layout(string shape, IReadOnlyList<Member> members)
        {
            Members = members;
            for (var i = 0; i < members.Count; i++)
            {
                if (!Slots.TryAdd(members[i].Name, i))
                {
                    throw new ArgumentException($"The record {shape} declares its member {members[i].Name} twice.", nameof(members));
                }
            }
        }

        public IReadOnlyList<Member> Members { get; }

        public Dictionary<string, int> Slots { get; } = new(StringComparer.Ordinal);
    }
}
