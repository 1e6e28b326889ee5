using System.Collections.Immutable;
using System.Globalization;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Yaml;

/// <summary>
/// Reads the keys of a mapping as typed values. A value of the wrong type is a diagnostic at its place and counts as
/// absent; <see cref="UnreadKeys"/> are those that nobody asked for.
/// </summary>
/// <param name="map">The mapping.</param>
/// <param name="wrongType">The rule that a value of the wrong type breaks.</param>
public sealed class YamlFields(YamlMap map, DiagnosticRule wrongType)
{
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>What somebody who means a list may have put round it; the wide ones are letters to YAML.</summary>
    private static readonly char[] Brackets = ['[', ']', '［', '］'];

    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    /// <summary>All keys that were asked for, whether or not they are there.</summary>
    public IReadOnlyCollection<string> KnownKeys => _read;

    /// <summary>All keys that are there.</summary>
    public IEnumerable<YamlScalar> WrittenKeys => map.Entries.Select(entry => entry.Key);

    /// <summary>Where a key is written; null where it is not.</summary>
    public Place? PlaceOf(string key) =>
        map.Entries.Where(entry => entry.Key.Value == key).Select(entry => entry.Key.Place).FirstOrDefault();

    public IEnumerable<YamlScalar> UnreadKeys =>
        map.Entries.Where(entry => !_read.Contains(entry.Key.Value)).Select(entry => entry.Key);

    public void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    /// <summary>The value of a key, by its type.</summary>
    public T Read<T>(YamlKey<T> key) => key.Read(this, key.Name);

    /// <summary>Whether something stands behind a key, right or wrong.</summary>
    public bool Has(YamlKey key) => Node(key.Name) is not null;

    /// <summary>The value of a key; null where it's absent or means nothing.</summary>
    public YamlNode? Node(string key)
    {
        _read.Add(key);
        foreach (var entry in map.Entries)
        {
            if (entry.Key.Value == key)
                return entry.Value is YamlScalar { IsNull: true } ? null : entry.Value;
        }
        return null;
    }

    /// <summary>Any scalar, as the text that stands there.</summary>
    public Sourced<string>? Text(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar when scalar.Value.Trim() is { Length: > 0 } text => new Sourced<string>(
                text,
                scalar.Place
            ),
            YamlScalar => null,
            var other => Wrong<string>(key, other, "text"),
        };

    public Sourced<bool>? Boolean(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar { AsBoolean: { } value } scalar => new Sourced<bool>(value, scalar.Place),
            YamlScalar { IsPlain: false, Value: "true" or "false" } quoted => Wrong<bool>(
                key,
                quoted,
                "true or false without quotes"
            ),
            YamlScalar { IsPlain: true } word when TruthValue(word.Value) is { } meant => Wrong<bool>(
                key,
                word,
                "true or false",
                $"write {meant}",
                meant
            ),
            var other => Wrong<bool>(key, other, "true or false"),
        };

    /// <param name="key">The key.</param>
    /// <param name="lastKey">The key of the date at which ends what begins at this one; null where there is none.</param>
    public Sourced<PartialDate>? Date(string key, string? lastKey = null) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar when PartialDate.TryParse(scalar.Value, out var date) => new Sourced<PartialDate>(
                date.Value,
                scalar.Place
            ),
            YamlScalar scalar when PartialDate.WhyImpossible(scalar.Value) is { } why => Impossible(key, scalar, why),
            YamlScalar scalar when InFull(scalar.Value) is { } full => Wrong<PartialDate>(
                key,
                scalar,
                "a date such as 2025-09-03, 2025-09 or 2025",
                $"write {full}",
                full
            ),
            YamlScalar scalar
                when lastKey is not null && PartialDate.TryParseRange(scalar.Value) is var (first, last) =>
                Wrong<PartialDate>(key, scalar, "one date", $"write '{key}: {first}' and '{lastKey}: {last}'"),
            var other => Wrong<PartialDate>(key, other, "a date such as 2025-09-03, 2025-09 or 2025"),
        };

    /// <summary>An absolute http or https address.</summary>
    public Sourced<Uri>? WebAddress(string key) =>
        Node(key) switch
        {
            null => null,
            YamlScalar scalar
                when Uri.TryCreate(scalar.Value.Trim(), UriKind.Absolute, out var uri)
                    && uri.Scheme is "http" or "https"
                    && uri.Host.Length > 0 => new Sourced<Uri>(uri, scalar.Place),
            var other => Wrong<Uri>(key, other, "an address that begins with https:// or http://"),
        };

    /// <summary>
    /// A list of words; a single text without quotes is split at its commas, as other tools read the tags of a page.
    /// </summary>
    public ImmutableArray<Sourced<string>> Words(string key)
    {
        if (Node(key) is not YamlScalar scalar || !HasComma(scalar))
            return Listed(key);
        if (scalar.IsPlain)
            return [.. Split(scalar)];
        ReportListAsText(key, scalar);
        return Texts(key);
    }

    /// <summary>A list of names, which may hold commas: a single text is one name, and told where it is not in quotes.</summary>
    public ImmutableArray<Sourced<string>> Names(string key)
    {
        if (Node(key) is YamlScalar { IsPlain: true, Lines.IsEmpty: true } scalar && HasComma(scalar))
            ReportListAsText(key, scalar);
        return Listed(key);
    }

    /// <summary>A list of texts. Lines below the key that are one text, and look like its items, are told.</summary>
    private ImmutableArray<Sourced<string>> Listed(string key)
    {
        if (
            Node(key) is YamlScalar { Lines: { IsEmpty: false } lines } text
            && PlaceOf(key)?.Start?.Line < lines[0].Start?.Line
        )
        {
            _diagnostics.Add(
                YamlRules.ListAsText.At(text.Place, $"'{key}' is one text here, and its lines are no items") with
                {
                    Target = key,
                    Help = "put '- ' before each item of a list, or write one text on one line",
                    Edits = [.. lines.Select(line => new Edit(line with { End = line.Start }, "- "))],
                }
            );
        }
        return Texts(key);
    }

    private static bool HasComma(YamlScalar scalar) => scalar.Value.Contains(',', StringComparison.Ordinal);

    private void ReportListAsText(string key, YamlScalar text)
    {
        var items = Split(text).Select(part => part.Value.Trim(Brackets)).Where(item => item.Length > 0);
        var list = $"[{string.Join(", ", items)}]";
        var whole = YamlScalarText.InQuotes(text.Value.Trim());
        _diagnostics.Add(
            YamlRules.ListAsText.At(text.Place, $"'{key}' is one text here, with its commas in it") with
            {
                Target = key,
                Help =
                    $"write {Shorten(list)} for several, or {(text.IsPlain ? Shorten(whole) : $"[{Shorten(whole)}]")} for one",
            }
        );
    }

    private static IEnumerable<Sourced<string>> Split(YamlScalar scalar)
    {
        var at = 0;
        foreach (var part in scalar.Value.Split(','))
        {
            var start = at + part.Length - part.TrimStart().Length;
            at += part.Length + 1;
            var word = part.Trim();
            if (word.Length > 0)
                yield return new Sourced<string>(word, PlaceIn(scalar, start, word.Length));
        }
    }

    /// <summary>The place of a part; that of the whole where line ends are folded into it.</summary>
    private static Place PlaceIn(YamlScalar scalar, int start, int length)
    {
        if (scalar.Place is not { Start: { } begin, End: { } end } || begin.Line != end.Line)
            return scalar.Place;
        var first = begin with { Column = begin.Column + start };
        return scalar.Place with { Start = first, End = first with { Column = first.Column + length } };
    }

    /// <summary>A list of texts; a single text counts as a list of one.</summary>
    public ImmutableArray<Sourced<string>> Texts(string key)
    {
        switch (Node(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return scalar.Value.Trim() is { Length: > 0 } single ? [new Sourced<string>(single, scalar.Place)] : [];
            case YamlList list:
                var texts = ImmutableArray.CreateBuilder<Sourced<string>>();
                foreach (var item in list.Items)
                {
                    if (item is not YamlScalar scalar)
                        WrongItem(key, item);
                    else if (!scalar.IsNull && scalar.Value.Trim() is { Length: > 0 } text)
                        texts.Add(new Sourced<string>(text, scalar.Place));
                }
                return texts.ToImmutable();
            case var other:
                Wrong<string>(key, other, "a list of texts");
                return [];
        }
    }

    public YamlMap? Map(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlMap value:
                return value;
            case var other:
                var isTight =
                    other is YamlScalar { IsPlain: true } text && text.Value.Contains(':', StringComparison.Ordinal);
                Wrong<string>(key, other, "a mapping", isTight ? "put a space behind each ':'" : null);
                return null;
        }
    }

    public YamlList? List(string key)
    {
        switch (Node(key))
        {
            case null:
                return null;
            case YamlList value:
                return value;
            case var other:
                Wrong<string>(key, other, "a list");
                return null;
        }
    }

    /// <summary>One of some words, each for a value.</summary>
    public T Choice<T>(string key, T fallback, ImmutableArray<(string Word, T Value)> words)
    {
        var node = Node(key);
        if (node is null)
            return fallback;
        foreach (var (word, value) in words)
        {
            // YAML 1.1 took "off" for false; here it is the word it looks like.
            if (node is YamlScalar scalar && scalar.Value == word)
                return value;
        }
        Wrong<string>(key, node, "one of " + string.Join(", ", words.Select(choice => choice.Word)));
        return fallback;
    }

    private void WrongItem(string key, YamlNode item) =>
        _diagnostics.Add(
            wrongType.At(item.Place, $"an item of '{key}' is itself {item.TypeName}, and has to be text") with
            {
                Target = key,
                Help =
                    item is YamlList
                        ? "write the name without brackets, or in quotes"
                        : "put quotes round a text with ': ' or braces in it",
            }
        );

    public Sourced<T>? Wrong<T>(string key, YamlNode found, string expected, string? help = null, string? edit = null)
    {
        var shown = found is YamlScalar scalar ? $"'{Shorten(scalar.Value)}'" : found.TypeName;
        _diagnostics.Add(
            wrongType.At(
                found.Place,
                string.Create(CultureInfo.InvariantCulture, $"'{key}' has to be {expected}, not {shown}")
            ) with
            {
                Target = key,
                Help = help,
                Edits = edit is null ? [] : [new Edit(found.Place, edit)],
            }
        );
        return null;
    }

    private Sourced<PartialDate>? Impossible(string key, YamlScalar date, string why)
    {
        _diagnostics.Add(
            TimeRules.ImpossibleDate.At(date.Place, $"'{key}' is no date: '{date.Value}', but {why}") with
            {
                Target = key,
                Help = "correct it, or leave out what is not known, as in 2025-02 or 2025",
            }
        );
        return null;
    }

    /// <summary>What YAML 1.1 meant by a word, where 1.2 means text.</summary>
    private static string? TruthValue(string word) =>
        word.ToUpperInvariant() switch
        {
            "YES" or "ON" or "Y" or "1" => "true",
            "NO" or "OFF" or "N" or "0" => "false",
            _ => null,
        };

    /// <summary>A date whose parts stand in the right order but with fewer digits or other signs between them.</summary>
    internal static string? InFull(string written)
    {
        var parts = written.Trim().Split('-', '/', '.');
        if (written.Trim() is { Length: 8 } digits && digits.All(char.IsAsciiDigit))
            parts = [digits[..4], digits[4..6], digits[6..]];
        var full = string.Join('-', parts.Select(part => part.PadLeft(2, '0')));
        return parts[0].Length == 4 && PartialDate.TryParse(full, out _) ? full : null;
    }

    private static string Shorten(string value) => value.Length <= 60 ? value : value[..59] + "…";
}
