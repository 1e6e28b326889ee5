using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Loading;
using StaticWiki.Reporting;
using StaticWiki.Sessions;

namespace StaticWiki.Cli.Serving;

/// <summary>What is to be said of a build.</summary>
/// <param name="Changed">What was changed before it; nothing for the first.</param>
/// <param name="Build">What came of it.</param>
/// <param name="Seconds">How long it took, all in all.</param>
/// <param name="Excerpts">The lines of its findings.</param>
internal sealed record Rebuild(
    IReadOnlyList<string> Changed,
    SessionBuild Build,
    double Seconds,
    SourceExcerpts Excerpts
)
{
    /// <summary>Whether nothing was built before.</summary>
    public bool IsFirst { get; init; }
}

/// <summary>Builds a wiki whenever something in it changes, and tells the browsers.</summary>
internal sealed class RebuildLoop(
    IFileSystem files,
    WikiFolders folders,
    WikiSession session,
    ServedSite site,
    LiveReload live,
    Changes changes
)
{
    /// <summary>So often in a row a build is given up for a newer one, so that its end comes some time.</summary>
    private const int MostGivenUp = 3;

    // A file that is being written may not be readable, and nobody tells when it is.
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan LastRetry = TimeSpan.FromSeconds(5);

    // Long enough that whoever saves a file after another need not wait.
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(300);

    private readonly CollectorBreaks _breaks = new();
    private IReadOnlyCollection<Diagnostic>? _told;

    /// <summary>Builds until it is stopped.</summary>
    /// <param name="report">Called after each build that came to something else than the one before.</param>
    /// <param name="fail">Called with what the disk says where a build could not be made.</param>
    /// <param name="stop">Ends it.</param>
    public async Task RunAsync(Action<Rebuild> report, Action<string> fail, CancellationToken stop)
    {
        List<string> changed = [];
        var givenUp = 0;
        var retry = FirstRetry;
        while (true)
        {
            var mayGiveUp = givenUp < MostGivenUp && _told is not null;
            var isSettled = true;
            try
            {
                var rebuild = await Task.Run(() => Build(changed, mayGiveUp, stop), stop).ConfigureAwait(false);
                if (_told is null || !rebuild.Build.Changed.IsEmpty || IsOther(rebuild.Build.Diagnostics))
                    report(rebuild);
                _told = rebuild.Build.Diagnostics;
                isSettled = !rebuild.Build.Diagnostics.Any(found => found.Rule == LoadingRules.UnreadableFile);
                (changed, givenUp) = ([], 0);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                givenUp++;
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                fail(failure.Message);
                isSettled = false;
            }
            retry = isSettled ? FirstRetry : Min(2 * retry, LastRetry);
            var next = NextAsync(isSettled ? null : retry, stop);
            if (await Task.WhenAny(next, Task.Delay(Rest, stop)).ConfigureAwait(false) != next)
                _breaks.ClearUp();
            changed = [.. changed.Union(await next.ConfigureAwait(false))];
        }
    }

    private async Task<List<string>> NextAsync(TimeSpan? atMost, CancellationToken stop)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        if (atMost is { } time)
            waiting.CancelAfter(time);
        try
        {
            return await changes.NextAsync(waiting.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return [];
        }
    }

    private Rebuild Build(IReadOnlyList<string> changed, bool mayGiveUp, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(
            stop,
            mayGiveUp ? changes.UntilNext().Token : default
        );
        live.Begin();
        // The first build allocates as none after it.
        if (_told is not null)
            _breaks.Begin();
        var told = new HashSet<string>(StringComparer.Ordinal);
        var build = session.Build(live.Shown, TellFirst, ends.Token);
        site.BasePath = build.BasePath;
        var excerpts = new SourceExcerpts(files, folders.Root, new SessionExcerpts(session, folders));
        Tell(build.Changed);
        live.TellFindings(FindingsOf(build, excerpts));
        return new Rebuild([.. changed.Where(IsOfTheWiki)], build, clock.Elapsed.TotalSeconds, excerpts)
        {
            IsFirst = _told is null,
        };

        void TellFirst(IEnumerable<string> some)
        {
            Tell(some);
            _breaks.End();
        }

        // Once of each: a browser would load it again.
        void Tell(IEnumerable<string> some) => live.Tell([.. AssetsOf(some).Where(told.Add)]);
    }

    /// <summary>Editors write under another name first, which nobody has to be told of.</summary>
    private bool IsOfTheWiki(string path) =>
        Path.GetExtension(path) is { Length: > 1 } extension && !extension.EndsWith('~')
        || files.KindOf(WikiFolders.Combine(folders.Root, path)) != EntryKind.None;

    /// <summary>The findings as a page shows them: the same for all pages, but for those that could not be made.</summary>
    private static Func<SessionFile?, string> FindingsOf(SessionBuild build, SourceExcerpts excerpts)
    {
        var (current, outdated) = (
            Format(build, excerpts, isOutdated: false),
            Format(build, excerpts, isOutdated: true)
        );
        return file => file is { IsOutdated: true } ? outdated : current;
    }

    private static string Format(SessionBuild build, SourceExcerpts excerpts, bool isOutdated)
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            writer.WriteStartObject();
            writer.WriteBoolean("isOutdated", isOutdated);
            new OverlayReporter(excerpts).Write(build.Diagnostics, writer);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>The addresses of the files that pages may load.</summary>
    private List<string> AssetsOf(IEnumerable<string> changed) =>
        [
            .. changed
                .Where(ContentTypes.IsLoaded)
                .Select(path => site.BasePath + string.Join('/', path.Split('/').Select(Uri.EscapeDataString))),
        ];

    private bool IsOther(IReadOnlyCollection<Diagnostic> found) =>
        _told is not { } told || !told.Select(Key).ToHashSet().SetEquals(found.Select(Key));

    private static (string, string, string?) Key(Diagnostic found) =>
        (found.Code, found.Message, found.Place?.ToString());

    private static TimeSpan Min(TimeSpan a, TimeSpan b) => a < b ? a : b;

    /// <summary>One line on a build, as <c>content/topics/engine.md: 2 pages made anew, 1 error (0.12 s)</c>.</summary>
    public static string LineOf(Rebuild rebuild)
    {
        const int mostNamed = 3;
        var changed = rebuild.Changed.ToList();
        var pages = rebuild.Build.Changed.Count(ContentTypes.IsPage);
        var what =
            changed.Count == 0 ? ""
            : changed.Count <= mostNamed ? string.Join(", ", changed) + ": "
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{string.Join(", ", changed.Take(mostNamed - 1))} and {changed.Count - mostNamed + 1} more: "
            );
        var unmade = rebuild.Build.Unmade.Count(ContentTypes.IsPage);
        string[] came =
        [
            rebuild.IsFirst ? Count(rebuild.Build.PageCount, "page") : Count(pages, "page") + " changed",
            .. unmade == 0 ? [] : new[] { Count(unmade, "page") + " could not be made" },
            .. CountOf(Severity.Error, "error"),
            .. CountOf(Severity.Warning, "warning"),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{what}{string.Join(", ", came)} ({rebuild.Seconds:0.00} s)"
        );

        IEnumerable<string> CountOf(Severity severity, string noun)
        {
            var number = rebuild.Build.Diagnostics.Count(found => found.Severity == severity);
            return number == 0 ? [] : [Count(number, noun)];
        }
    }

    private static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
