using System.Globalization;
using System.Text;

namespace StaticWiki.Benchmarks.Wikis;

/// <summary>
/// Makes the body of a topic: about 10 KB in 20 paragraphs under five headings, with a list, a table, emphasis and code;
/// in it 27 links to other topics, 20 citations, and 15 names of topics that nobody has linked.
/// </summary>
internal sealed class TopicText(WikiPlan plan, ISiteFormat format)
{
    public const int Links = 27;
    public const int Mentions = 15;
    public const int Paragraphs = 20;

    private const int ParagraphLength = 405;
    private const int ParagraphsPerSection = 4;

    // Whose links count for the length of a paragraph, so that all generators are given the same text.
    private static readonly StaticWikiFormat Counted = new();

    /// <summary>How many characters more the links have so far than the counted ones; negative if they have fewer.</summary>
    private int _surplus;

    public void Write(StringBuilder text, TopicPlan topic)
    {
        var random = WikiPlan.RandomOf(topic.Index, purpose: 2);
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
        {
            if (paragraph > 0 && paragraph % ParagraphsPerSection == 0)
                WriteHeading(text, ref random);
            var links = Share(Links, paragraph);
            var mentions = Share(Mentions, paragraph);
            var end = text.Length - _surplus + ParagraphLength;
            if (paragraph == 0 && topic.Index is > WikiPlan.Hub and <= WikiPlan.HubLinks)
            {
                // The hub is one of the 27.
                text.Append("In ");
                WriteLink(text, topic, plan.Topics[WikiPlan.Hub], LinkForm.Title);
                text.Append(' ');
                links--;
            }
            while (text.Length - _surplus < end || links > 0 || mentions > 0)
                WriteSentence(text, topic, ref random, ref links, ref mentions);
            text.Append(format.Citation(topic, plan.Sources[random.Next(plan.Sources.Count)])).Append("\n\n");
            if (paragraph == 6)
                WriteList(text, ref random);
            if (paragraph == 13)
                WriteTable(text, topic, ref random);
        }
    }

    private void WriteSentence(
        StringBuilder text,
        TopicPlan topic,
        ref SplitMix64 random,
        ref int links,
        ref int mentions
    )
    {
        var length = 7 + random.Next(9);
        text.Append(Lexicon.Capital(Word(ref random)));
        for (var i = 1; i < length; i++)
        {
            text.Append(' ');
            if (i == 2 && links > 0)
            {
                links--;
                WriteLink(text, topic, Other(topic, ref random), (LinkForm)random.Next(3));
            }
            else if (i == 5 && mentions > 0)
            {
                mentions--;
                var other = Other(topic, ref random);
                text.Append(random.Next(2) == 0 ? other.Title : other.Alias);
            }
            else
            {
                var word = Word(ref random);
                text.Append(
                    random.Next(60) switch
                    {
                        0 => $"*{word}*",
                        1 => $"**{word}**",
                        2 => $"`{word}`",
                        _ => word,
                    }
                );
            }
        }
        text.Append(". ");
    }

    private void WriteLink(StringBuilder text, TopicPlan from, TopicPlan to, LinkForm form)
    {
        var link = format.Link(from, to, form);
        text.Append(link);
        _surplus += link.Length - Counted.Link(from, to, form).Length;
    }

    private void WriteHeading(StringBuilder text, ref SplitMix64 random) =>
        text.Append("## ")
            .Append(Lexicon.Capital(Word(ref random)))
            .Append(' ')
            .Append(Word(ref random))
            .Append(' ')
            .Append(Word(ref random))
            .Append("\n\n");

    private void WriteList(StringBuilder text, ref SplitMix64 random)
    {
        for (var i = 0; i < 5; i++)
            text.Append("- ").Append(Word(ref random)).Append(' ').Append(Word(ref random)).Append('\n');
        text.Append('\n');
    }

    private void WriteTable(StringBuilder text, TopicPlan topic, ref SplitMix64 random)
    {
        text.Append("| Year | What | Source |\n|---|---|---|\n");
        for (var i = 0; i < 4; i++)
        {
            var year = (1950 + random.Next(70)).ToString(CultureInfo.InvariantCulture);
            var source = plan.Sources[random.Next(plan.Sources.Count)];
            text.Append("| ").Append(year).Append(" | ").Append(Word(ref random)).Append(" | ");
            text.Append(format.Citation(topic, source)).Append(" |\n");
        }
        text.Append('\n');
    }

    /// <summary>Any topic but this one and the hub, to which no more shall link.</summary>
    private TopicPlan Other(TopicPlan topic, ref SplitMix64 random)
    {
        var others = plan.Topics.Count - 1;
        var index = 1 + random.Next(others);
        return plan.Topics[index == topic.Index ? 1 + (index % others) : index];
    }

    private string Word(ref SplitMix64 random) => plan.Words[random.NextSkewed(plan.Words.Count)];

    private static int Share(int total, int paragraph) =>
        (total * (paragraph + 1) / Paragraphs) - (total * paragraph / Paragraphs);
}
