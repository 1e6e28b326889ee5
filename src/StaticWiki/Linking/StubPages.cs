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
        foreach (var document in documents)
        {
            for (var i = 0; i < document.Head.Topics.Length; i++)
                Add(document, i);
        }

        void Add(Document document, int topic)
        {
            var title = document.Head.Topics[topic];
            var name = Name.Of(title);
            // A source that has the title of a topic is not that topic. A draft is no page yet, but it's written; a stub
            // in its place would say that it isn't.
            if (
                table.Names.Find(name, page => page.Kind != PageKind.Source).Length > 0
                || table.DraftNames.Contains(name)
                || !stubs.Add(name)
            )
                return;
            var address = ListingPages.AddressOf("topics", title);
            if (Obstacle(table, document, topic, address) is { } obstacle)
                table.Report(obstacle);
            else
            {
                table.Add(
                    new Page
                    {
                        Address = address,
                        Kind = PageKind.Stub,
                        Title = title,
                    }
                );
            }
        }
    }

    /// <param name="table">What is written.</param>
    /// <param name="document">A source.</param>
    /// <param name="index">Of a topic among those that it names.</param>
    /// <param name="address">Where the topic's page would be.</param>
    private static Diagnostic? Obstacle(SymbolTable table, Document document, int index, Address address)
    {
        var topic = document.Head.Topics[index];
        var severity = table.Configuration.IsStrict ? Severity.Error : Severity.Warning;
        if (address.Path == "topics//")
        {
            return LinkRules.TopicIsNoName.At(PlaceOf(), $"no page can be made for a topic named '{topic}'") with
            {
                Severity = severity,
                Target = topic,
                Help = "its address needs a letter or digit",
            };
        }
        return table.At(address) is not { } taken
            ? null
            : LinkRules.UnknownPage.At(
                PlaceOf(),
                $"no topic is named '{topic}', and a page for it would take the address of '{taken.Title}'"
            ) with
            {
                Severity = severity,
                Target = topic,
                Help = Misspelling.DidYouMean([taken.Title]),
                Edits = [new Edit(PlaceOf(), taken.Title)],
            };

        Place PlaceOf() => document.FrontMatter.Source!.Topics[index].Place;
    }
}
