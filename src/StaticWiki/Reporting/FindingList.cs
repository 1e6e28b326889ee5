using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;

namespace StaticWiki.Reporting;

/// <summary>Diagnostics as a list in Markdown, the most severe first, those of one code together.</summary>
/// <param name="prefix">What stands before their files.</param>
/// <param name="most">How long it may be, in bytes of UTF-8; the rest is counted.</param>
internal sealed class FindingList(string prefix, int most)
{
    public void Write(IEnumerable<Diagnostic> diagnostics, TextWriter output)
    {
        List<Diagnostic> all =
        [
            .. diagnostics
                .OrderByDescending(found => found.Severity)
                .ThenBy(found => found.Code, StringComparer.Ordinal)
                .ThenBy(found => found.Place),
        ];
        Diagnostic? last = null;
        var length = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var entry = HeadingOf(all[i], last) + EntryOf(all[i]);
            length += Encoding.UTF8.GetByteCount(entry);
            if (length > most)
            {
                output.Write($"\nand {(all.Count - i).ToString(CultureInfo.InvariantCulture)} more\n");
                return;
            }
            output.Write(entry);
            last = all[i];
        }
    }

    private static string HeadingOf(Diagnostic found, Diagnostic? last)
    {
        var heading = found.Severity == last?.Severity ? "" : $"\n## {NameOf(found.Severity)}\n";
        return heading.Length == 0 && found.Rule == last!.Rule
            ? ""
            : $"{heading}\n**{found.Code} {found.Rule.Name}.** {MarkdownEscape.Of(found.Rule.Cause)}\n\n";
    }

    private string EntryOf(Diagnostic found)
    {
        var place = found.Place is { } at ? MarkdownEscape.Code(prefix + at) + " " : "";
        // A backslash at the end of a line breaks it (CommonMark 6.7).
        var help = found.Help is { } cure ? $"\\\n  help: {MarkdownEscape.Of(cure)}" : "";
        return $"- {place}{MarkdownEscape.Of(found.Message)}{help}\n";
    }

    private static string NameOf(Severity severity) =>
        severity switch
        {
            Severity.Error => "Errors",
            Severity.Warning => "Warnings",
            _ => "Notes",
        };
}
