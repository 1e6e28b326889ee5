using System.Collections.Immutable;

namespace StaticWiki.Reporting.Changes;

/// <summary>One list of changes, in the words that people read it in.</summary>
/// <param name="Title">What is listed.</param>
/// <param name="IsLoss">Whether readers lose something by it, or somebody should look at it.</param>
/// <param name="Entries">What there is; none where there is nothing of it.</param>
internal sealed record ChangeSection(string Title, bool IsLoss, ImmutableArray<ChangeEntry> Entries);

/// <param name="Name">An address or a place, as it is written.</param>
/// <param name="Text">What is to be said of it; empty where the name says it all.</param>
internal sealed record ChangeEntry(string Name, string Text);
