namespace StaticWiki.Addresses;

/// <summary>What a build is compared with, as the command line names it.</summary>
/// <param name="Written">As written: a revision, a folder or a file.</param>
/// <param name="Path">The same as a path that the file system takes.</param>
public sealed record Baseline(string Written, string Path);
