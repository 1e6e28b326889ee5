namespace StaticWiki.Text;

/// <summary>How a file is shown in a page, by its ending.</summary>
public enum MediaType
{
    /// <summary>Not at all; it can only be linked to.</summary>
    Other,
    Picture,
    Video,
    Sound,
}

public static class MediaTypes
{
    public static MediaType Of(string path) =>
        Path.GetExtension(path).ToLowerInvariant() switch
        {
            ".png" or ".jpg" or ".jpeg" or ".gif" or ".webp" or ".avif" or ".svg" or ".bmp" or ".ico" =>
                MediaType.Picture,
            ".mp4" or ".webm" or ".ogv" or ".mov" => MediaType.Video,
            ".mp3" or ".ogg" or ".oga" or ".wav" or ".m4a" or ".flac" or ".opus" => MediaType.Sound,
            _ => MediaType.Other,
        };
}
