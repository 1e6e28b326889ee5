using System.CommandLine;
using StaticWiki.Benchmarks.Wikis;

namespace StaticWiki.Benchmarks;

/// <summary><c>generate N DIR</c>: writes a wiki, to look at or to measure by other means.</summary>
internal static class GenerateCommand
{
    public static Command Create()
    {
        var topics = new Argument<int>("N") { Description = "How many topics; at least 2." };
        var folder = new Argument<string>("DIR") { Description = "Where to; what is there is written over." };
        var tool = new Option<string>("--for")
        {
            Description = "The generator that shall read it.",
            DefaultValueFactory = _ => "staticwiki",
        };
        tool.AcceptOnlyFromAmong("staticwiki", "hugo", "hugo-wiki", "eleventy");
        var command = new Command("generate", "Writes a wiki of N topics.") { topics, folder, tool };
        command.SetAction(parsed =>
        {
            ISiteFormat format = parsed.GetValue(tool) switch
            {
                "hugo" => new HugoFormat(),
                "hugo-wiki" => new HugoWikiFormat(),
                "eleventy" => new EleventyFormat(),
                _ => new StaticWikiFormat(),
            };
            var plan = new WikiPlan(parsed.GetValue(topics));
            var bytes = SiteWriter.Write(plan, format, parsed.GetRequiredValue(folder));
            Console.WriteLine(
                FormattableString.Invariant(
                    $"{plan.Topics.Count} topics of {bytes / plan.Topics.Count} bytes, {plan.Sources.Count} sources"
                )
            );
        });
        return command;
    }
}
