using ClusterPortal.Diagnostics;

namespace ClusterPortal.Yaml;

/// <summary>The codes under which a <see cref="MappingReader"/> reports, so that site.yml, type files and theme files each speak in their own family.</summary>
internal sealed record MappingRules(DiagnosticRule UnknownKey, DiagnosticRule MissingKey, DiagnosticRule WrongValue);
