using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Validation;

/// <summary>A small site as a test writes it: files by path, and what checking it finds.</summary>
internal static class SiteCase
{
    /// <summary>Findings as "rule target", sorted, with the file in front unless there is only one page that has any.</summary>
    public static string[] Findings(CheckSettings settings, params (string Path, string Content)[] files)
    {
        var found = Diagnostics(settings, files);
        return
        [
            .. found
                .Select(diagnostic => $"{diagnostic.Rule.Name} {diagnostic.Target}".TrimEnd())
                .Order(StringComparer.Ordinal),
        ];
    }

    public static string[] Findings(params (string Path, string Content)[] files) =>
        Findings(new CheckSettings(), files);

    public static IReadOnlyList<Diagnostic> Diagnostics(
        CheckSettings settings,
        params (string Path, string Content)[] files
    ) => SiteValidator.Validate([.. files.Select(file => File(file.Path, file.Content))], settings, jobs: 1);

    /// <summary>What is found in one page of HTML beside which the files named exist.</summary>
    public static string[] Page(string html, params string[] others) =>
        Findings([("index.html", html), .. others.Select(path => (path, ""))]);

    public static OutputFile File(string path, string content) => new(path, Encoding.UTF8.GetBytes(content));
}
