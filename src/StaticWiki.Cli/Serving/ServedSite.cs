using System.Globalization;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>The site of a session at its addresses.</summary>
/// <param name="session">The session.</param>
internal sealed class ServedSite(WikiSession session)
{
    /// <summary>The file for whatever is not there.</summary>
    public const string NotFound = "404.html";

    /// <summary>Stands for what is shown while there is no page at all.</summary>
    private const string NoVersion = "none";

    /// <summary>The path that the site is mounted at; begins and ends with a slash.</summary>
    public string BasePath { get; set; } = "/";

    public Answer Answer(string target) => SiteAddress.Find(session, BasePath, target);

    /// <summary>The file that is shown at an address, if only to say that there is none.</summary>
    public string? FileFor(string target) => Answer(target).File ?? (session.Find(NotFound) is null ? null : NotFound);

    public SessionFile? Find(string target) => FileFor(target) is { } file ? session.Find(file) : null;

    /// <summary>Tells what is shown at an address from what was shown there before.</summary>
    public string VersionOf(string target) => VersionOf(Find(target));

    public static string VersionOf(SessionFile? file) =>
        file?.Version.ToString("x32", CultureInfo.InvariantCulture) ?? NoVersion;

    public (SessionFile File, byte[] Content)? Read(string file) => session.Read(file);
}
