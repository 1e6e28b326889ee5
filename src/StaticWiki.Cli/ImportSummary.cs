using System.Text;
using StaticWiki.Importing;

namespace StaticWiki.Cli;

/// <summary>What an import tells the person at the terminal: what was written, what is missing, and what to do now.</summary>
internal static class ImportSummary
{
    public static string Of(ImportResult result, ImportOptions options)
    {
        if (result.Written.IsEmpty)
            return "nothing was written\n";
        var text = new StringBuilder();
        foreach (var file in result.Written)
            text.Append("written: ").Append(file).Append('\n');
        if (options.FingerprintOf is not null)
            return text.ToString();
        var missing = Missing(result.Article!.Metadata);
        if (missing.Count > 0)
            text.Append("not recognised in the article, so add what you know: ").AppendJoin(", ", missing).Append('\n');
        text.Append("now write its abstract into ").Append(result.Written[0]).Append(", below the front matter,\n");
        return text.Append("look through its topics, and cite it as [@").Append(result.Id).Append("]\n").ToString();
    }

    private static List<string> Missing(ArticleMetadata metadata)
    {
        (string Key, bool IsMissing)[] keys =
        [
            ("title", metadata.Title is null),
            ("publisher", metadata.Publisher is null),
            ("authors", metadata.Authors.IsEmpty),
            ("date", metadata.Date is null),
            ("url", metadata.Url is null),
            ("retrieved", metadata.Retrieved is null),
            ("language", metadata.Language is null),
        ];
        return [.. keys.Where(key => key.IsMissing).Select(key => key.Key)];
    }
}
