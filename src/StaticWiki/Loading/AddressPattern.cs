using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Loading;

/// <summary>An address with names in braces, in whose places something is written for each page.</summary>
/// <param name="Text">As <c>site.yaml</c> has it: <c>https://example.org/edit/{path}</c>.</param>
public sealed record AddressPattern(string Text)
{
    /// <summary>The path of the page's file in the repository.</summary>
    public const string Path = "path";

    /// <summary>The page's title.</summary>
    public const string Title = "title";

    /// <summary>Where the page is published.</summary>
    public const string Address = "address";

    /// <summary>What may stand in braces.</summary>
    private static readonly string[] Names = [Path, Title, Address];

    /// <summary>The address for one page.</summary>
    /// <param name="valueOf">What to write for a name, percent-encoded.</param>
    public string Fill(Func<string, string> valueOf)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        var filled = new StringBuilder(Text.Length + 64);
        var at = 0;
        while (Next(Text, at) is var (start, end))
        {
            filled.Append(Text, at, start - at).Append(valueOf(Text[(start + 1)..end]));
            at = end + 1;
        }
        return filled.Append(Text, at, Text.Length - at).ToString();
    }

    /// <summary>Whether a name stands in it.</summary>
    public bool Has(string name) => Text.Contains($"{{{name}}}", StringComparison.Ordinal);

    /// <summary>What is wrong with a pattern, in a sentence, and what could be meant; null where nothing is.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="allowsMail">Whether it may be an e-mail address.</param>
    internal static (string Fault, string? Help)? FaultOf(string text, bool allowsMail)
    {
        var at = 0;
        while (Next(text, at) is var (start, end))
        {
            var name = text[(start + 1)..end];
            if (!Names.Contains(name))
            {
                var nearest = Suggestions.Nearest(name, Names);
                return (
                    $"'{{{name}}}' means nothing in an address",
                    nearest.Count > 0
                        ? Misspelling.DidYouMean([.. nearest.Select(near => $"{{{near}}}")])
                        : "there are {path}, {title} and {address}"
                );
            }
            at = end + 1;
        }
        if (text.AsSpan(at).IndexOfAny('{', '}') >= 0)
            return ("a brace in the address has no counterpart", "write %7B or %7D for a brace that is meant as such");
        var pattern = new AddressPattern(text);
        var (one, other) = (pattern.Fill(_ => "a"), pattern.Fill(_ => "b"));
        var isAddress =
            Uri.TryCreate(one, UriKind.Absolute, out var first)
            && Uri.TryCreate(other, UriKind.Absolute, out var second)
            && (
                first.Scheme is "http" or "https"
                    ? first.Host.Length > 0 && first.Authority == second.Authority && first.UserInfo.Length == 0
                    : allowsMail && first.Scheme == "mailto" && first.UserInfo == second.UserInfo
            )
            && !text.Any(c => c <= ' ' || c is '"' or '<' or '>' or '\\' or '^' or '`' or '|');
        return isAddress
            ? null
            : (
                $"'{text}' is no address that begins with https:// or http://{(allowsMail ? ", or mailto:" : "")}",
                text.Contains('{', StringComparison.Ordinal) ? "names in braces may stand behind the host only" : null
            );
    }

    /// <summary>Where the next name in braces begins and ends; null behind the last.</summary>
    private static (int Start, int End)? Next(string text, int from)
    {
        var start = text.IndexOf('{', from);
        var end = start < 0 ? -1 : text.IndexOf('}', start);
        return end < 0 || text.IndexOf('}', from) < start ? null : (start, end);
    }
}
