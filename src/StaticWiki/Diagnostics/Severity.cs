namespace StaticWiki.Diagnostics;

public enum Severity
{
    /// <summary>Not reported at all.</summary>
    Off,

    /// <summary>Worth knowing; never fails a build.</summary>
    Info,

    /// <summary>Probably wrong; fails a build under <c>--strict</c>.</summary>
    Warning,

    /// <summary>Wrong; nothing is published while one stands.</summary>
    Error,
}
