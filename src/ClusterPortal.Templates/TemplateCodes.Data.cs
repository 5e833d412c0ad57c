namespace ClusterPortal.Templates;

/// <summary>
/// Every code a template diagnostic can have. CP41 the language, CP42 names and shapes, CP43 places in a page where a
/// value is unsafe, CP44 while rendering, CP45 limits. The examples know a page with title, site (name),
/// organizations (name, website, summary, employees, founded, logo) and a partial card.html.
/// </summary>
public static class TemplateCodes
{
    public static readonly TemplateCode UnclosedCode = new(
        "CP4101", "Code block not closed",
        "A code block opened with {{ has no }}.",
        "Everything after it would be read as code.",
        "Hello {{ title",
        "Hello {{ title }}");

    public static readonly TemplateCode UnclosedEscape = new(
        "CP4102", "Escape block not closed",
        "A block opened with {%{ has no }%}.",
        "Everything after it would be printed as it is.",
        "{%{ {{ title }}",
        "{%{ {{ title }} }%}");

    public static readonly TemplateCode UnclosedString = new(
        "CP4103", "String not closed",
        "A string has no closing quote.",
        "The rest of the template would be read as part of it.",
        "{{ \"hello }}",
        "{{ \"hello\" }}");

    public static readonly TemplateCode BadEscape = new(
        "CP4104", "Unknown escape in a string",
        "A backslash in a string is followed by a sign that means nothing.",
        "The string would not be what was meant.",
        "{{ \"C:\\qrs\" }}",
        "{{ `C:\\qrs` }}");

    public static readonly TemplateCode BadNumber = new(
        "CP4105", "Not a number",
        "A number is written in a way that cannot be read.",
        "It could mean anything.",
        "{{ 0xzz }}",
        "{{ 0xff }}");

    public static readonly TemplateCode UnknownSign = new(
        "CP4106", "Unknown sign",
        "A sign in code has no meaning in this language.",
        "It was probably typed by mistake.",
        "{{ title § }}",
        "{{ title }}");

    public static readonly TemplateCode Unexpected = new(
        "CP4107", "Not expected here",
        "Something stands where it cannot.",
        "The template could not be read further at this point.",
        "{{ (title }}",
        "{{ (title) }}");

    public static readonly TemplateCode MissingExpression = new(
        "CP4108", "Something is missing",
        "After a word or sign a value is missing.",
        "There is nothing to work with.",
        "{{ if }}yes{{ end }}",
        "{{ if title }}yes{{ end }}");

    public static readonly TemplateCode MissingEnd = new(
        "CP4109", "Missing end",
        "A block such as if or for has no end.",
        "It is not clear where it stops.",
        "{{ if title }}yes",
        "{{ if title }}yes{{ end }}");

    public static readonly TemplateCode StrayKeyword = new(
        "CP4110", "Stray end, else or when",
        "The word closes or continues a block, but none is open.",
        "An earlier block may have been closed too soon.",
        "{{ title }}{{ end }}",
        "{{ if title }}{{ title }}{{ end }}");

    public static readonly TemplateCode MissingVariable = new(
        "CP4111", "Missing name",
        "A name to keep something under is missing.",
        "The value could not be used.",
        "{{ for 5 in organizations }}{{ end }}",
        "{{ for o in organizations }}{{ end }}");

    public static readonly TemplateCode MissingIn = new(
        "CP4112", "Missing in",
        "A for loop lacks the word in.",
        "It is not clear what to go through.",
        "{{ for o of organizations }}{{ end }}",
        "{{ for o in organizations }}{{ end }}");

    public static readonly TemplateCode InCase = new(
        "CP4113", "Wrong in case and when",
        "Between case and its first when stands a statement, an else has no when before it, or the value of a when counts something up or down.",
        "It would belong to no branch, or happen or not depending on the branches before.",
        "{{ case title }}{{ title }}{{ when 'a' }}A{{ end }}",
        "{{ case title }}{{ when 'a' }}A{{ end }}");

    public static readonly TemplateCode NotAssignable = new(
        "CP4114", "Cannot be set",
        "What stands left of = is no place a value can be kept in.",
        "Only names and members of objects can be set.",
        "{{ 5 = title }}",
        "{{ five = title }}");

    public static readonly TemplateCode BadParameter = new(
        "CP4115", "Parameter not possible",
        "A parameter of a function is declared in an impossible way.",
        "The call could not fill it.",
        "{{ func f(a = 1, b); ret a + b; end; f 1 2 }}",
        "{{ func f(a, b); ret a + b; end; f 1 2 }}");

    public static readonly TemplateCode TooDeep = new(
        "CP4116", "Too deep",
        "Blocks, brackets or includes stand too deep in each other.",
        "A limit keeps hostile or broken templates from using up memory.",
        $"{{{{ {new string('(', 300)}1{new string(')', 300)} }}}}",
        "{{ ((1)) }}");

    public static readonly TemplateCode TooLarge = new(
        "CP4117", "Too large",
        "A template has too many words of code.",
        "A limit keeps hostile or broken templates from using up memory.",
        "",
        "{{ title }}");

    public static readonly TemplateCode OutsideLoop = new(
        "CP4118", "break or continue outside a loop",
        "break and continue only mean something in for and while.",
        "There is no loop to leave.",
        "{{ break }}",
        "{{ for o in organizations }}{{ break }}{{ end }}");

    public static readonly TemplateCode DeclaredTwice = new(
        "CP4119", "Function declared twice",
        "Two functions of a template have one name.",
        "Only one of them could be called.",
        "{{ func f(); ret 1; end; func f(); ret 2; end; f }}",
        "{{ func f(); ret 1; end; func g(); ret 2; end; f + g }}");

    public static readonly TemplateCode LeftOut = new(
        "CP4120", "Left out of this language",
        "The function exists in Scriban and is left out here on purpose.",
        "It would read a clock, a file or chance, and a page must come out the same every time.",
        "{{ date.now }}",
        "{{ date.parse '2026-01-31' }}");

    public static readonly TemplateCode UnknownName = new(
        "CP4201", "Unknown name",
        "A name is neither a variable, nor something the page is given, nor a function.",
        "It was probably misspelt; it would print nothing.",
        "{{ titel }}",
        "{{ title }}");

    public static readonly TemplateCode UnknownMember = new(
        "CP4202", "Unknown member",
        "A record has no member of that name.",
        "It was probably misspelt; it would print nothing.",
        "{{ site.naem }}",
        "{{ site.name }}");

    public static readonly TemplateCode UnknownFunction = new(
        "CP4203", "Unknown function",
        "A family of functions has no function of that name.",
        "It was probably misspelt.",
        "{{ title | string.upcaes }}",
        "{{ title | string.upcase }}");

    public static readonly TemplateCode WrongArgumentCount = new(
        "CP4204", "Wrong number of arguments",
        "A function is given too few or too many arguments.",
        "It could not do its work.",
        "{{ title | string.append }}",
        "{{ title | string.append '!' }}");

    public static readonly TemplateCode UnknownArgument = new(
        "CP4205", "Unknown argument",
        "A function or loop has no argument of that name.",
        "It was probably misspelt.",
        "{{ for o in organizations limt: 3 }}{{ end }}",
        "{{ for o in organizations limit: 3 }}{{ end }}");

    public static readonly TemplateCode WrongShape = new(
        "CP4206", "Wrong kind of value",
        "A value is used for something its kind cannot do.",
        "The page would fail while it is made.",
        "{{ for o in title | string.size }}{{ end }}",
        "{{ for o in organizations }}{{ end }}");

    public static readonly TemplateCode NotAFunction = new(
        "CP4207", "Not a function",
        "Something is called that is no function.",
        "An operator or a comma may be missing.",
        "{{ title site.name }}",
        "{{ title + site.name }}");

    public static readonly TemplateCode MissingTemplate = new(
        "CP4208", "Template not found",
        "An included template does not exist in the theme or the layers below it.",
        "The page would lack a part.",
        "{{ include 'crad.html' organization: organizations[0] }}",
        "{{ include 'card.html' organization: organizations[0] }}");

    public static readonly TemplateCode DynamicInclude = new(
        "CP4209", "Include not written out",
        "The path or the arguments of an include are worked out while rendering.",
        "It could not be checked before pages are made.",
        "{{ include title }}",
        "{{ include 'card.html' organization: organizations[0] }}");

    public static readonly TemplateCode UnreachableWhen = new(
        "CP4210", "when never reached",
        "A value already has a when above.",
        "This branch is never taken.",
        "{{ case title }}{{ when 'a' }}A{{ when 'a' }}B{{ end }}",
        "{{ case title }}{{ when 'a' }}A{{ when 'b' }}B{{ end }}");

    public static readonly TemplateCode UnusedParameter = new(
        "CP4211", "Parameter never used",
        "A function never uses one of its parameters.",
        "It may have been misspelt inside the function.",
        "{{ func f(a, b); ret a; end; f 1 2 }}",
        "{{ func f(a, b); ret a + b; end; f 1 2 }}");

    public static readonly TemplateCode ReadOnlyTarget = new(
        "CP4212", "Cannot be changed",
        "A template tries to change what it was given or what was made readonly.",
        "Other pages use the same values.",
        "{{ site.name = 'x' }}",
        "{{ name = 'x' }}{{ name }}");

    public static readonly TemplateCode NotPrintable = new(
        "CP4213", "Cannot be printed",
        "A whole record, function or list of records is printed.",
        "Nobody could read it; one member was meant.",
        "{{ site }}",
        "{{ site.name }}");

    public static readonly TemplateCode Unquoted = new(
        "CP4301", "Value in an attribute without quotes",
        "A value stands in an attribute that has no quotes.",
        "A space in the value would start a new attribute.",
        "<a title={{ title }}>x</a>",
        "<a title=\"{{ title }}\">x</a>");

    public static readonly TemplateCode EventHandler = new(
        "CP4302", "Value in an attribute that is code",
        "A value stands in an attribute browsers run or act on.",
        "Content could take over the page.",
        "<a onclick=\"{{ title }}\">x</a>",
        "<a data-title=\"{{ title }}\">x</a>");

    public static readonly TemplateCode TagName = new(
        "CP4303", "Value as a tag name",
        "A value stands where the name of a tag is.",
        "Content could become any element.",
        "<{{ title }}>",
        "<b>{{ title }}</b>");

    public static readonly TemplateCode AttributeName = new(
        "CP4304", "Value as an attribute",
        "A value stands in a tag where attributes are named.",
        "Content could become any attribute.",
        "<a {{ title }}>x</a>",
        "<a title=\"{{ title }}\">x</a>");

    public static readonly TemplateCode InScript = new(
        "CP4305", "Value in a script",
        "A value stands in a script or other element whose text is code.",
        "Content could take over the page.",
        "<script>var t = \"{{ title }}\";</script>",
        "<script type=\"application/json\">{{ title }}</script>");

    public static readonly TemplateCode InComment = new(
        "CP4306", "Value in an HTML comment",
        "A value stands in a comment that is sent to readers.",
        "It could end the comment.",
        "<!-- {{ title }} -->",
        "{{ # title }}<p>{{ title }}</p>");

    public static readonly TemplateCode InStyle = new(
        "CP4307", "Value in CSS",
        "A value stands in CSS where it is not the value of a property.",
        "It could change the whole page.",
        "<p style=\"{{ title }}\">x</p>",
        "<p style=\"color: {{ title }}\">x</p>");

    public static readonly TemplateCode CodeAddress = new(
        "CP4308", "Content as address of code",
        "Content stands as the address of a script, frame or object.",
        "What it names would run in the page.",
        "<script src=\"{{ title }}\"></script>",
        "<img src=\"{{ title }}\" alt=\"\">");

    public static readonly TemplateCode BadScheme = new(
        "CP4309", "Value in an unsafe address",
        "A value follows a scheme other than https:, http:, mailto:, tel: or webcal:.",
        "It could be run.",
        "<a href=\"javascript:f({{ title }})\">x</a>",
        "<a href=\"https://a.example/{{ title }}\">x</a>");

    public static readonly TemplateCode Ambiguous = new(
        "CP4310", "Branches leave markup open differently",
        "Two ways through the template end at different points of the markup.",
        "It is not certain how the values after it must be escaped.",
        "<a {{ if title }}title=\"{{ end }}\">x</a>",
        "<a{{ if title }} title=\"x\"{{ end }}>x</a>");

    public static readonly TemplateCode Unfinished = new(
        "CP4311", "Markup not finished",
        "A template, function or capture ends inside a tag, attribute, comment or script.",
        "What follows it would become part of it.",
        "<p>{{ title }}</p><a href=\"x",
        "<p>{{ title }}</p><a href=\"x\">x</a>");

    public static readonly TemplateCode NullTarget = new(
        "CP4401", "Member of nothing",
        "A member of a value is used, but the value is nothing.",
        "There is no member to use.",
        "{{ x = null; x.y = 1 }}",
        "{{ x = {}; x.y = 1; x.y }}");

    public static readonly TemplateCode NoSuchMember = new(
        "CP4402", "No such member",
        "A value, while rendering, turned out to lack a member.",
        "It was probably misspelt.",
        "{{ x = { name: 1 }; x.naem }}",
        "{{ x = { name: 1 }; x.name }}");

    public static readonly TemplateCode NoSuchFunction = new(
        "CP4403", "No such function",
        "A function, while rendering, could not be found.",
        "It was probably misspelt. Only in text mode; elsewhere it is found while loading.",
        "{{ string.upcsae 'firms' }}",
        "{{ title | string.upcase }}");

    public static readonly TemplateCode NotCallable = new(
        "CP4404", "Not a function",
        "Something called turned out, while rendering, to be no function.",
        "It cannot be called.",
        "{{ x = { f: 1 }; x.f 2 }}",
        "{{ x = { f: @string.upcase }; x.f title }}");

    public static readonly TemplateCode WrongCount = new(
        "CP4405", "Wrong number of arguments",
        "A function, while rendering, was given too few or too many arguments.",
        "It could not do its work.",
        "{{ x = { f: @string.append }; x.f 2 }}",
        "{{ x = { f: @string.append }; x.f 'a' 'b' }}");

    public static readonly TemplateCode WrongKind = new(
        "CP4406", "Wrong kind of value",
        "A value, while rendering, turned out to be of a kind that cannot be used so.",
        "The result would be meaningless.",
        "{{ x = { a: 'b' }; x.a - 1 }}",
        "{{ x = { a: 2 }; x.a - 1 }}");

    public static readonly TemplateCode WrongValue = new(
        "CP4407", "Value not possible",
        "A function or operator was given a value it cannot use.",
        "The result would be meaningless.",
        "{{ title | string.slice 0 | date.parse '%q' | date.add_days 99999999 }}",
        "{{ '2026-01-31' | date.parse | date.add_days 1 }}");

    public static readonly TemplateCode DivideByZero = new(
        "CP4408", "Division by zero",
        "A whole number is divided by zero.",
        "There is no result.",
        "{{ 5 // 0 }}",
        "{{ 5 // 2 }}");

    public static readonly TemplateCode NoBlock = new(
        "CP4409", "No block to wrap",
        "A function uses $$ but was called without wrap.",
        "There is no block to print.",
        "{{ func f; $$; end; f }}",
        "{{ func f; $$; end; wrap f }}x{{ end }}");

    public static readonly TemplateCode UrlRefused = new(
        "CP4410", "Address left out",
        "A value used as an address has a scheme that is not allowed.",
        "It could run code in the page; about:invalid was written in its place.",
        "<a href=\"{{ 'java' + 'script:x' }}\">x</a>",
        "<a href=\"{{ 'https://a.example' }}\">x</a>");

    public static readonly TemplateCode HostFailed = new(
        "CP4411", "Function of the program failed",
        "A function the program provides failed.",
        "This is a fault of the program, not of the template.",
        "",
        "{{ title }}");

    public static readonly TemplateCode UnknownTemplate = new(
        "CP4412", "Template not found",
        "A template included in text mode was not given.",
        "Its output would be missing. Only in text mode; elsewhere it is found while loading.",
        "{{ include 'crad.html' }}",
        "{{ include 'card.html' organization: organizations[0] }}");

    public static readonly TemplateCode StepLimit = new(
        "CP4501", "Too many steps",
        "Rendering took more steps than allowed.",
        "A loop may never end.",
        "{{ while true; end }}",
        "{{ for i in 1..3; end }}");

    public static readonly TemplateCode OutputLimit = new(
        "CP4502", "Page too large",
        "The page grew beyond the limit.",
        "A loop may never end.",
        "{{ for i in 1..2000000 }}This line is printed far too often for any page to hold.{{ end }}",
        "{{ for i in 1..3 }}A line.{{ end }}");

    public static readonly TemplateCode DepthLimit = new(
        "CP4503", "Calls too deep",
        "Functions or includes call each other too deep.",
        "They may never end.",
        "{{ func f(n); ret f(n + 1); end; f 1 }}",
        "{{ func f(n); ret n < 3 ? f(n + 1) : n; end; f 1 }}");

    public static readonly TemplateCode TextLimit = new(
        "CP4504", "Text too long",
        "A text grew beyond the limit.",
        "A loop may double it without end.",
        "{{ x = 'abcdefgh'; for i in 1..60; x = x + x; end }}",
        "{{ x = 'abcdefgh'; x + x }}");

    public static readonly TemplateCode RegexTime = new(
        "CP4505", "Pattern takes too long",
        "A regular expression took longer than allowed.",
        "Some patterns take ages on some texts; write the pattern more simply.",
        "{{ ('a' * 40) + '!' | regex.match `^(a|aa)+\\1b$` | array.size }}",
        "{{ 'aaa' | regex.match '^a+$' | array.size }}");

    /// <summary>All codes in order.</summary>
    public static IReadOnlyList<TemplateCode> All { get; } =
    [
        UnclosedCode, UnclosedEscape, UnclosedString, BadEscape, BadNumber, UnknownSign, Unexpected, MissingExpression, MissingEnd, StrayKeyword, MissingVariable,
        MissingIn, InCase, NotAssignable, BadParameter, TooDeep, TooLarge, OutsideLoop, DeclaredTwice, LeftOut,
        UnknownName, UnknownMember, UnknownFunction, WrongArgumentCount, UnknownArgument, WrongShape, NotAFunction, MissingTemplate, DynamicInclude, UnreachableWhen,
        UnusedParameter, ReadOnlyTarget, NotPrintable,
        Unquoted, EventHandler, TagName, AttributeName, InScript, InComment, InStyle, CodeAddress, BadScheme, Ambiguous, Unfinished,
        NullTarget, NoSuchMember, NoSuchFunction, NotCallable, WrongCount, WrongKind, WrongValue, DivideByZero, NoBlock, UrlRefused, HostFailed, UnknownTemplate,
        StepLimit, OutputLimit, DepthLimit, TextLimit, RegexTime,
    ];
}
