using System.Text.Json;
using Deque.AxeCore.Commons;
using OpenQA.Selenium;

namespace StaticWiki.BrowserTests.Quality;

/// <summary>A browser that judges pages.</summary>
public sealed class QualityBrowser : Browser
{
    private const string RunAxe = """
        const done = arguments[0];
        axe.run(document, { resultTypes: ['violations'] }).then(
            result => done(JSON.stringify(result.violations.flatMap(rule => rule.nodes.map(
                node => `${rule.id} (${rule.impact}): ${node.target.join(' ')}: ${node.failureSummary}`)))),
            fault => done(JSON.stringify([String(fault)])));
        """;

    private const string Shifts = """
        const done = arguments[0];
        const shifts = [];
        new PerformanceObserver(list => {
            for (const entry of list.getEntries()) {
                if (entry.hadRecentInput) continue;
                const moved = entry.sources.map(({ node, previousRect: from, currentRect: to }) =>
                    `${(node?.outerHTML ?? node?.textContent ?? '?').slice(0, 80)}`
                    + ` from ${from.x},${from.y} ${from.width}x${from.height} to ${to.x},${to.y} ${to.width}x${to.height}`);
                shifts.push({ Value: entry.value, Moved: moved.join('; ') });
            }
        }).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => setTimeout(() => done(JSON.stringify(shifts)), 50));
        """;

    /// <summary>What is wider than the screen, where the page can be scrolled sideways.</summary>
    private const string Overflow = """
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) return [];
        const wide = [...document.body.querySelectorAll('*')].filter(element => {
            const box = element.getBoundingClientRect();
            return box.right > root.clientWidth + 0.5 && box.width > 0;
        });
        return wide.slice(0, 5).map(element => element.outerHTML.slice(0, 160));
        """;

    private readonly string _axe = new BundledAxeScriptProvider().GetScript();

    public QualityBrowser() => Driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(1);

    /// <summary>Makes the window a screen.</summary>
    public void Be(Screen screen)
    {
        Driver.ExecuteCdpCommand(
            "Emulation.setDeviceMetricsOverride",
            new()
            {
                ["width"] = screen.Width,
                ["height"] = screen.Height,
                ["deviceScaleFactor"] = 1,
                ["mobile"] = false,
            }
        );
        Media("", ("prefers-color-scheme", screen.IsDark ? "dark" : "light"));
    }

    /// <summary>Makes a page believe that it is shown on a medium, to a reader with some preferences.</summary>
    public void Media(string medium, params (string Name, string Value)[] preferences) =>
        Driver.ExecuteCdpCommand(
            "Emulation.setEmulatedMedia",
            new()
            {
                ["media"] = medium,
                ["features"] = preferences
                    .Select(one => new Dictionary<string, object> { ["name"] = one.Name, ["value"] = one.Value })
                    .ToArray(),
            }
        );

    /// <summary>What makes a page hard to read or to use for some, by the rules of axe-core.</summary>
    public IReadOnlyList<string> Barriers()
    {
        Driver.ExecuteScript(_axe);
        return JsonSerializer.Deserialize<List<string>>((string)Driver.ExecuteAsyncScript(RunAxe)!)!;
    }

    /// <summary>What moved by itself since the page began, and how far (Layout Instability, "layout shift").</summary>
    public IReadOnlyList<LayoutShift> LayoutShifts() =>
        JsonSerializer.Deserialize<List<LayoutShift>>((string)Driver.ExecuteAsyncScript(Shifts)!)!;

    /// <inheritdoc cref="Overflow"/>
    public IEnumerable<string> TooWide() =>
        ((IEnumerable<object>)Driver.ExecuteScript(Overflow)!).Select(element => (string)element);

    /// <summary>Keeps a picture of the whole page, for people to look at.</summary>
    public void Keep(string name)
    {
        var folder = Path.Combine(ExemplarSite.RepositoryRoot(), "artifacts", "screenshots");
        Directory.CreateDirectory(folder);
        var shot =
            (IReadOnlyDictionary<string, object>)
                Driver.ExecuteCdpCommand(
                    "Page.captureScreenshot",
                    new() { ["format"] = "png", ["captureBeyondViewport"] = true }
                )!;
        File.WriteAllBytes(Path.Combine(folder, name + ".png"), Convert.FromBase64String((string)shot["data"]));
    }
}

/// <param name="Value">The share of the screen that moved, times how far.</param>
/// <param name="Moved">What did, and from where to where.</param>
public sealed record LayoutShift(double Value, string Moved);
