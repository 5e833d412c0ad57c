namespace ClusterPortal.Templates.Escaping;

/// <summary>Where in a page a value stands, which decides how it is escaped.</summary>
internal enum Place
{
    /// <summary>Plain text output: nothing is escaped.</summary>
    Plain,

    /// <summary>Among the text of an element.</summary>
    Text,

    /// <summary>Text of an element that holds no markup, such as a title.</summary>
    RawText,

    /// <summary>In a quoted attribute that is just text.</summary>
    Attribute,

    /// <summary>At the start of an address: its scheme is checked.</summary>
    UrlStart,

    /// <summary>After part of an address that could still become a scheme: a colon is encoded.</summary>
    UrlUnsure,

    /// <summary>Within an address whose scheme is settled.</summary>
    UrlRest,

    /// <summary>The value of a CSS property.</summary>
    Css,

    /// <summary>A whole JSON value in a script block.</summary>
    Json,

    /// <summary>Inside a JSON string in a script block.</summary>
    JsonString,
}
