namespace StaticWiki.Creating;

/// <summary>A file of the theme that a wiki is made with.</summary>
/// <param name="Path">Below the templates folder, as <c>partials/infobox.html</c>.</param>
/// <param name="Origin">Whose it is.</param>
public sealed record ThemeFile(string Path, ThemeFileOrigin Origin);

/// <summary>Whose file of a theme it is.</summary>
public enum ThemeFileOrigin
{
    /// <summary>It is part of the tool.</summary>
    BuiltIn,

    /// <summary>The wiki has one in its place, with other content.</summary>
    Changed,

    /// <summary>The wiki has one in its place, with the same content, so that it does nothing.</summary>
    Same,

    /// <summary>Only the wiki has it.</summary>
    Added,
}

/// <summary>What came of copying a file of the theme.</summary>
/// <param name="Path">The file relative to the wiki's root; null where none was made.</param>
/// <param name="Fault">Why none was made, in a sentence; null where one was.</param>
public sealed record EjectedFile(string? Path, string? Fault);
