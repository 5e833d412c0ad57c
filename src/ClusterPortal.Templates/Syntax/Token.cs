namespace ClusterPortal.Templates.Syntax;

internal enum TokenKind
{
    EndOfFile,
    Text,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    Identifier,
    Local,
    Number,
    String,
    InterpolatedString,
    Operator,
}

/// <summary>
/// One piece of a template. Start and End are offsets into the source. Value is the operator, the name,
/// the decoded string or the text to print, by kind.
/// </summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string Value)
{
    public IReadOnlyList<StringPart>? Parts { get; init; }

    public bool Is(string op) => Kind == TokenKind.Operator && string.Equals(Value, op, StringComparison.Ordinal);

    public bool IsName(string name) => Kind == TokenKind.Identifier && string.Equals(Value, name, StringComparison.Ordinal);
}

/// <summary>Part of an interpolated string: literal text, or where the code of an expression stands.</summary>
internal readonly record struct StringPart(string? Text, int Start, int End);
