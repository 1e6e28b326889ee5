using StaticWiki.Compilation;
using StaticWiki.Compilation.Extensions.Citations;
using StaticWiki.Diagnostics;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>What front matter can only be judged for with the site's configuration at hand.</summary>
internal static class FrontMatterChecks
{
    public static IEnumerable<Diagnostic> Check(IEnumerable<Document> documents, SiteConfiguration configuration)
    {
        var found = CheckEach(documents, configuration);
        if (configuration.IsStrict)
            return found;
        // A folder written for another tool has that tool's keys in every file; once is enough to know.
        return found
            .GroupBy(diagnostic => diagnostic.Rule == YamlRules.UnknownKey ? diagnostic.Target : null)
            .SelectMany(Merge);
    }

    private static IEnumerable<Diagnostic> Merge(IGrouping<string?, Diagnostic> group)
    {
        if (group.Key is null)
            return group;
        var first = group.First();
        var others = group.Count() - 1;
        return
        [
            others == 0
                ? first
                : first with
                {
                    Message = $"{first.Message}, here and in {others} more {(others == 1 ? "place" : "places")}",
                },
        ];
    }

    /// <summary>A source whose file's name is no id.</summary>
    private static Diagnostic? UncitableName(Document document)
    {
        var id = Path.GetFileNameWithoutExtension(document.Path);
        var end = CitationParser.EndOfId(id, 0, id.Length);
        if (end == id.Length)
            return null;
        var slug = UrlSlug.Of(id);
        return SourceRules.UncitableSource.At(
            new Place(document.DisplayPath),
            $"no citation can name this source: its id is its file's name, and no id has {(id[end] == ' ' ? "a space" : $"a '{id[end]}'")}"
        ) with
        {
            Target = id,
            Help = slug.Length > 0 ? $"rename the file to '{slug}.md', and cite it as [@{slug}]" : "rename the file",
        };
    }

    private static IEnumerable<Diagnostic> CheckEach(IEnumerable<Document> documents, SiteConfiguration configuration)
    {
        var kinds = configuration.Kinds.Select(listed => listed.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            var isCited = document.Path.StartsWith(DocumentCompiler.SourcesFolder, StringComparison.Ordinal);
            if (isCited && configuration.IsStrict && UncitableName(document) is { } uncitable)
                yield return uncitable;
            if (document.Head.HasFindings)
            {
                foreach (var found in FindingsIn(document.FrontMatter, configuration))
                    yield return found;
            }
            if (document.Head.Kind is { } kind && kinds.Count > 0 && !kinds.Contains(kind))
                yield return UnknownKind(document.FrontMatter.Kind!, configuration);
        }
    }

    private static IEnumerable<Diagnostic> FindingsIn(FrontMatter matter, SiteConfiguration configuration)
    {
        var isSource = matter.Source is not null;
        Place? There(string key) => matter.WrittenKeys.FirstOrDefault(written => written.Value == key)?.Place;

        foreach (var key in matter.UnknownKeys)
        {
            if (configuration.AllowedKeys.Contains(key.Value))
                continue;
            string[] allowed =
            [
                .. PageKeys.All.Concat(isSource ? SourceKeys.All : []).Select(known => known.Name),
                .. configuration.AllowedKeys.Order(StringComparer.Ordinal),
            ];
            var diagnostic = Misspelling.Report(YamlRules.UnknownKey, "key", key.Value, key.Place, allowed, There);
            if (key.Value is ("description" or "excerpt" or "abstract") && matter.Summary is null)
            {
                diagnostic = diagnostic with
                {
                    Help = Misspelling.DidYouMean(["summary"]),
                    Edits = [new Edit(key.Place, "summary")],
                };
            }
            if (!isSource && SourceKeys.Contain(key.Value))
                diagnostic = diagnostic with { Help = "this key is for pages below content/sources/", Edits = [] };
            diagnostic = diagnostic with
            {
                Help = diagnostic.Help ?? "put it below 'extra:', or allow it under 'front_matter' in site.yaml",
            };
            // In a folder written for another tool, its keys are to be expected.
            yield return configuration.IsStrict ? diagnostic with { Severity = Severity.Error } : diagnostic;
        }
        foreach (var diagnostic in matter.StatementDiagnostics)
            yield return configuration.IsStrict ? diagnostic : diagnostic with { Severity = Severity.Warning };
    }

    private static Diagnostic UnknownKind(Sourced<string> kind, SiteConfiguration configuration)
    {
        var unknown = Misspelling.Report(
            YamlRules.UnknownKind,
            "kind of topic",
            kind.Value,
            kind.Place,
            configuration.Kinds.Select(listed => listed.Id)
        );
        const int mostListed = 12;
        var listed = string.Join(", ", configuration.Kinds.Take(mostListed).Select(known => known.Id));
        return unknown with
        {
            Help = unknown.Help ?? $"site.yaml lists {listed}{(configuration.Kinds.Length > mostListed ? ", …" : "")}",
        };
    }
}
