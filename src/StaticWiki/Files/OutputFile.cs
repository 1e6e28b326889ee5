namespace StaticWiki.Files;

/// <summary>One file of the finished site.</summary>
/// <param name="Path">Path below the site's root, with forward slashes and no leading one: <c>topics/armour/index.html</c>.</param>
/// <param name="Content">The bytes, UTF-8 where they are text.</param>
/// <param name="Source">
/// The file below the wiki's root that it was made from, so that a fault found in it can name what to edit; null where
/// no single file made it.
/// </param>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Content, string? Source = null);

/// <summary>Where a file of the site will stand.</summary>
/// <inheritdoc cref="OutputFile"/>
public readonly record struct OutputPath(string Path, string? Source)
{
    /// <summary>
    /// Whether its name follows from its content. No link may lead there, since the next build may have another name for it;
    /// only what is made with it can name it.
    /// </summary>
    public bool IsContentAddressed { get; init; }

    public static OutputPath Of(OutputFile file) => new(file.Path, file.Source);
}
