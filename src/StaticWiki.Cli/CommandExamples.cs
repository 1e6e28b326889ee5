using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace StaticWiki.Cli;

/// <summary>Lines to copy, which the help of each command ends with.</summary>
internal static class CommandExamples
{
    /// <summary>The examples of a command, each with what it does; none where there is no such command.</summary>
    /// <param name="command">Its words behind <c>staticwiki</c>.</param>
    public static IReadOnlyList<(string Line, string Meaning)> Of(string command) =>
        command switch
        {
            "" =>
            [
                ("staticwiki build", "make the site of the wiki in this folder"),
                ("staticwiki build --help", "say all about one command"),
            ],
            "build" =>
            [
                ("staticwiki build", "content/ and templates/ become output/"),
                ("staticwiki build --against HEAD --fix", "and no address of the last commit may vanish"),
                ("staticwiki build --content ../vault --output ../site", "of a folder that another tool wrote"),
                ("staticwiki build --strict --report sarif=findings.sarif", "as a workflow does it"),
            ],
            "check" =>
            [
                ("staticwiki check output", "links and more in any folder of HTML"),
                ("staticwiki check output --base-url https://example.org/wiki/", "and absolute links to itself"),
                ("staticwiki check output --external --ignore 'https://example.com/*'", "ask other sites, too"),
            ],
            "diff" =>
            [
                ("staticwiki diff --against HEAD", "what the changes since the last commit do to the wiki"),
                ("staticwiki diff --against origin/main --format markdown", "for the summary of a workflow"),
                ("staticwiki diff old/ output/", "between two built sites, from any generator"),
            ],
            "import" =>
            [
                ("staticwiki import article.html --url https://example.org/news/1", "a source of a saved page"),
                ("staticwiki import - --title 'A report' --retrieved today", "of a text that is handed over"),
                ("staticwiki import article.txt --fingerprint-of 2025-09-03-gazette", "its fingerprint anew"),
            ],
            "new topic" =>
            [
                ("staticwiki new topic 'Gauge change' --kind concept", "makes content/topics/gauge-change.md"),
            ],
            "new source" =>
            [
                (
                    "staticwiki new source --title 'A report' --publisher Gazette --date 2025-09-03",
                    "by what is known of it"
                ),
            ],
            "report" =>
            [
                ("staticwiki report", "what there is to do in the wiki"),
                ("staticwiki report --format markdown", "for the summary of a workflow"),
            ],
            "explain" =>
            [
                ("staticwiki explain SW3001", "what a finding means, an example, the cure"),
                ("staticwiki explain", "all findings"),
            ],
            "completion" =>
            [
                ("source <(staticwiki completion bash)", "in ~/.bashrc"),
                ("source <(staticwiki completion zsh)", "in ~/.zshrc, behind compinit"),
                ("staticwiki completion fish | source", "in ~/.config/fish/config.fish"),
                ("staticwiki completion pwsh | Out-String | Invoke-Expression", "in $PROFILE"),
            ],
            "schema" => [("staticwiki schema topic", "the front matter of topics as JSON Schema")],
            "init" => [("staticwiki init my-wiki", "a small wiki that builds at once")],
            "serve" => [("staticwiki serve", "shows the wiki in a browser, and each change of it")],
            "theme list" => [("staticwiki theme list", "all files of the theme, and which are the wiki's own")],
            "theme show" =>
            [
                ("staticwiki theme show partials/footer.html", "the built-in file, beside which to see one's own"),
            ],
            "theme eject" =>
            [
                ("staticwiki theme eject partials/footer.html", "copies one file of the theme to change it"),
            ],
            _ => [],
        };

    /// <summary>Lets the help of every command end with its examples.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
            option.Action = new HelpWithExamples((HelpAction)option.Action!);
    }

    private sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            var code = help.Invoke(parseResult);
            var words = new List<string>();
            for (
                var command = parseResult.CommandResult;
                command.Parent is System.CommandLine.Parsing.CommandResult parent;
                command = parent
            )
                words.Insert(0, command.Command.Name);
            var examples = Of(string.Join(' ', words));
            var output = parseResult.InvocationConfiguration.Output;
            if (examples.Count > 0)
                output.Write("Examples:\n");
            foreach (var (line, meaning) in examples)
                output.Write($"  {line}\n      {meaning}\n");
            return code;
        }
    }
}
