using System.Collections.Immutable;

namespace ClusterPortal.Diagnostics.Catalogue;

/// <summary>CP25: figures and what is worked out from them.</summary>
public static class FigureRules
{
    public static readonly DiagnosticRule Formula = new(
        "CP2501", Severity.Error, "A formula that cannot be worked out",
        "A column of a table of figures is to be calculated, but its formula lacks columns, names one that does not exist, or one that is calculated itself.",
        "The column would stay empty, or mean something else than its heading says.",
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: staff, label: Employees}
          - {id: mean, label: Employees per firm, formula: ratio, from: [stuff, firms]}
        rows:
          - {label: Glass, values: [8, 695]}
        """,
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: staff, label: Employees}
          - {id: mean, label: Employees per firm, formula: ratio, from: [staff, firms]}
        rows:
          - {label: Glass, values: [8, 695]}
        """);

    public static readonly DiagnosticRule Cells = new(
        "CP2502", Severity.Error, "A row that does not fit its columns",
        "A row of a table has more or fewer values than there are columns to fill. Columns with a formula take none.",
        "The values would stand under the wrong headings.",
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: staff, label: Employees}
        rows:
          - {label: Glass, values: [8]}
        """,
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: staff, label: Employees}
        rows:
          - {label: Glass, values: [8, no data]}
        """);

    public static readonly DiagnosticRule Column = new(
        "CP2503", Severity.Error, "Two columns with one id",
        "Two columns of a table have the same id.",
        "A formula that names it could mean either.",
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: firms, label: Employees}
        rows:
          - {label: Glass, values: [8, 695]}
        """,
        """
        --- content/stats/trade.yml
        label: Firms by trade
        unit: firms
        as_of: 2025-12-31
        source: {title: Register}
        columns:
          - {id: firms, label: Firms}
          - {id: staff, label: Employees}
        rows:
          - {label: Glass, values: [8, 695]}
        """);

    public static readonly DiagnosticRule Count = new(
        "CP2504", Severity.Error, "A count that cannot be made",
        "A figure is to be counted in the directory, but it names a type, field or value that does not exist, or a field that cannot be used in this way.",
        "It would count nothing, or something else than its label says.",
        """
        --- content/stats/firms.yml
        label: Firms in the directory
        count:
          of: organization
          where: [{field: kind, is: [firm]}]
        """,
        """
        --- content/stats/firms.yml
        label: Firms in the directory
        count:
          of: organization
          where: [{field: kind, is: [company]}]
        """);

    public static readonly DiagnosticRule CountedAndWritten = new(
        "CP2505", Severity.Error, "A figure that is counted and written",
        "A figure is counted at each build, and a value, a series or rows are written besides.",
        "The written ones would soon differ from the count, and nobody could tell which is meant.",
        """
        --- content/stats/firms.yml
        label: Firms in the directory
        value: 12
        count: {of: organization}
        """,
        """
        --- content/stats/firms.yml
        label: Firms in the directory
        count: {of: organization}
        """);

    public static readonly DiagnosticRule Conflict = new(
        "CP2506", Severity.Hint, "Sources that differ",
        "Two sources of the same figure are more than a tenth apart. What is about, over or under counts as different only where both cannot be right.",
        "Readers see both and will ask which is right.",
        """
        --- content/stats/firms.yml
        label: Firms in the region
        value: 108
        unit: firms
        as_of: 2025-12-31
        source: {title: Table 1}
        alternatives:
          - {value: {value: 150, approx: over}, source: {title: Text of the same paper}}
        """,
        """
        --- content/stats/firms.yml
        label: Firms in the region
        value: 108
        unit: firms
        as_of: 2025-12-31
        source: {title: Table 1}
        alternatives:
          - {value: {value: 100, approx: over}, source: {title: Text of the same paper}}
        """);

    public static readonly DiagnosticRule NoColumn = new(
        "CP2507", Severity.Error, "Another source for nothing",
        "What another source says names a column that the table does not have, or the figure has no value of its own.",
        "It could not be shown beside anything.",
        """
        --- content/stats/firms.yml
        label: Firms in the region
        value: 108
        unit: firms
        as_of: 2025-12-31
        source: {title: Table 1}
        alternatives:
          - {column: firms, value: {value: 150, approx: over}, source: {title: Text of the same paper}}
        """,
        """
        --- content/stats/firms.yml
        label: Firms in the region
        value: 148
        unit: firms
        as_of: 2025-12-31
        source: {title: Table 1}
        alternatives:
          - {value: 150, source: {title: Text of the same paper}}
        """);

    public static ImmutableArray<DiagnosticRule> All { get; } = [Formula, Cells, Column, Count, CountedAndWritten, Conflict, NoColumn];
}
