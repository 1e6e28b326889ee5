namespace StaticWiki.Files;

/// <summary>
/// What a disk tells of a file without reading it. Two equal stamps mean the same bytes, except where the file was changed
/// within one tick of the disk's clock; see <see cref="IsOlderThan"/>.
/// </summary>
/// <param name="Size">In bytes.</param>
/// <param name="Modified">When its bytes were last changed, in ticks of the disk's clock.</param>
/// <param name="Identity">Tells it from another file that has taken its name; 0 where that is not known.</param>
public readonly record struct FileStamp(long Size, long Modified, long Identity)
{
    /// <summary>
    /// Whether the file had its bytes for good when a clock stood at a time: whatever came later has another stamp. (Git
    /// calls those for which it is not so "racily clean".)
    /// </summary>
    public bool IsOlderThan(FileStamp clock) => Modified < clock.Modified;
}
