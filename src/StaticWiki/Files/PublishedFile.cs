namespace StaticWiki.Files;

/// <summary>A file of the site as a build has put it in place.</summary>
/// <param name="Stamp">What the disk told of it then.</param>
/// <param name="Digest">XXH3 (128 bits) of its bytes.</param>
public readonly record struct PublishedFile(FileStamp Stamp, UInt128 Digest);
