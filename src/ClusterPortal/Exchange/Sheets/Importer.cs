using System.Collections.Immutable;
using System.Text;
using ClusterPortal.Content;
using ClusterPortal.Diagnostics;
using ClusterPortal.Schema;
using ClusterPortal.Sources;
using ClusterPortal.Text;
using ClusterPortal.Yaml.Edits;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>From the rows of a spreadsheet to changed and new entries. In: a portal's files, a table, what its columns mean. Out: a plan; every row is in it, with what becomes of it.
/// A row that is wrong anywhere is rejected as a whole, so that no entry is half from one source and half from another.</summary>
internal sealed class Importer
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private readonly ContentTypes types;
    private readonly ContentType type;
    private readonly ImmutableArray<LanguageTag> languages;
    private readonly StoredEntries entries;
    private readonly EntryMatcher matcher;
    private readonly KeyOrder order;

    public Importer(Inputs inputs, ContentTypes types, ContentType type, ImmutableArray<LanguageTag> languages)
    {
        (this.types, this.type, this.languages) = (types, type, languages);
        entries = new StoredEntries(inputs, types);
        matcher = new EntryMatcher(entries.Of(type));
        order = FieldOrder.Of(type, languages);
        Cells = new CellReader(new SheetNames(), entries.Find);
    }

    public CellReader Cells { get; }

    /// <summary>Whether a cell can be a value of a target: evidence for what its column is.</summary>
    public bool Reads(ColumnTarget target, SheetFile.Cell cell) => Cells.Read(target.Field, cell, new(DayOrder.DayFirst, true, "DK")).Problem is null;

    public ImportPlan Plan(Table table, ImportMapping mapping, ImportOptions options)
    {
        var used = table.Columns.Select(c => (Column: c, mapping.Columns.FirstOrDefault(u => u.Header == c.Header)?.Target)).Where(u => u.Target is not null).Select(u => (u.Column, Target: u.Target!, Days: DaysOf(table, u.Column, mapping.Days))).ToArray();
        var rows = ImmutableArray.CreateBuilder<ImportPlan.Row>();
        var files = new SortedDictionary<string, ImportPlan.FileChange>(StringComparer.Ordinal);
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var done = Work(table, row, used, mapping, options, taken, out var changed);
            rows.Add(done);
            if (done.Id.Length > 0 && done.Fate != ImportPlan.Fate.Rejected) taken[done.Id] = row.Line;
            foreach (var file in changed) files[file.Path] = file;
        }

        return new ImportPlan(rows.ToImmutable(), [.. files.Values]);
    }

    private ImportPlan.Row Work(
        Table table, SheetFile.Row row, (Table.Column Column, ColumnTarget Target, DayOrder Days)[] used, ImportMapping mapping, ImportOptions options,
        Dictionary<string, int> taken, out ImmutableArray<ImportPlan.FileChange> files)
    {
        files = [];
        ImportPlan.Row Reject(string reason, string id = "") => new(row.Line, ImportPlan.Fate.Rejected, id, "", [], reason);
        string? Words(string field) => used.FirstOrDefault(u => u.Target.Name == field || (u.Target.Language == languages[0] && u.Target.Path.Parent.ToString() == field)) is { Target: not null } found
            ? CellText.Read(row[found.Column.Index].Text) : null;

        var match = matcher.Of(type, Words);
        if (match.Problem is { } unclear) return Reject(unclear);
        if (match.Entry is { Fields: null } broken) return Reject($"{broken.File.Path} cannot be read; run clusterportal check", broken.Id);
        var title = type.Title is { } named ? Words(named.Name) : null;
        var id = match.Entry?.Id ?? (Words(ColumnTarget.Id) is { Length: > 0 } given ? given : RecordId.From(title ?? "", MostOfId));
        if (!RecordId.IsValid(id)) return Reject(id.Length == 0 ? "has neither an id nor a name from which one could be made" : $"'{id}' cannot be an id: small letters a to z, digits and single hyphens");
        if (taken.TryGetValue(id, out var line)) return Reject($"is the same entry as row {line}", id);
        string[] own = match.Entry is null && Words(ColumnTarget.Id) is null or "" ? [$"name {EntryMatcher.Name(title ?? "")}", $"number {EntryMatcher.Number(Words("registration.number"))}"] : [];
        own = [.. own.Where(k => k[^1] != ' ')];
        if (Array.Find(own, taken.ContainsKey) is { } twice) return Reject($"has the {twice[..twice.IndexOf(' ', StringComparison.Ordinal)]} of row {taken[twice]}; if it is another, give both an id in a column 'id'");
        if (match.Entry is null && matcher.Find(id) is not null) return Reject($"there is an entry '{id}' of another name already; give an id in a column 'id'");

        var country = Cells.Read(new Field { Name = "country", Kind = FieldKind.Country }, new(Words("country") ?? ""), default).Value?.Scalar ?? match.Entry?.Find("country")?.Scalar ?? mapping.Set.FirstOrDefault(s => s.Field == "country").Words;
        // What was found by its id is told exactly; else a name or address in another form is how the list writes what is there.
        var isLoose = match.By.Length > 0 && match.By != ColumnTarget.Id;
        var change = new EntryChange(type, languages[0], match.Entry?.Fields ?? new Draft.Map([])) { IsLoose = isLoose };
        var bodies = new List<(LanguageTag Language, string Text)>();
        var translated = new Dictionary<LanguageTag, EntryChange>();
        var problems = new List<string>();
        var present = match.Entry is null ? null : EntryCells.Of(match.Entry, languages[0]);
        foreach (var (column, target, days) in used)
        {
            if (target.IsId || IsAsItIs(present, target, row[column.Index])) continue;
            var cell = LostZeros.Restored(target, row[column.Index], country);
            var read = Cells.Read(target.Field, cell, new(days, table.IsContinental, country));
            if (read.Problem is { } wrong) problems.Add($"{column.Header}: {wrong}");
            else if (IsBody(target, match.Entry) && read.Value is { } text) bodies.Add((target.Language ?? languages[0], text.Scalar ?? ""));
            else if (read.Value is { } value && In(target).Put(target, value, cell.Text) is { } refused) problems.Add(refused);
            else if (read.IsEmpty && options.Clear && row[column.Index].IsEmpty && match.Entry is not null && change.Clear(target) is { } kept) problems.Add(kept);
        }

        // A text that a Markdown file of another language has is changed there.
        EntryChange In(ColumnTarget target)
        {
            if (target.Language is not { } language || match.Entry?.Siblings.FirstOrDefault(s => s.Language == language).File is not { Fields: { } own } || FieldPlaces.At(own, target.Path.Parent) is null) return change;
            return translated.TryGetValue(language, out var known) ? known : translated[language] = new EntryChange(type, language, own) { IsLoose = isLoose };
        }

        foreach (var (field, words) in mapping.Set) Complete(change, field, words, problems);
        if (match.Entry is null || change.Edits.Count > 0) Usual(change, used, title, country);
        if (problems.Count > 0) return Reject(string.Join("; ", problems), id);

        var texts = new List<string>();
        var result = match.Entry is { } entry ? Edit(entry, change, translated, bodies, texts, out files) : Create(id, change.Fields, bodies, out files);
        if (result is not null) return Reject(result, id);
        foreach (var key in own) taken[key] = row.Line;
        var fate = match.Entry is null ? ImportPlan.Fate.Added : files.IsEmpty ? ImportPlan.Fate.Unchanged : ImportPlan.Fate.Changed;
        return new ImportPlan.Row(row.Line, fate, id, match.By, [.. change.Changes, .. translated.Values.SelectMany(t => t.Changes), .. texts], "");
    }

    private const int MostOfId = 60;

    private bool IsBody(ColumnTarget target, StoredEntry? entry) =>
        target.Field == type.Body && (entry?.IsMarkdown ?? EntryWriter.PathOf(type, "x").EndsWith(".md", StringComparison.Ordinal));

    // A cell as an export has it needs no reading: also what could not be read, such as a reference to an entry that is gone, then stays as it is.
    private static bool IsAsItIs(Dictionary<string, EntryCells.Cell>? present, ColumnTarget target, SheetFile.Cell cell) =>
        present is not null && present.TryGetValue(target.Name, out var there) && CellText.Read(cell.Text) == CellText.Read(there.Text);

    // What all rows share, for entries that say nothing of it.
    private void Complete(EntryChange change, string field, string words, List<string> problems)
    {
        if (ColumnTarget.Find(type, field, languages) is not { } target || FieldPlaces.Find(change.Fields, type.Fields, field) is not null) return;
        if (target.Path.Steps.Length > 1 && FieldPlaces.Find(change.Fields, type.Fields, target.Path.Steps[0].Key!) is null && change.Fields.Entries.Length > 0 && !target.Field.Required) return;
        var read = Cells.Read(target.Field, new(words), new(DayOrder.Unknown, false, null));
        if ((read.Problem is { } unread ? $"{field}: {unread}" : (read.Value is { } value ? change.Put(target, value, words) : null)) is { } wrong) problems.Add(wrong);
    }

    // What a list leaves to its reader: in which register a number is, and whom the address of a firm without a name reaches.
    private void Usual(EntryChange change, (Table.Column Column, ColumnTarget Target, DayOrder Days)[] used, string? title, string? country)
    {
        if (change.Fields["registration"] is Draft.Map registration && registration["number"] is not null && registration["register"] is null)
        {
            var heading = ColumnHeading.Key(used.FirstOrDefault(u => u.Target.Name == "registration.number").Column?.Header ?? "");
            var register = country switch { "DK" => "CVR", "SE" => "Bolagsverket", "NO" => "Brønnøysundregistrene", "FI" => "YTJ", "GB" => "Companies House", "DE" => "Handelsregister", "NL" => "KVK", _ => heading.Contains("cvr", StringComparison.Ordinal) ? "CVR" : null };
            if (register is not null && ColumnTarget.Find(type, "registration.register", languages) is { } target) change.Put(target, new Draft.Text(register), "");
        }

        if (change.Fields["contact"] is Draft.Map contact && contact["name"] is null && title is { Length: > 0 } && ColumnTarget.Find(type, "contact.name", languages) is { } who) change.Put(who, new Draft.Text(title), "");
    }

    private string? Create(string id, Draft.Map fields, List<(LanguageTag Language, string Text)> bodies, out ImmutableArray<ImportPlan.FileChange> files)
    {
        files = [];
        var path = EntryWriter.PathOf(type, id);
        foreach (var (language, text) in bodies.Where(b => b.Language == languages[0])) fields = fields.With(type.Body!.Name, new Draft.Text(text));
        var main = New(path, EntryWriter.Write(type, fields, languages));
        var siblings = bodies.Where(b => b.Language != languages[0]).Select(b => (b.Language, File: New(Sibling(id, b.Language), b.Text + "\n"))).ToArray();
        if (Judge(id, main, [.. siblings]) is [var first, ..]) return first;
        files = [new(path, null, main.Bytes), .. siblings.Select(s => new ImportPlan.FileChange(s.File.Path, null, s.File.Bytes))];
        return null;
    }

    private string? Edit(StoredEntry entry, EntryChange change, Dictionary<LanguageTag, EntryChange> translated, List<(LanguageTag Language, string Text)> bodies, List<string> texts, out ImmutableArray<ImportPlan.FileChange> files)
    {
        files = [];
        var edits = change.Edits.ToList();
        if (bodies.FirstOrDefault(b => b.Language == languages[0]).Text is { } text && Trimmed(entry.Body) != Trimmed(text))
        {
            edits.Add(new YamlEdit.Body($"\n{text}\n"));
            texts.Add($"text of {entry.File.Path}");
        }

        var changed = new List<ImportPlan.FileChange>();
        if (edits.Count > 0)
        {
            var outcome = YamlEdits.Apply(entry.File.Path, entry.Text, edits, order);
            if (outcome.Text is not { } after) return outcome.Problem;
            changed.Add(Changed(entry.File, after));
        }

        foreach (var (language, words) in bodies.Where(b => b.Language != languages[0] && entry.Siblings.All(s => s.Language != b.Language)))
            changed.Add(new ImportPlan.FileChange(Sibling(entry.Id, language), null, Encoding.UTF8.GetBytes(words + "\n")));
        foreach (var (language, sibling) in entry.Siblings)
        {
            var own = translated.TryGetValue(language, out var there) ? there.Edits.ToList() : [];
            if (bodies.FirstOrDefault(b => b.Language == language).Text is { } words && Trimmed(sibling.Body) != Trimmed(words))
            {
                own.Add(new YamlEdit.Body($"{(sibling.Fields is { Entries.Length: > 0 } ? "\n" : "")}{words}\n"));
                texts.Add($"text of {sibling.File.Path}");
            }

            if (own.Count == 0) continue;
            var outcome = YamlEdits.Apply(sibling.File.Path, sibling.Text, own, order);
            if (outcome.Text is not { } after) return outcome.Problem;
            changed.Add(Changed(sibling.File, after));
        }

        if (changed.Count == 0) return null;
        var siblings = entry.Siblings.Select(s => (s.Language, File: After(s.File.File))).ToArray();
        var known = Judge(entry.Id, entry.File, [.. entry.Siblings.Select(s => (s.Language, s.File.File))]).ToHashSet(StringComparer.Ordinal);
        if (Judge(entry.Id, After(entry.File), siblings).FirstOrDefault(e => !known.Contains(e)) is { } wrong) return wrong;
        files = [.. changed];
        return null;

        InputFile After(InputFile file) => changed.Find(c => c.Path == file.Path) is { } now ? new InputFile(file.Path, now.After) : file;
    }

    // What check would call errors in this entry alone.
    private string[] Judge(string id, InputFile main, (LanguageTag, InputFile)[] siblings)
    {
        var bag = new DiagnosticBag();
        _ = new RecordReader(new ContentContext(types, languages[0], languages)).Read(new EntryFiles.Entry(type, id, main, [.. siblings]), bag);
        return [.. bag.ToImmutable().Where(d => d.Severity == Severity.Error).Select(d => d.Label is { } help ? $"{d.Message} ({help})" : d.Message)];
    }

    private static ImportPlan.FileChange Changed(InputFile file, string after) =>
        new(file.Path, file, (byte[])[.. file.Bytes.Span.StartsWith(Mark) ? Mark : [], .. Encoding.UTF8.GetBytes(after)]);

    private static InputFile New(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private string Sibling(string id, LanguageTag language) => $"content/{type.Folder}/{id}.{language.Tag}.md";

    private static string Trimmed(string? text) => CellText.Read(text ?? "");

    // Other dates of the column may show whether days or months stand first.
    private static DayOrder DaysOf(Table table, Table.Column column, DayOrder said)
    {
        if (said != DayOrder.Unknown) return said;
        bool days = false, months = false;
        foreach (var row in table.Rows)
        {
            var text = CellText.Read(row[column.Index].Text);
            if (CellReader.Slashed().Match(text.Split(' ')[0]) is not { Success: true } match) continue;
            days |= match.Groups[1].Value is var first && int.Parse(first, System.Globalization.CultureInfo.InvariantCulture) > 12;
            months |= int.Parse(match.Groups[2].Value, System.Globalization.CultureInfo.InvariantCulture) > 12;
        }

        return days == months ? DayOrder.Unknown : days ? DayOrder.DayFirst : DayOrder.MonthFirst;
    }
}
