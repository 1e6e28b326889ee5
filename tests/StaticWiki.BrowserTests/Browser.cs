using OpenQA.Selenium.Chrome;

namespace StaticWiki.BrowserTests;

/// <summary>A headless Chromium from the machine's packages, shared by the tests of a class.</summary>
public class Browser : IDisposable
{
    private readonly DirectoryInfo _profile = Directory.CreateTempSubdirectory("staticwiki-browser-");

    public Browser()
        : this([]) { }

    /// <param name="further">Further arguments for the command line.</param>
    /// <param name="recordsRequests">Whether the log "performance" has all requests.</param>
    protected Browser(IEnumerable<string> further, bool recordsRequests = false)
    {
        var options = new ChromeOptions { BinaryLocation = Find("CHROMIUM", "/usr/bin/chromium") };
        options.AddArguments(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--window-size=1280,1000",
            $"--user-data-dir={_profile.FullName}"
        );
        options.AddArguments(further);
        if (recordsRequests)
            options.SetLoggingPreference("performance", OpenQA.Selenium.LogLevel.All);
        options.SetLoggingPreference("browser", OpenQA.Selenium.LogLevel.All);
        var service = ChromeDriverService.CreateDefaultService(Find("CHROMEDRIVER", "/usr/bin/chromedriver"));
        Driver = new ChromeDriver(service, options);
    }

    public ChromeDriver Driver { get; }

    /// <summary>What the console said since the last call: failed requests too.</summary>
    public IReadOnlyList<string> ConsoleMessages() =>
        [.. Driver.Manage().Logs.GetLog("browser").Select(entry => $"{entry.Level}: {entry.Message}")];

    public void Dispose()
    {
        Dispose(isDisposing: true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool isDisposing)
    {
        if (!isDisposing)
            return;
        Driver.Quit();
        _profile.Delete(recursive: true);
    }

    private static string Find(string variable, string path)
    {
        path = Environment.GetEnvironmentVariable(variable) is { Length: > 0 } set ? set : path;
        return File.Exists(path) ? path : throw new FileNotFoundException($"There is no {path}; set {variable}.");
    }
}
