using System.Collections.Frozen;

namespace ClusterPortal.Exchange.Sheets;

/// <summary>Headings that are usual in lists of members, beyond the labels and aliases of type files. By field; in English, Danish, Swedish and Chinese.</summary>
internal static class ColumnWords
{
    private static readonly (string Field, string Words)[] All =
    [
        ("name", "company, company name, organisation, organization, organisation name, firm, member, member name, firma, firmanavn, virksomhed, virksomhedsnavn, organisationsnavn, medlem, navn, företag, företagsnamn, bolag, bolagsnamn, medlemsföretag, namn, 公司, 公司名称, 企业, 企业名称, 单位, 单位名称, 名称, 机构名称"),
        ("title", "title, titel, overskrift, rubrik, stilling, jobtitel, tjänst, 标题, 职位名称"),
        ("kind", "type, organisation type, company type, organisationstype, virksomhedstype, art, typ, kategori, 类型, 类别, 企业类型"),
        ("website", "www, web, web site, homepage, hjemmeside, webside, webadresse, hemsida, webbplats, webbadress, url, link, 网站, 网址, 主页, 官网"),
        ("country", "land, nation, 国家, 国别, 国家地区"),
        ("city", "city, town, by, ort, stad, postort, location, 城市, 所在地, 市"),
        ("address.street", "address, street, street address, adresse, vej, gade, gadenavn, adress, gatuadress, besöksadress, 地址, 街道"),
        ("address.postcode", "zip, zip code, postcode, post code, postal code, postnr, post nr, postnummer, 邮编, 邮政编码"),
        ("address.region", "region, county, region län, län, 省, 地区"),
        ("registration.number", "cvr, cvr nr, cvr no, cvr number, cvr nummer, org nr, org no, organisation number, organisationsnr, organisationsnummer, orgnummer, registration no, registration number, company no, company number, company registration number, 统一社会信用代码, 注册号, 组织机构代码"),
        ("registration.register", "register, business register, 登记机关"),
        ("contact.name", "contact, contact person, contact name, kontakt, kontaktperson, kontaktnavn, kontaktnamn, 联系人, 联络人"),
        ("contact.email", "email, e mail, mail, e mail address, email address, contact email, contact mail, epost, e post, epostadress, e postadress, mailadresse, 邮箱, 电子邮件, 电子邮箱"),
        ("contact.phone", "phone, telephone, phone number, tel, mobile, tlf, tlf nr, telefon, telefonnr, telefonnummer, mobil, 电话, 联系电话, 手机"),
        ("contact.role", "job title, contact title, stilling, befattning, roll, rolle, 职位, 职务"),
        ("employees", "employees, number of employees, no of employees, staff, fte, headcount, ansatte, antal ansatte, medarbejdere, antal medarbejdere, anställda, antal anställda, medarbetare, antal medarbetare, 员工, 员工人数, 员工数, 人数"),
        ("founded", "founded, founded in, year founded, established, stiftet, stiftelsesår, grundlagt, etableret, etableringsår, grundat, grundades, bildat, startår, 成立, 成立年份, 成立时间, 创立"),
        ("summary", "short description, in short, tagline, kort beskrivelse, resumé, resume, kort beskrivning, sammanfattning, 简介, 摘要"),
        ("description", "description, about, profile, beskrivelse, profil, om, beskrivning, 描述, 介绍, 公司介绍"),
        ("vat", "vat, vat no, vat number, moms, momsnr, momsnummer, momsregistreringsnummer, 税号"),
        ("sectors", "sector, sectors, industry, industries, branche, brancher, sektor, sektorer, bransch, branscher, 行业, 领域"),
        ("competences", "competences, competencies, skills, kompetence, kompetencer, kompetens, kompetenser, 能力, 技术"),
        ("markets", "markets, export markets, eksportmarkeder, markeder, marknader, exportmarknader, 市场, 出口市场"),
        ("languages", "languages, sprog, språk, 语言"),
        ("tags", "tags, keywords, emneord, nøgleord, stikord, nyckelord, taggar, 关键词, 标签"),
        ("logo", "logo, logo file, logofil, 标志"),
        ("updated", "updated, last updated, opdateret, senest opdateret, uppdaterad, senast uppdaterad, 更新, 更新日期"),
        ("place.lat", "latitude, lat, breddegrad, latitud, 纬度"),
        ("place.lon", "longitude, lon, lng, long, længdegrad, longitud, 经度"),
        ("date", "date, dato, datum, 日期"),
        ("start", "start, starts, start date, from, startdato, startdatum, begin, 开始, 开始时间"),
        ("end", "end, ends, end date, to, slutdato, slutdatum, 结束, 结束时间"),
        ("expires", "deadline, application deadline, apply by, frist, ansøgningsfrist, sista ansökningsdag, 截止日期"),
        ("organization", "company, employer, organisation, organization, arbejdsgiver, virksomhed, arbetsgivare, företag, 公司, 单位"),
        ("body", "text, body, tekst, brødtekst, brödtext, 正文"),
    ];

    // A bare word in a heading that says nothing of whose it is.
    private static readonly FrozenSet<string> Bare = new[] { "street", "postcode", "region", "email", "phone", "role", "register", "lat", "lon", "currency", "nuts" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Further headings of a field, by its path.</summary>
    public static IEnumerable<string> Of(string field) => All.Where(a => a.Field == field).SelectMany(a => a.Words.Split(", "));

    /// <summary>Whether a part of a group is known by its own name alone.</summary>
    public static bool StandsAlone(string part) => Bare.Contains(part);
}
