using System.Collections.Immutable;
using StaticWiki.Diagnostics;
using StaticWiki.Files;
using StaticWiki.Text;

namespace StaticWiki.Localization;

/// <summary>
/// Finds the texts of a language: those that are part of the tool, and above them, text by text, those of the wiki. What a
/// wiki says otherwise so stays when the tool comes to say more. A variety of a language (<c>pt-BR</c>) stands above the
/// language itself, as RFC 4647 looks languages up (3.4), and English below all.
/// </summary>
public static class TextsLoader
{
    /// <summary>The folder of the templates that files of texts are in; each is named after its language.</summary>
    public const string Folder = "texts/";

    private const string Extension = ".yaml";

    /// <summary>The language that has all texts.</summary>
    internal const string Reference = "en";

    /// <summary>The files that are part of the tool, and those of the language that all others are compared with.</summary>
    private static readonly Lazy<(Dictionary<string, (string Path, byte[] Content)> Files, TextsFile English)> BuiltIn =
        new(ReadBuiltIn);

    /// <summary>Loads the texts of a language.</summary>
    /// <param name="language">A tag as in BCP 47.</param>
    /// <param name="written">Where it is written; null where nobody has written it.</param>
    /// <param name="own">The wiki's own files by name (<c>ko.yaml</c>), each with its path from the wiki's root; null for none.</param>
    public static (InterfaceTexts Texts, ImmutableArray<Diagnostic> Diagnostics) Load(
        string language,
        Place? written = null,
        IReadOnlyDictionary<string, (string Path, byte[] Content)>? own = null
    )
    {
        ArgumentNullException.ThrowIfNull(language);
        var builtIn = BuiltIn.Value.Files;
        var mine = new Dictionary<string, (string Path, byte[] Content)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, file) in own ?? ImmutableDictionary<string, (string, byte[])>.Empty)
            mine[name] = file;
        var digest = new DigestWriter().Add(language);
        var reference = BuiltIn.Value.English;
        digest.Add(reference.Path).Add(builtIn[Reference + Extension].Content);
        var files = new List<TextsFile> { reference };
        foreach (var tag in TagsOf(language).Where(tag => tag != Reference).Prepend(Reference))
        {
            if (tag != Reference && ReadFile(builtIn, tag, reference) is { } theirs)
                files.Add(theirs);
            if (ReadFile(mine, tag, reference) is { } ours)
                files.Add(ours);
        }
        var texts = new Dictionary<string, InterfaceText>(StringComparer.Ordinal);
        foreach (var (name, text) in files.SelectMany(file => file.Texts))
            texts[name] = text;
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        diagnostics.AddRange(files.SelectMany(file => file.Diagnostics));
        diagnostics.AddRange(Misnamed(mine));
        var translations = files.FindAll(file => file.Language != Reference);
        var isEnglish = TagsOf(language).Contains(Reference);
        if (translations.Count > 0 && !isEnglish)
            diagnostics.AddRange(Missing(reference, translations));
        else if (written is not null && !isEnglish)
            diagnostics.Add(NoTexts(language, written, builtIn.Keys.Concat(mine.Keys)));
        ImmutableArray<InterfaceText> added =
        [
            .. texts.Values.Where(text => !reference.Texts.ContainsKey(text.Name)).OrderBy(text => text.Place),
        ];
        var found = translations.Count > 0 ? translations[^1].Language : Reference;
        return (new InterfaceTexts(found, texts, added, digest.Finish()), diagnostics.ToImmutable());

        TextsFile? ReadFile(Dictionary<string, (string Path, byte[] Content)> from, string tag, TextsFile compared)
        {
            if (!from.TryGetValue(tag + Extension, out var file))
                return null;
            digest.Add(file.Path).Add(file.Content);
            return TextsFile.Read(file.Path, file.Content, tag, compared);
        }
    }

    private static (Dictionary<string, (string Path, byte[] Content)>, TextsFile) ReadBuiltIn()
    {
        var files = new Dictionary<string, (string Path, byte[] Content)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, content) in EmbeddedFiles.Below("templates/" + Folder))
            files[path] = ($"built-in:templates/{Folder}{path}", content);
        var (english, text) = files[Reference + Extension];
        return (files, TextsFile.Read(english, text, Reference, reference: null));
    }

    /// <summary>A tag and what it is a variety of, the most general first, in small letters: <c>zh</c>, <c>zh-hant</c>, <c>zh-hant-tw</c>.</summary>
    private static List<string> TagsOf(string language)
    {
        var subtags = language.ToLowerInvariant().Split('-');
        return [.. subtags.Select((_, i) => string.Join('-', subtags.Take(i + 1)))];
    }

    /// <summary>What English has and the files of a language have not, group by group.</summary>
    private static IEnumerable<Diagnostic> Missing(TextsFile reference, List<TextsFile> files)
    {
        var missing = reference
            // What is written and wrong has been told of.
            .Texts.Keys.Where(name => !files.Exists(file => file.Written.Contains(name)))
            .GroupBy(InterfaceText.GroupOf)
            .ToLookup(group => files.Exists(file => file.Groups.ContainsKey(group.Key)));
        foreach (var group in missing[true])
        {
            var place = files.Last(file => file.Groups.ContainsKey(group.Key)).Groups[group.Key];
            var names = string.Join(", ", group.Select(name => $"'{name[(group.Key.Length + 1)..]}'"));
            yield return Report(place, $"the group '{group.Key}' lacks {names}");
        }
        var whole = missing[false].Select(group => $"'{group.Key}'").ToList();
        if (whole.Count > 0)
        {
            var what = whole.Count == 1 ? $"the group {whole[0]} is" : $"the groups {string.Join(", ", whole)} are";
            yield return Report(new Place(files[^1].Path), $"{what} missing");
        }

        static Diagnostic Report(Place place, string message) =>
            TextRules.MissingText.At(place, message) with
            {
                Help =
                    $"English stands in its place; 'staticwiki theme show {Folder}{Reference}{Extension}' shows what is there to translate",
            };
    }

    private static Diagnostic NoTexts(string language, Place written, IEnumerable<string> files)
    {
        var known = files.Where(IsNameOfOne).Select(file => file[..^Extension.Length].ToLowerInvariant());
        var primary = language.Split('-')[0].ToLowerInvariant();
        return TextRules.NoTexts.At(written, $"the interface has no texts in '{language}', and is in English") with
        {
            Target = language,
            Help =
                $"there are {string.Join(", ", known.Distinct().Order(StringComparer.Ordinal))}; to add a language, translate the texts of 'staticwiki theme show {Folder}{Reference}{Extension}' in templates/{Folder}{primary}{Extension}",
        };
    }

    private static IEnumerable<Diagnostic> Misnamed(Dictionary<string, (string Path, byte[] Content)> own) =>
        own.Where(file => !IsNameOfOne(file.Key))
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file =>
                TemplateRules.UnusedTemplate.At(new Place(file.Value.Path), "no language is named so") with
                {
                    Help = $"a file of texts is named after its language, as '{Folder}ko{Extension}'",
                }
            );

    private static bool IsNameOfOne(string name) =>
        name.EndsWith(Extension, StringComparison.OrdinalIgnoreCase)
        && LanguageTag.IsWellFormed(name[..^Extension.Length]);
}
