namespace StaticWiki.Loading;

/// <summary>A file of the wiki that is compiled and not published, unread: Markdown, a fingerprint, a kept text.</summary>
/// <param name="Path">Path below the content folder, with forward slashes, as the disk spells it.</param>
/// <param name="DisplayPath">Path relative to the wiki's root, for diagnostics.</param>
/// <param name="Content">Its bytes.</param>
public sealed record SourceFile(string Path, string DisplayPath, ReadOnlyMemory<byte> Content);

/// <summary>A file that is published as it is.</summary>
/// <param name="Path">Path below the content folder, with forward slashes, as the disk spells it; also its address.</param>
/// <param name="DisplayPath">Path relative to the wiki's root, for diagnostics.</param>
/// <param name="Content">Its bytes.</param>
/// <param name="Size">Width and height where it's a picture that says so.</param>
public sealed record Asset(string Path, string DisplayPath, ReadOnlyMemory<byte> Content, ImageSize? Size);

/// <param name="Width">In CSS pixels.</param>
/// <param name="Height">In CSS pixels.</param>
public sealed record ImageSize(int Width, int Height);
