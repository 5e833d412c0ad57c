using ClusterPortal.Schema;

namespace ClusterPortal.Domain.Statistics;

/// <summary>One of the values by which entries are told apart: a choice, an entry they name, a country, a word.</summary>
/// <param name="Id">As it is written in entries.</param>
/// <param name="Label">As readers see it; null where it is a code that each language names: a country, a language.</param>
/// <param name="Order">Its place among the choices; 0 where there are none.</param>
internal readonly record struct DirectoryKey(string Id, LocalizedText? Label, int Order = 0);
