using System.CommandLine;
using System.Globalization;
using StaticWiki.External;

namespace StaticWiki.Cli;

/// <summary>The options that say how other sites are asked.</summary>
internal sealed class ExternalOptions
{
    private const string DefaultCache = ".staticwiki/external.json";

    public Option<bool> External { get; } =
        new("--external")
        {
            Description =
                "Ask other sites for the addresses that are linked to, too: each once, and gently. Nothing else of the tool uses the network.",
        };

    private readonly Option<string[]> _ignored = new("--ignore")
    {
        Description =
            "With --external: an address that is not asked for; * stands for any characters, as in https://example.org/*. May be given more than once.",
        HelpName = "PATTERN",
    };

    private readonly Option<string> _cache = new("--cache")
    {
        Description = "With --external: the file that remembers good answers for a week.",
        HelpName = "FILE",
        DefaultValueFactory = _ => DefaultCache,
    };

    private readonly Option<bool> _noCache = new("--no-cache")
    {
        Description = "With --external: ask for all addresses, and remember nothing.",
    };

    private readonly Option<int> _timeOut = new("--timeout")
    {
        Description = "With --external: how many seconds a host has for its answer.",
        HelpName = "SECONDS",
        DefaultValueFactory = _ => 20,
    };

    private readonly Option<bool> _allowPrivate = new("--allow-private")
    {
        Description =
            "With --external: ask for addresses of private networks and of this machine, too. Not for pages that anybody may have written.",
    };

    public ExternalOptions() =>
        _timeOut.Validators.Add(result =>
        {
            if (
                result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
                && seconds is < 1 or > 600
            )
                result.AddError("--timeout needs a number of seconds from 1 to 600.");
        });

    public void AddTo(Command command)
    {
        command.Add(External);
        command.Add(_ignored);
        command.Add(_cache);
        command.Add(_noCache);
        command.Add(_timeOut);
        command.Add(_allowPrivate);
        command.Validators.Add(result =>
        {
            if (result.GetResult(External) is null or { Implicit: true })
            {
                Option[] others = [_ignored, _cache, _noCache, _timeOut, _allowPrivate];
                if (Array.Find(others, option => result.GetResult(option) is { Implicit: false }) is { } other)
                    result.AddError($"{other.Name} says how other sites are asked, and needs --external.");
            }
        });
    }

    /// <summary>The file that remembers good answers; null for none.</summary>
    public string? CacheOf(ParseResult parsed) => parsed.GetValue(_noCache) ? null : parsed.GetRequiredValue(_cache);

    public ExternalSettings Read(ParseResult parsed) =>
        new()
        {
            TimeOut = TimeSpan.FromSeconds(parsed.GetRequiredValue(_timeOut)),
            AllowsPrivate = parsed.GetValue(_allowPrivate),
            Ignored = [.. (parsed.GetValue(_ignored) ?? []).Select(pattern => new UrlPattern(pattern))],
        };
}
