using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>The pages of topics that sources name and nobody has written.</summary>
internal static class StubPages
{
    /// <summary>Adds them to a table that has the names of all that is written.</summary>
    public static void AddTo(SymbolTable table, IReadOnlyList<Document> documents)
    {
        var stubs = new HashSet<Name>();
        foreach (var topic in documents.SelectMany(document => document.FrontMatter.Source?.Topics ?? []))
        {
            var name = Name.Of(topic.Value);
            // A source that has the title of a topic is not that topic. A draft is no page yet, but it's written; a stub
            // in its place would say that it isn't.
            if (
                table.Names.Find(name, page => page.Kind != PageKind.Source).Length > 0
                || table.DraftNames.Contains(name)
                || !stubs.Add(name)
            )
                continue;
            var address = ListingPages.AddressOf("topics", topic.Value);
            if (Obstacle(table, topic, address) is { } obstacle)
                table.Report(obstacle);
            else
            {
                table.Add(
                    new Page
                    {
                        Address = address,
                        Kind = PageKind.Stub,
                        Title = topic.Value,
                    }
                );
            }
        }
    }

    private static Diagnostic? Obstacle(SymbolTable table, Sourced<string> topic, Address address)
    {
        var severity = table.Configuration.IsStrict ? Severity.Error : Severity.Warning;
        if (address.Path == "topics//")
        {
            return LinkRules.TopicIsNoName.At(
                topic.Place,
                $"no page can be made for a topic named '{topic.Value}'"
            ) with
            {
                Severity = severity,
                Target = topic.Value,
                Help = "its address needs a letter or digit",
            };
        }
        return table.At(address) is not { } taken
            ? null
            : LinkRules.UnknownPage.At(
                topic.Place,
                $"no topic is named '{topic.Value}', and a page for it would take the address of '{taken.Title}'"
            ) with
            {
                Severity = severity,
                Target = topic.Value,
                Help = Misspelling.DidYouMean([taken.Title]),
                Edits = [new Edit(topic.Place, taken.Title)],
            };
    }
}
