using System.Text.Json;
using System.Xml.Linq;

namespace ClusterPortal.Tests.Outputs;

/// <summary>From entries to feeds, calendars and open data.</summary>
public sealed class PortalOutputTests
{
    private const string Files = """
        --- content/clusters/valley.yml
        name: Valley
        tagline: Makers of things
        --- content/organizations/acme.yml
        name: Acme
        kind: company
        summary: {en: Builds stills., da: Bygger kedler.}
        website: https://acme.example/
        country: DK
        contact: {name: Sales desk, role: Orders, email: sales@acme.example, phone: "+45 12 34 56 78"}
        --- content/organizations/brew.yml
        name: Brew
        kind: company
        summary: Brews.
        contact: ann
        --- content/organizations/open.yml
        name: Open
        kind: company
        summary: Opens.
        contact: bo
        --- content/organizations/gone.yml
        name: Gone
        kind: company
        summary: Was here.
        status: archived
        --- content/people/ann.yml
        name: Ann
        role: Brewer
        email: ann@brew.example
        --- content/people/bo.yml
        name: Bo
        role: Opener
        email: bo@open.example
        public: true
        --- content/jobs/old.yml
        title: Old job
        organization: acme
        posted: 2026-01-01
        expires: 2026-11-19
        description: Over.
        location: {country: DK}
        apply: {email: jobs@acme.example}
        --- content/jobs/engineer.yml
        title: {en: Engineer, da: Ingeniør}
        organization: acme
        posted: 2026-11-02
        expires: 2026-11-20
        description: "Build **stills**, see [us](../organizations/acme.yml)."
        location: {city: Lund, country: SE}
        apply: {email: jobs@acme.example}
        --- content/news/secret.md
        ---
        title: Secret
        date: 2026-11-01
        embargo: 2026-11-21
        ---
        Not yet.
        --- content/news/opened.md
        ---
        title: Opened
        date: 2026-11-05
        updated: 2026-11-07
        category: member
        organizations: [acme]
        ---
        We [opened](../organizations/acme.yml).
        --- content/news/opened.da.md
        ---
        title: Åbnet
        ---
        Vi åbnede.
        --- content/news/english.md
        ---
        title: English only
        date: 2026-11-06
        ---
        Text.
        --- content/events/forum.yml
        title: Forum
        updated: 2026-10-01
        start: 2026-12-01 09:00
        end: 2026-12-01 12:00
        timezone: Asia/Shanghai
        recurrence: FREQ=MONTHLY;BYDAY=1TU;COUNT=3
        except: [2027-01-05]
        event_status: cancelled
        sequence: 2
        place: {name: Hall, street: Gade 1, postcode: "2100", city: København, country: DK, lat: 55.7, lon: 12.5}
        organizer: acme
        registration: {email: forum@acme.example}

        """;

    [Fact]
    public void Files_lie_beside_the_lists_and_pages_of_each_language() => Assert.Equal(
        """
        api/catalog.jsonld api/clusters.csv api/clusters.json api/competences.csv api/competences.json api/events.csv api/events.json api/index.json api/jobs.csv
        api/jobs.json api/news.csv api/news.json api/organizations.csv api/organizations.json api/schema/api-index.json api/schema/cluster.json
        api/schema/competence.json api/schema/event.json api/schema/job.json api/schema/news.json api/schema/organization.json api/schema/sector.json
        api/schema/stat.json api/sectors.csv api/sectors.json api/stats.csv api/stats.json
        da/events/calendar.ics da/events/forum/event.ics da/jobs/atom.xml da/jobs/feed.json da/jobs/feed.xml da/news/atom.xml da/news/feed.json da/news/feed.xml
        events/calendar.ics events/forum/event.ics jobs/atom.xml jobs/feed.json jobs/feed.xml llms.txt news/atom.xml news/feed.json news/feed.xml organizations/acme/contact.vcf organizations/brew/contact.vcf
        organizations/open/contact.vcf robots.txt sitemap-da.xml sitemap-en.xml sitemap.xml
        """.ReplaceLineEndings(" "), string.Join(' ', SmallPortal.Of(Files).Paths.Order(StringComparer.Ordinal)));

    [Fact]
    public void Feeds_hold_what_is_shown_newest_first_with_absolute_links()
    {
        var channel = XDocument.Parse(SmallPortal.Of(Files)["news/feed.xml"]).Root!.Element("channel")!;
        Assert.Equal("Valley: News", channel.Element("title")!.Value);
        Assert.Equal("https://valley.example/p/news/", channel.Element("link")!.Value);
        Assert.Equal(["English only", "Opened"], channel.Elements("item").Select(i => i.Element("title")!.Value));
        var opened = channel.Elements("item").Last();
        Assert.Equal("https://valley.example/p/news/opened/", opened.Element("guid")!.Value);
        Assert.Equal("Thu, 05 Nov 2026 00:00:00 +0100", opened.Element("pubDate")!.Value);
        Assert.Contains("href=\"https://valley.example/p/organizations/acme/\"", opened.Elements().Single(e => e.Name.LocalName == "encoded").Value, StringComparison.Ordinal);
        Assert.Equal("Sat, 07 Nov 2026 00:00:00 +0100", channel.Element("lastBuildDate")!.Value);
    }

    [Fact]
    public void Feeds_of_another_language_say_which_items_are_not_in_it()
    {
        var items = JsonDocument.Parse(SmallPortal.Of(Files)["da/news/feed.json"]).RootElement.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["English only", "Åbnet"], items.Select(i => i.GetProperty("title").GetString()));
        Assert.Equal("en", items[0].GetProperty("language").GetString());
        Assert.False(items[1].TryGetProperty("language", out _));
        Assert.Equal("https://valley.example/p/da/news/opened/", items[1].GetProperty("id").GetString());
    }

    [Fact]
    public void Feeds_of_jobs_leave_out_what_is_over_and_name_the_employer()
    {
        var item = Assert.Single(JsonDocument.Parse(SmallPortal.Of(Files)["jobs/feed.json"]).RootElement.GetProperty("items").EnumerateArray());
        Assert.Equal("Engineer", item.GetProperty("title").GetString());
        Assert.Equal("Acme", item.GetProperty("authors")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void A_feed_without_items_is_dated_by_the_day_of_the_build()
    {
        var feed = XDocument.Parse(SmallPortal.Of("--- content/clusters/valley.yml\nname: Valley\ntagline: Makers\n")["news/atom.xml"]).Root!;
        Assert.Equal("2026-11-20T00:00:00+01:00", feed.Elements().Single(e => e.Name.LocalName == "updated").Value);
    }

    [Fact]
    public void An_event_says_in_its_calendar_what_its_entry_says()
    {
        const string at = "VCALENDAR/VEVENT";
        var file = IcsFile.Read(SmallPortal.Of(Files)["events/forum/event.ics"]);
        Assert.Equal("forum@valley.example", file.Value(at, "UID"));
        Assert.Equal(("2", "CANCELLED", "20261001T000000Z"), (file.Value(at, "SEQUENCE"), file.Value(at, "STATUS"), file.Value(at, "DTSTAMP")));
        Assert.Equal(("20261201T090000", "20261201T120000", "20270105T090000"), (file.Value(at, "DTSTART"), file.Value(at, "DTEND"), file.Value(at, "EXDATE")));
        Assert.Equal(";TZID=Asia/Shanghai", file.Parameters(at, "DTSTART"));
        Assert.Equal("FREQ=MONTHLY;COUNT=3;BYDAY=1TU", file.Value(at, "RRULE"));
        Assert.Equal("Hall, Gade 1, 2100 København, DK", file.Text(at, "LOCATION"));
        Assert.Equal("55.7;12.5", file.Value(at, "GEO"));
        Assert.Equal("https://valley.example/p/events/forum/", file.Value(at, "URL"));
        Assert.Equal(("mailto:forum@acme.example", ";CN=Acme"), (file.Value(at, "ORGANIZER"), file.Parameters(at, "ORGANIZER")));
        Assert.Equal("Asia/Shanghai", file.Value("VCALENDAR/VTIMEZONE", "TZID"));
    }

    [Fact]
    public void The_calendar_of_the_list_has_the_same_events_by_the_same_identity()
    {
        var portal = SmallPortal.Of(Files);
        var file = IcsFile.Read(portal["da/events/calendar.ics"]);
        Assert.Equal("forum@valley.example", file.Value("VCALENDAR/VEVENT", "UID"));
        Assert.Equal("https://valley.example/p/da/events/calendar.ics", file.Value("VCALENDAR", "SOURCE"));
        Assert.Equal("Dalen: Arrangementer", file.Text("VCALENDAR", "NAME"));
    }

    [Fact]
    public void Open_data_are_written_like_this() => Assert.Equal(
        """{"$schema":"https://valley.example/p/api/schema/organization.json","type":"organization","portal":"https://valley.example/p/","language":"en","count":1,"entries":[{"id":"acme","pages":{"en":"https://valley.example/p/organizations/acme/","da":"https://valley.example/p/da/organizations/acme/"},"name":"Acme","kind":"company","summary":{"en":"Stills \u003C3.","da":"Kedler æ."},"description":{"en":"\u003Cp\u003ESee \u003Ca href=\u0022https://valley.example/p/organizations/acme/\u0022\u003Eus\u003C/a\u003E.\u003C/p\u003E\n"},"website":"https://acme.example/","country":"DK","address":{"street":"Gade 1"},"place":{"lat":55.7,"lon":12.5},"founded":1999,"employees":{"value":41000,"approx":"about","as_of":"2026-01-01","source":{"title":"Report"}},"turnover":{"amount":2400000,"currency":"DKK","year":2025},"markets":["DE","CN"],"logo":{"url":"https://valley.example/p/media/organizations/acme.svg","text":{"en":"Acme"}},"anchor":false,"lends":false,"memberships":[{"cluster":"valley","since":"2020-01-01"}],"updated":"2026-11-01","sample":false,"derived":{"size_band":"large"}}]}""",
        SmallPortal.Of("""
            --- content/clusters/valley.yml
            name: Valley
            tagline: Makers
            --- content/organizations/acme.svg
            <svg xmlns="http://www.w3.org/2000/svg"/>
            --- content/organizations/acme.yml
            name: Acme
            kind: company
            summary: {en: "Stills <3.", da: Kedler æ.}
            description: "See [us](acme.yml)."
            website: https://acme.example/
            country: DK
            address: {street: Gade 1}
            place: {lat: 55.7, lon: 12.5}
            founded: 1999
            employees: {value: 41000, approx: about, as_of: 2026-01-01, source: Report}
            turnover: {amount: 2.4, unit: million, currency: DKK, year: 2025}
            markets: [DE, CN]
            logo: {file: acme.svg, alt: Acme}
            memberships: [{cluster: valley, since: 2020-01-01}]
            updated: 2026-11-01

            """)["api/organizations.json"]);

    [Fact]
    public void Open_data_leave_out_how_to_reach_persons_who_are_not_public()
    {
        var portal = SmallPortal.Of(Files);
        var text = portal["api/organizations.json"];
        Assert.DoesNotContain("ann@brew.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("sales@acme.example", text, StringComparison.Ordinal);
        Assert.DoesNotContain("12 34 56 78", text, StringComparison.Ordinal);
        var entries = Entries(text);
        Assert.Equal(["acme", "brew", "open"], entries.Select(e => e.GetProperty("id").GetString()));
        Assert.Equal("Sales desk", entries[0].GetProperty("contact").GetProperty("name").GetString());
        Assert.False(entries[1].TryGetProperty("contact", out _));
        Assert.DoesNotContain("Ann", text + portal["api/organizations.csv"], StringComparison.Ordinal);
        Assert.DoesNotContain("sales@acme.example", portal["api/organizations.csv"], StringComparison.Ordinal);
        Assert.Contains("bo@open.example", portal["api/organizations.csv"], StringComparison.Ordinal);
        Assert.Equal("bo@open.example", entries[2].GetProperty("contact").GetProperty("email").GetString());
        Assert.Contains("forum@acme.example", portal["api/events.json"], StringComparison.Ordinal);
    }

    [Fact]
    public void Open_data_hold_neither_what_is_over_nor_what_may_not_be_seen_yet()
    {
        var portal = SmallPortal.Of(Files);
        Assert.Equal(["engineer"], Entries(portal["api/jobs.json"]).Select(e => e.GetProperty("id").GetString()));
        Assert.Equal(["english", "opened"], Entries(portal["api/news.json"]).Select(e => e.GetProperty("id").GetString()));
        Assert.DoesNotContain(portal.Context.Portal.Records, r => r.Id == "secret");
    }

    [Fact]
    public void Open_data_give_times_with_their_offset()
    {
        var forum = Entries(SmallPortal.Of(Files)["api/events.json"]).Single();
        Assert.Equal("2026-12-01T09:00:00+08:00", forum.GetProperty("start").GetString());
        Assert.Equal("acme", forum.GetProperty("organizer").GetString());
        Assert.Equal("2027-01-05", forum.GetProperty("except")[0].GetString());
    }

    [Fact]
    public void The_index_names_every_file_of_open_data()
    {
        var portal = SmallPortal.Of(Files);
        var index = JsonDocument.Parse(portal["api/index.json"]).RootElement;
        var files = index.GetProperty("files").EnumerateArray().ToList();
        string?[] named =
        [
            .. files.SelectMany(f => new[] { f.GetProperty("url").GetString(), f.GetProperty("csv").GetString(), f.GetProperty("schema").GetString() }),
            index.GetProperty("catalogue").GetString(), index.GetProperty("$schema").GetString(), "https://valley.example/p/api/index.json",
        ];
        Assert.Equal(portal.Paths.Where(p => p.StartsWith("api/", StringComparison.Ordinal)).Order(StringComparer.Ordinal), named.Select(u => u!["https://valley.example/p/".Length..]).Order(StringComparer.Ordinal));
        Assert.Equal(3, files.Single(f => f.GetProperty("type").GetString() == "organization").GetProperty("count").GetInt32());
    }

    [Fact]
    public void Every_output_is_the_same_whenever_it_is_asked_for()
    {
        var one = SmallPortal.Of(Files);
        var other = SmallPortal.Of(Files);
        foreach (var path in one.Paths) Assert.Equal(one[path], other[path]);
    }

    private static List<JsonElement> Entries(string text) => [.. JsonDocument.Parse(text).RootElement.GetProperty("entries").EnumerateArray()];
}
