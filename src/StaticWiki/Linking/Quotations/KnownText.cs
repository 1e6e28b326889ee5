using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Evidence;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking.Quotations;

/// <summary>
/// What is known of a source's text: the text itself, where it is kept, else its fingerprint. It is looked into only
/// when something is quoted from it.
/// </summary>
internal sealed class KnownText
{
    private readonly Lazy<Contents> _contents;

    /// <param name="fingerprint">The stored fingerprint; null where there is none that can be read.</param>
    /// <param name="kept">The kept text; null where there is none.</param>
    public KnownText(Fingerprint? fingerprint, SourceFile? kept) =>
        _contents = new Lazy<Contents>(() => Contents.Of(fingerprint, kept));

    /// <summary>What was found wrong when it was looked into.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _contents.IsValueCreated ? _contents.Value.Diagnostics : [];

    public bool IsReadable => _contents.Value.Runs is not null;

    public RunIndex Runs => _contents.Value.Runs ?? throw new InvalidOperationException("nothing is known of the text");

    public ImmutableArray<ulong> HashesOf(ImmutableArray<Word> words) =>
        Fingerprint.HashesOf(words.AsSpan(), _contents.Value.Salt);

    /// <summary>What stands in the text from one word up to another; null where the text is not kept.</summary>
    public string? Between(int first, int end)
    {
        var (text, words) = (_contents.Value.Text, _contents.Value.Words);
        first = Math.Max(0, first);
        end = Math.Min(end, words.Length);
        return text is null || end <= first ? null : text[words[first].Span.Start..words[end - 1].Span.End];
    }

    private sealed record Contents
    {
        public RunIndex? Runs { get; private init; }

        public ulong Salt { get; private init; }

        public string? Text { get; private init; }

        public ImmutableArray<Word> Words { get; private init; } = [];

        public ImmutableArray<Diagnostic> Diagnostics { get; private init; } = [];

        public static Contents Of(Fingerprint? fingerprint, SourceFile? kept)
        {
            if (kept is null)
            {
                return fingerprint is null
                    ? new Contents()
                    : new Contents { Runs = new RunIndex(fingerprint.Hashes), Salt = fingerprint.Salt };
            }
            var (text, decoding) = SourceDecoder.Decode(kept.DisplayPath, kept.Content.Span);
            var words = StaticWiki.Evidence.Words.Of(text.Text);
            var salt = fingerprint?.Salt ?? 0;
            var hashes = Fingerprint.HashesOf(words.AsSpan(), salt);
            List<Diagnostic> diagnostics = decoding is null ? [] : [decoding];
            if (fingerprint is not null && !hashes.AsSpan().SequenceEqual(fingerprint.Hashes.AsSpan()))
            {
                diagnostics.Add(
                    QuotationRules.OtherText.At(
                        new Place(kept.DisplayPath),
                        "this is not the text that the source's fingerprint was made of"
                    ) with
                    {
                        Help =
                            "import the source again, so that a quotation is right or wrong wherever the wiki is built",
                    }
                );
            }
            return new Contents
            {
                Runs = new RunIndex(hashes),
                Salt = salt,
                Text = text.Text,
                Words = words,
                Diagnostics = [.. diagnostics],
            };
        }
    }
}
