using System.Collections.Immutable;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Quotations;

/// <summary>What is known of the texts of all sources, by the path of the source's file without its ending.</summary>
internal sealed class SourceTexts
{
    private readonly SortedDictionary<string, KnownText> _texts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _damaged = new(StringComparer.Ordinal);
    private readonly List<Diagnostic> _diagnostics = [];
    private readonly bool _isStrict;

    private SourceTexts(bool isStrict) => _isStrict = isStrict;

    /// <summary>What was wrong, as far as the texts have been looked into.</summary>
    public IEnumerable<Diagnostic> Diagnostics =>
        _diagnostics
            .Concat(_texts.Values.SelectMany(text => text.Diagnostics))
            .Select(found =>
                _isStrict || found.Severity < Severity.Error ? found : found with { Severity = Severity.Warning }
            );

    /// <param name="content">Fingerprints and kept texts.</param>
    /// <param name="documents">All documents, drafts too.</param>
    /// <param name="jobs">How many threads may work at once.</param>
    public static SourceTexts Of(WikiContent content, IReadOnlyList<Document> documents, int jobs)
    {
        var texts = new SourceTexts(content.Configuration.IsStrict);
        if (content.Fingerprints.IsEmpty && content.KeptTexts.IsEmpty)
            return texts;
        var sources = documents
            .Where(document => document.Path.StartsWith(DocumentCompiler.SourcesFolder, StringComparison.Ordinal))
            .Select(document => KeyOf(document.Path))
            .ToHashSet(StringComparer.Ordinal);
        var read = new (Fingerprint? Fingerprint, Diagnostic? Diagnostic)[content.Fingerprints.Length];
        Parallel.For(
            0,
            read.Length,
            new ParallelOptions { MaxDegreeOfParallelism = jobs },
            i =>
                read[i] = FingerprintReader.Read(
                    content.Fingerprints[i].DisplayPath,
                    content.Fingerprints[i].Content.Span
                )
        );
        var fingerprints = new Dictionary<string, Fingerprint?>(StringComparer.Ordinal);
        for (var i = 0; i < read.Length; i++)
        {
            var key = KeyOf(content.Fingerprints[i].Path);
            fingerprints[key] = read[i].Fingerprint;
            if (read[i].Diagnostic is { } damage)
            {
                texts._damaged.Add(key);
                texts._diagnostics.Add(damage);
            }
            if (!sources.Contains(key))
                texts.ReportStray("fingerprint", Severity.Error, content.Fingerprints[i], key, sources);
        }
        foreach (var kept in content.KeptTexts)
        {
            var key =
                DocumentCompiler.SourcesFolder
                + kept.Path[ContentLoader.KeptTextFolder.Length..^ContentLoader.KeptTextExtension.Length];
            texts._texts[key] = new KnownText(fingerprints.GetValueOrDefault(key), kept);
            fingerprints.Remove(key);
            if (!sources.Contains(key))
                texts.ReportStray("text", Severity.Warning, kept, key, sources);
        }
        foreach (var (key, fingerprint) in fingerprints)
        {
            if (fingerprint is not null)
                texts._texts[key] = new KnownText(fingerprint, null);
        }
        return texts;
    }

    /// <summary>What is known of the text of the source in a file; null where nothing is.</summary>
    public KnownText? Find(string path) => _texts.GetValueOrDefault(KeyOf(path));

    public bool IsDamaged(string path) => _damaged.Contains(KeyOf(path));

    private static string KeyOf(string path) => path[..^System.IO.Path.GetExtension(path).Length];

    private void ReportStray(string what, Severity severity, SourceFile file, string key, HashSet<string> sources)
    {
        var nearest = Suggestions.Nearest(key, sources);
        var stray = QuotationRules.TextWithoutSource.At(
            new Place(file.DisplayPath),
            $"there is no source 'content/{key}.md' that this {what} belongs to"
        );
        _diagnostics.Add(
            stray with
            {
                // A kept text is on one machine only, as a rule.
                Severity = severity,
                Help =
                    nearest.Count > 0
                        ? Misspelling.DidYouMean([.. nearest.Select(near => $"content/{near}.md")])
                        : "name it after its source, or delete it",
            }
        );
    }
}
