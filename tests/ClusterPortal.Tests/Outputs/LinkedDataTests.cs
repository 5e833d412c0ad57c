using System.Text.Json;
using ClusterPortal.Outputs.LinkedData;

namespace ClusterPortal.Tests.Outputs;

public sealed class LinkedDataTests
{
    private const string Hostile = "</script><script>alert(1)</script><!-- & ' \" \u2028 \uD800 æ";

    [Fact]
    public void An_organisation_names_the_cluster_and_the_clusters_node_is_beside_it() => Assert.Equal(
        """
        {"@context":"https://schema.org","@graph":[
        {"@type":"Organization","@id":"https://e.org/organizations/acme/#organization","name":"Acme","legalName":"Acme ApS","alternateName":["Acme Ltd"],"url":"https://acme.example/","description":"Stills","logo":{"@type":"ImageObject","url":"https://e.org/acme.svg"},"image":["https://e.org/a.jpg"],
        "address":{"@type":"PostalAddress","streetAddress":"Vej 1","postalCode":"2100","addressLocality":"Copenhagen","addressRegion":"Hovedstaden","addressCountry":"DK"},
        "contactPoint":[{"@type":"ContactPoint","contactType":"sales","name":"Ann","email":"ann@acme.example"}],"foundingDate":"1999","numberOfEmployees":{"@type":"QuantitativeValue","minValue":10,"maxValue":49},"vatID":"DK1","leiCode":"L","duns":"D","iso6523Code":["0184:1"],"identifier":{"@type":"PropertyValue","propertyID":"R","value":"7"},"hasCertification":[{"@type":"Certification","name":"ISO 9001","certificationIdentification":"C1","description":"Stills","issuedBy":{"@type":"Organization","name":"Body"},"validFrom":"2024-02-01","expires":"2027-01-31","url":"https://c.example/1"}],
        "knowsAbout":["fermentation"],"areaServed":["DE"],"sameAs":["https://e.org/organizations/acme/"],
        "memberOf":[{"@type":"OrganizationRole","memberOf":{"@id":"https://e.org/#cluster"},"roleName":"Small firm","startDate":"2019-03-01","endDate":"2026-12-31"}],"parentOrganization":{"@type":"Organization","@id":"https://e.org/organizations/big/#organization","name":"Big","url":"https://e.org/organizations/big/"}},
        {"@type":"Organization","@id":"https://e.org/#cluster","name":"The cluster","url":"https://e.org/"}]}
        """.ReplaceLineEndings(""), Text(
        new LinkedOrganization
        {
            Id = "https://e.org/organizations/acme/#organization",
            Name = "Acme",
            LegalName = "Acme ApS",
            AlternateNames = ["Acme Ltd"],
            Url = "https://acme.example/",
            Description = "Stills",
            LogoUrl = "https://e.org/acme.svg",
            ImageUrls = ["https://e.org/a.jpg"],
            Place = new LinkedPlace { Street = "Vej 1", Postcode = "2100", City = "Copenhagen", Region = "Hovedstaden", Country = "DK" },
            Contacts = [new LinkedContact("sales", "Ann", "ann@acme.example", null)],
            Founded = "1999",
            Employees = new LinkedRange(null, 10, 49),
            VatId = "DK1",
            Lei = "L",
            Duns = "D",
            Iso6523Codes = ["0184:1"],
            Registration = ("R", "7"),
            Certifications = [new LinkedCertification("ISO 9001") { Number = "C1", Scope = "Stills", Issuer = "Body", From = new DateOnly(2024, 2, 1), To = new DateOnly(2027, 1, 31), ProofUrl = "https://c.example/1" }],
            KnowsAbout = ["fermentation"],
            AreaServed = ["DE"],
            SameAs = ["https://e.org/organizations/acme/"],
            Roles = [new LinkedRole("https://e.org/#cluster", new DateOnly(2019, 3, 1), new DateOnly(2026, 12, 31), "Small firm")],
            Parent = new LinkedParty("Big", "https://e.org/organizations/big/", "https://e.org/organizations/big/#organization"),
        },
        new LinkedOrganization { Id = "https://e.org/#cluster", Name = "The cluster", Url = "https://e.org/" }));

    [Fact]
    public void A_job_has_what_search_engines_require()
    {
        var job = Node(Job());
        Assert.All(new[] { "title", "description", "datePosted", "hiringOrganization", "jobLocation", "validThrough", "identifier" }, name => Assert.True(job.TryGetProperty(name, out _), name));
        Assert.Equal("DK", job.GetProperty("jobLocation").GetProperty("address").GetProperty("addressCountry").GetString());
        Assert.Equal("Acme", job.GetProperty("hiringOrganization").GetProperty("name").GetString());
        Assert.Equal("EUR", job.GetProperty("baseSalary").GetProperty("currency").GetString());
        Assert.Equal("MONTH", job.GetProperty("baseSalary").GetProperty("value").GetProperty("unitText").GetString());
        Assert.False(job.TryGetProperty("jobLocationType", out _));
    }

    [Fact]
    public void A_remote_job_names_the_countries_instead()
    {
        var job = Node(Job() with { Places = [], Remote = true, RemoteCountries = ["DK", "SE"], Salary = null, DirectApply = true });
        Assert.Equal("TELECOMMUTE", job.GetProperty("jobLocationType").GetString());
        Assert.Equal(["DK", "SE"], job.GetProperty("applicantLocationRequirements").EnumerateArray().Select(c => c.GetProperty("name").GetString()));
        Assert.False(job.TryGetProperty("jobLocation", out _));
        Assert.False(job.TryGetProperty("baseSalary", out _));
        Assert.True(job.GetProperty("directApply").GetBoolean());
    }

    [Fact]
    public void Several_places_of_work_are_a_list()
    {
        var job = Node(Job() with { Places = [new LinkedPlace { Country = "DK" }, new LinkedPlace { Country = "SE" }] });
        Assert.Equal(2, job.GetProperty("jobLocation").GetArrayLength());
    }

    [Theory]
    [InlineData(true, false, "OfflineEventAttendanceMode", "Place")]
    [InlineData(false, true, "OnlineEventAttendanceMode", "VirtualLocation")]
    [InlineData(true, true, "MixedEventAttendanceMode", "Place VirtualLocation")]
    public void An_event_says_where_and_how_one_takes_part(bool place, bool online, string mode, string types)
    {
        var node = Node(Event() with { Place = place ? new LinkedPlace { Name = "Hall", City = "Lund", Country = "SE" } : null, OnlineUrl = online ? "https://meet.example/" : null });
        Assert.Equal("https://schema.org/" + mode, node.GetProperty("eventAttendanceMode").GetString());
        var location = node.GetProperty("location");
        JsonElement[] locations = location.ValueKind == JsonValueKind.Array ? [.. location.EnumerateArray()] : [location];
        Assert.Equal(types, string.Join(' ', locations.Select(l => l.GetProperty("@type").GetString())));
    }

    [Theory]
    [InlineData("Scheduled")]
    [InlineData("Cancelled")]
    [InlineData("Postponed")]
    [InlineData("Rescheduled")]
    [InlineData("MovedOnline")]
    public void A_changed_event_keeps_its_start_and_says_what_became_of_it(string status)
    {
        var node = Node(Event() with { Status = Enum.Parse<LinkedEventStatus>(status) });
        Assert.Equal("https://schema.org/Event" + status, node.GetProperty("eventStatus").GetString());
        Assert.Equal("2026-12-01T09:00:00+01:00", node.GetProperty("startDate").GetString());
    }

    [Fact]
    public void An_event_with_all_it_can_have()
    {
        var node = Node(Event() with { Offer = new LinkedOffer(0, "DKK", "https://r.example/"), Performers = [new LinkedParty("Ann") { Type = "Person" }], Organizer = new LinkedParty("Acme", "https://acme.example/") });
        Assert.Equal(0, node.GetProperty("offers").GetProperty("price").GetDecimal());
        Assert.Equal("Person", node.GetProperty("performer")[0].GetProperty("@type").GetString());
        Assert.Equal("https://acme.example/", node.GetProperty("organizer").GetProperty("url").GetString());
    }

    [Fact]
    public void News_breadcrumbs_lists_the_site_and_data_sets_are_written_like_this() => Assert.Equal(
        """
        {"@context":"https://schema.org","@graph":[
        {"@type":"NewsArticle","@id":"https://e.org/n/#article","headline":"New lab","description":"Short","image":["https://e.org/n.jpg"],"datePublished":"2026-11-01","dateModified":"2026-11-02T10:00:00+01:00","author":[{"@type":"Person","name":"Ann","url":"https://ann.example/"}],"publisher":{"@type":"Organization","@id":"https://e.org/#cluster","name":"The cluster","url":"https://e.org/","logo":"https://e.org/l.svg"},"about":[{"@type":"Organization","name":"Acme","url":"https://e.org/o/","sameAs":"https://acme.example/"}],"articleSection":"award","inLanguage":"en","url":"https://e.org/n/","mainEntityOfPage":"https://e.org/n/"},
        {"@type":"BreadcrumbList","@id":"https://e.org/n/#breadcrumbs","itemListElement":[{"@type":"ListItem","position":1,"name":"Home","item":"https://e.org/"},{"@type":"ListItem","position":2,"name":"New lab"}]},
        {"@type":"WebSite","@id":"https://e.org/#website","name":"The cluster","alternateName":["Klyngen"],"url":"https://e.org/","description":"D","inLanguage":["en","da"],"publisher":{"@id":"https://e.org/#cluster"}},
        {"@type":"ItemList","@id":"https://e.org/o/#list","name":"Directory","itemListElement":[{"@type":"ListItem","position":49,"url":"https://e.org/o/x/"}]},
        {"@type":"Dataset","@id":"https://e.org/f/#dataset","name":"Facts","description":"Figures of the cluster, each with its source and year.","url":"https://e.org/f/","license":"https://creativecommons.org/licenses/by/4.0/","creator":{"@type":"Organization","name":"The cluster"},"distribution":[{"@type":"DataDownload","encodingFormat":"application/json","contentUrl":"https://e.org/api/stats.json"}],"temporalCoverage":"2004","variableMeasured":["Employees"],"isBasedOn":["A report"],"isAccessibleForFree":true}]}
        """.ReplaceLineEndings(""), Text(
        new LinkedArticle
        {
            Id = "https://e.org/n/#article",
            Url = "https://e.org/n/",
            Headline = "New lab",
            Description = "Short",
            ImageUrls = ["https://e.org/n.jpg"],
            Published = "2026-11-01",
            Modified = "2026-11-02T10:00:00+01:00",
            Authors = [new LinkedParty("Ann", "https://ann.example/") { Type = "Person" }],
            Publisher = new LinkedParty("The cluster", "https://e.org/", "https://e.org/#cluster") { LogoUrl = "https://e.org/l.svg" },
            About = [new LinkedParty("Acme", "https://e.org/o/") { SameAs = "https://acme.example/" }],
            Section = "award",
            Language = "en",
        },
        new LinkedBreadcrumbs("https://e.org/n/#breadcrumbs", [("Home", "https://e.org/"), ("New lab", "https://e.org/n/")]),
        new LinkedWebSite("https://e.org/#website", "The cluster", "https://e.org/", ["en", "da"]) { AlternateNames = ["Klyngen"], Description = "D", PublisherId = "https://e.org/#cluster" },
        new LinkedItemList("https://e.org/o/#list", "Directory", ["https://e.org/o/x/"], 49),
        new LinkedDataset
        {
            Id = "https://e.org/f/#dataset",
            Url = "https://e.org/f/",
            Name = "Facts",
            Description = "Figures of the cluster, each with its source and year.",
            LicenseUrl = "https://creativecommons.org/licenses/by/4.0/",
            Creator = new LinkedParty("The cluster"),
            Files = [("application/json", "https://e.org/api/stats.json")],
            Period = "2004",
            Measured = ["Employees"],
            BasedOn = ["A report"],
        }));

    [Fact]
    public void Too_little_makes_no_node()
    {
        Assert.False(new LinkedBreadcrumbs("x", [("Home", "https://e.org/")]).Useful);
        var dataset = new LinkedDataset { Id = "x", Url = "x", Name = "x", Description = new string('d', 49), Creator = new LinkedParty("x") };
        Assert.False(dataset.Useful);
        Assert.True((dataset with { Description = new string('d', 50) }).Useful);
        Assert.Equal("", Text());
    }

    [Fact]
    public void Overlong_descriptions_are_cut_after_a_word()
    {
        var dataset = Node(new LinkedDataset { Id = "x", Url = "x", Name = "x", Description = string.Concat(Enumerable.Repeat("word 🎉 ", 1000)), Creator = new LinkedParty("x") });
        var description = dataset.GetProperty("description").GetString()!;
        Assert.InRange(description.Length, 4900, 5000);
        Assert.EndsWith("…", description, StringComparison.Ordinal);
        Assert.Equal("🎉…", LinkedText.Cut("🎉🎉🎉", 4));
        Assert.Equal("abc", LinkedText.Cut("abc", 3));
    }

    [Fact]
    public void No_text_can_end_the_script_element()
    {
        var text = Text(
            Job() with { Title = Hostile, DescriptionHtml = Hostile, Url = Hostile },
            Event() with { Name = Hostile },
            new LinkedOrganization { Id = Hostile, Name = Hostile, Url = Hostile, Type = Hostile, SameAs = [Hostile] },
            new LinkedBreadcrumbs(Hostile, [(Hostile, Hostile), (Hostile, null)]));
        Assert.DoesNotContain('<', text);
        Assert.DoesNotContain('>', text);
        Assert.DoesNotContain('&', text);
        Assert.DoesNotContain('\u2028', text);
        Assert.Equal(Hostile.Replace('\uD800', '\uFFFD'), JsonDocument.Parse(text).RootElement.GetProperty("@graph")[0].GetProperty("title").GetString());
    }

    private static LinkedJob Job() => new()
    {
        Id = "https://e.org/j/#job",
        Url = "https://e.org/j/",
        Title = "Engineer",
        DescriptionHtml = "<p>Build stills.</p>",
        Posted = "2026-11-01",
        ValidThrough = "2026-12-31T23:59:59+01:00",
        Organization = new LinkedParty("Acme", "https://e.org/o/"),
        Places = [new LinkedPlace { City = "Copenhagen", Country = "DK" }],
        EmploymentType = "FULL_TIME",
        Salary = new LinkedRange(null, 5000, 6000, "MONTH"),
        SalaryCurrency = "EUR",
        Identifier = "engineer",
    };

    private static LinkedEvent Event() => new()
    {
        Id = "https://e.org/e/#event",
        Url = "https://e.org/e/",
        Name = "Forum",
        Start = "2026-12-01T09:00:00+01:00",
        Place = new LinkedPlace { Name = "Hall", Country = "DK" },
    };

    private static string Text(params ILinkedNode[] nodes) => Bytes.Of(o => LinkedGraph.Write(o, nodes));

    private static JsonElement Node(ILinkedNode node) => JsonDocument.Parse(Text(node)).RootElement.GetProperty("@graph")[0];
}
