namespace StaticWiki.Searching;

/// <summary>Keeps bytes out of memory until they are read, once.</summary>
internal interface IScratch
{
    /// <summary>Puts bytes aside, and gives what they are read by.</summary>
    Func<byte[]> Add(ReadOnlySpan<byte> bytes);
}
