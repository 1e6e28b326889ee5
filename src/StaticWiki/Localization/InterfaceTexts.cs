using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace StaticWiki.Localization;

/// <summary>All that the interface says, in the language of a wiki; English stands where that has no text.</summary>
public sealed class InterfaceTexts
{
    private static readonly Lazy<InterfaceTexts> BuiltInEnglish = new(() => TextsLoader.Load("en").Texts);

    private readonly FrozenDictionary<string, InterfaceText> _texts;

    /// <param name="language">The language that was found.</param>
    /// <param name="texts">The texts by name: all that English has.</param>
    /// <param name="added">Those of them that the tool knows nothing of.</param>
    /// <param name="digest">A digest of all of them.</param>
    internal InterfaceTexts(
        string language,
        IReadOnlyDictionary<string, InterfaceText> texts,
        ImmutableArray<InterfaceText> added,
        UInt128 digest
    )
    {
        (Language, Added, Digest) = (language, added, digest);
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Dates = new DateTexts(name => _texts[name].Form);
    }

    /// <summary>The texts that are part of the tool, in English.</summary>
    public static InterfaceTexts English => BuiltInEnglish.Value;

    /// <summary>The language of the texts, as their file is named: <c>ko</c> for a wiki in <c>ko-KR</c>.</summary>
    public string Language { get; }

    /// <summary>Changes with any of the texts.</summary>
    public UInt128 Digest { get; }

    public DateTexts Dates { get; }

    public IEnumerable<InterfaceText> All => _texts.Values;

    /// <summary>What a wiki has added for templates of its own.</summary>
    public ImmutableArray<InterfaceText> Added { get; }

    /// <summary>A text; null where there is none of the name.</summary>
    public InterfaceText? Find(string name) => _texts.GetValueOrDefault(name);

    /// <summary>A text of the program.</summary>
    /// <param name="key">Which.</param>
    /// <param name="values">What is filled in, in the order of <see cref="TextKey.Placeholders"/>.</param>
    public string Of(TextKey key, params ReadOnlySpan<string> values) => Fill(key, _texts[key.Name].Form, values);

    /// <summary>The form of a text for a number of things.</summary>
    /// <param name="key">Which.</param>
    /// <param name="count">The number, which is not filled in by itself.</param>
    /// <param name="values">What is filled in, in the order of <see cref="TextKey.Placeholders"/>.</param>
    public string For(int count, TextKey key, params ReadOnlySpan<string> values) =>
        Fill(key, _texts[key.Name].FormFor(count), values);

    /// <summary>What stands before and behind the one thing that is filled into a text.</summary>
    public (string Before, string Behind) Around(TextKey key)
    {
        const string gap = "\0";
        var parts = Of(key, gap).Split(gap, 2);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }

    private static string Fill(TextKey key, TextPattern pattern, ReadOnlySpan<string> values)
    {
        if (pattern.Parts is [{ IsPlaceholder: false } only])
            return only.Text;
        var text = new StringBuilder();
        foreach (var part in pattern.Parts)
            text.Append(part.IsPlaceholder ? values[key.Placeholders.IndexOf(part.Text)] : part.Text);
        return text.ToString();
    }
}
