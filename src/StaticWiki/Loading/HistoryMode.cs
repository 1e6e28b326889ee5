namespace StaticWiki.Loading;

/// <summary>What pages show of their history in git.</summary>
public enum HistoryMode
{
    /// <summary>The day of the last change, and who has contributed.</summary>
    Full,

    /// <summary>The day of the last change alone.</summary>
    Dates,

    Off,
}
