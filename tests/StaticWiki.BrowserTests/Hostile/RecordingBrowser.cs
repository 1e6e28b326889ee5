using System.Text.Json;
using OpenQA.Selenium;

namespace StaticWiki.BrowserTests.Hostile;

/// <summary>A browser that notes whatever a page does besides being shown.</summary>
public sealed class RecordingBrowser : Browser
{
    /// <summary>Runs before anything of a page does.</summary>
    private const string Hooks = """
        window.__did = [];
        for (const name of ['hit', 'alert', 'confirm', 'prompt', 'print', 'open', 'eval'])
            window[name] = (...all) => { window.__did.push(name); };
        const { fetch: load, URL: Address } = window;
        // The theme's own search reads its index and the pages that it finds.
        window.fetch = (address, options) => {
            const url = new Address(address, location.href);
            const isTheme = /\/wiki\/[a-z]+\/theme-[0-9a-f]+\/[a-z]+\.js/.test(new Error().stack);
            if (isTheme && url.origin === location.origin && !options?.method && !options?.body) return load(address, options);
            window.__did.push('fetch ' + url);
            return Promise.reject(new TypeError('not loaded'));
        };
        for (const [type, name] of [[XMLHttpRequest, 'open'], [Navigator, 'sendBeacon'], [Document, 'write']])
            type.prototype[name] = () => { window.__did.push(name); };
        """;

    /// <summary>What a reader may do with a page, and what stands in it that has no business there.</summary>
    private const string Probe = """
        const done = arguments[0];
        const found = window.__did ?? [];
        const isSvg = document.documentElement.localName === 'svg';
        const schemes = ['http:', 'https:', 'mailto:', 'tel:', 'ftp:'];
        document.addEventListener('click', event => event.preventDefault());
        // What the theme itself puts into a page.
        const isOwn = (address, path) => {
            const url = new URL(address, document.baseURI);
            return url.origin === location.origin && path.test(url.pathname + url.search);
        };
        const isSearch = element => element.matches('form.search[role=search]')
            && isOwn(element.getAttribute('action'), /^\/wiki\/[a-z]+\/search\/$/) && element.method === 'get';
        const isTheme = element => element.type === 'module' && element.textContent === ''
            && isOwn(element.src, /^\/wiki\/[a-z]+\/theme-[0-9a-f]+\/[a-z]+\.js$/);
        // Its one script in the page itself: all of it, and where the theme has it.
        const isScheme = element => element.parentElement === document.head && element.attributes.length === 0
            && element.textContent === 'try { document.documentElement.dataset.scheme = localStorage.getItem("staticwiki.scheme") } catch {}';
        for (const element of document.querySelectorAll('*')) {
            for (const attribute of element.attributes)
                if (attribute.name.startsWith('on')) found.push(element.localName + ' ' + attribute.name);
            if (['iframe', 'frame', 'object', 'embed', 'applet', 'form', 'base', 'style', 'portal', 'foreignObject']
                .includes(element.localName) && !isSvg && !isSearch(element)) found.push('<' + element.localName + '>');
            if (element.localName === 'script' && element.type !== 'application/ld+json'
                && !isTheme(element) && !isScheme(element)) found.push('<script>');
            if (element.localName === 'meta' && /refresh/i.test(element.httpEquiv)) found.push('<meta refresh>');
            if (element.localName === 'a') {
                const href = element.href.baseVal ?? element.href;
                if (href && !schemes.includes(new URL(href, document.baseURI).protocol)) found.push('a ' + href);
            }
            // The theme's own link to any topic goes there.
            if (element.matches('body > .site-footer [data-random]')) continue;
            for (const name of ['click', 'mouseover', 'mouseenter', 'pointerenter', 'focus', 'error', 'load', 'toggle'])
                element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
        }
        setTimeout(() => done(location.href + '\n' + found.join(', ')), 5);
        """;

    /// <summary>Waits until all results of a search are shown.</summary>
    private const string AllResults = """
        const done = arguments[0];
        const show = (tries) => {
            const more = document.querySelector('[data-search-results] > button:not([hidden])');
            const count = document.querySelectorAll('.search-results a').length;
            if (tries === 0 || (count > 0 && !more)) done(count);
            else { more?.click(); setTimeout(show, 20, tries - 1); }
        };
        show(500);
        """;

    /// <summary>Shows at once what a reader sees of all pages of a list by pointing to them.</summary>
    private const string AllPreviews = """
        const done = arguments[0];
        const { src } = document.querySelector('script[type=module]');
        import(src)
            .then(({ previewOf }) => Promise.all([...document.querySelectorAll('.entries a')].map(previewOf)))
            .then(cards => {
                const shown = cards.filter(Boolean);
                document.querySelector('main').append(...shown);
                done(shown.length);
            });
        """;

    /// <summary>The same for a page that does hold what it should not: only what runs counts.</summary>
    private const string Events = """
        const done = arguments[0];
        document.addEventListener('click', event => event.preventDefault());
        for (const element of document.querySelectorAll('*:not(body > .site-footer [data-random])'))
            for (const name of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle'])
                element.dispatchEvent(new Event(name, { bubbles: false, cancelable: true }));
        setTimeout(() => done(location.href + '\n' + (window.__did ?? []).join(', ')), 5);
        """;

    public RecordingBrowser()
        // No name is looked up, so that a request to elsewhere fails at once.
        : base(["--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"], recordsRequests: true)
    {
        Driver.ExecuteCdpCommand("Page.enable", []);
        Driver.ExecuteCdpCommand(
            "Page.addScriptToEvaluateOnNewDocument",
            new Dictionary<string, object?> { ["source"] = Hooks }
        );
        Driver.Manage().Timeouts().AsynchronousJavaScript = TimeSpan.FromMinutes(1);
    }

    /// <summary>Opens a page and gives all that it did, or that stands in it, and should not; empty where nothing does.</summary>
    /// <param name="site">The beginning of the site's addresses.</param>
    /// <param name="path">The page.</param>
    public string Visit(string site, string path)
    {
        var (did, left) = Open(site, path, Probe);
        return left.Length == 0 ? did : $"{did} navigated to {left}";
    }

    /// <summary>Searches, and gives how many pages were found and what the page with all of them did that it should not.</summary>
    /// <param name="site">The beginning of the site's addresses.</param>
    /// <param name="path">The page that finds others.</param>
    /// <param name="query">What to look for.</param>
    public (long Found, string Did) Search(string site, string path, string query)
    {
        Driver.Navigate().GoToUrl(new Uri($"{site}{path}?q={Uri.EscapeDataString(query)}"));
        var found = Convert.ToInt64(Driver.ExecuteAsyncScript(AllResults), null);
        return (found, ((string)Driver.ExecuteAsyncScript(Probe)!).Split('\n', 2)[1]);
    }

    /// <summary>Shows what is seen of all pages of a list, and gives how many they are and what the page did that it should not.</summary>
    /// <param name="site">The beginning of the site's addresses.</param>
    /// <param name="path">The page with the list.</param>
    public (long Shown, string Did) Preview(string site, string path)
    {
        Driver.Navigate().GoToUrl(new Uri(site + path));
        var shown = Convert.ToInt64(Driver.ExecuteAsyncScript(AllPreviews), null);
        return (shown, ((string)Driver.ExecuteAsyncScript(Probe)!).Split('\n', 2)[1]);
    }

    /// <summary>Opens a page that holds a hostile text as it is, and gives the scripts that ran.</summary>
    public string Run(string site, string path) => Open(site, path, Events).Did;

    /// <summary>Requests to elsewhere since the last call, each with the page that made it.</summary>
    public IReadOnlyList<string> RequestsElsewhere(string site)
    {
        var elsewhere = new List<string>();
        var host = new Uri(site).GetLeftPart(UriPartial.Authority) + "/";
        foreach (var entry in Driver.Manage().Logs.GetLog("performance"))
        {
            using var json = JsonDocument.Parse(entry.Message);
            var message = json.RootElement.GetProperty("message");
            if (message.GetProperty("method").GetString() != "Network.requestWillBeSent")
                continue;
            var request = message.GetProperty("params");
            var url = request.GetProperty("request").GetProperty("url").GetString()!;
            var page = request.GetProperty("documentURL").GetString()!;
            // What the browser shows before any page.
            if (page.StartsWith("chrome:", StringComparison.Ordinal))
                continue;
            if (!url.StartsWith(host, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
                elsewhere.Add($"{page} asked for {url}");
        }
        return elsewhere;
    }

    private (string Did, string Left) Open(string site, string path, string script)
    {
        var address = new Uri(site + string.Join('/', path.Split('/').Select(Uri.EscapeDataString)));
        try
        {
            Driver.Navigate().GoToUrl(address);
            var answer = ((string)Driver.ExecuteAsyncScript(script)!).Split('\n', 2);
            return (answer[1], answer[0] == address.AbsoluteUri ? "" : answer[0]);
        }
        catch (WebDriverTimeoutException)
        {
            return ("no answer", "");
        }
        catch (UnhandledAlertException dialog)
        {
            return ($"a dialog: {dialog.AlertText}", "");
        }
    }
}
