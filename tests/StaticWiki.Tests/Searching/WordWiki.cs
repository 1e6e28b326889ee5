using System.Text;
using StaticWiki.Files;

namespace StaticWiki.Tests.Searching;

/// <summary>A wiki of words made up at random.</summary>
internal sealed class WordWiki
{
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    public WordWiki(int seed)
    {
        var random = new Random(seed);
        Files.Write("content/site.yaml", "title: W\n"u8);
        var count = 3 + random.Next(90);
        string[] common = ["and", "the", "over"];
        for (var i = 0; i < count; i++)
        {
            var title = $"{Word(random)} {Word(random)} t{i}x";
            var alias = $"{Word(random)} {Word(random)}";
            var heading = $"{Word(random)} {Word(random)}";
            var blocks = new string[1 + random.Next(6)];
            for (var block = 0; block < blocks.Length; block++)
            {
                var text = new StringBuilder(Word(random));
                for (var word = random.Next(12); word > 0; word--)
                    text.Append(' ').Append(random.Next(3) == 0 ? common[random.Next(3)] : Word(random));
                blocks[block] = text.ToString();
            }
            Topics.Add(($"topics/p{i}/", new WordTopic(title, alias, heading, [.. blocks])));
            var body = string.Join("\n\n", blocks);
            var file = $"---\ntitle: {title}\naliases: [{alias}]\n---\n## {heading}\n\n{body}\n";
            Files.Write($"content/topics/p{i}.md", Encoding.UTF8.GetBytes(file));
            foreach (var word in file.Split([' ', '\n', '[', ']', ':'], StringSplitOptions.RemoveEmptyEntries))
                _words.Add(word);
        }
    }

    public MemoryFileSystem Files { get; } = new();

    public List<(string Path, WordTopic Topic)> Topics { get; } = [];

    /// <summary>Whether it is a word of some page.</summary>
    public bool HasWord(string word) => _words.Contains(word);

    /// <summary>A word of two or three syllables.</summary>
    public static string Word(Random random)
    {
        var word = new StringBuilder();
        for (var i = 2 + random.Next(2); i > 0; i--)
            word.Append("bcdfgklmnprst"[random.Next(13)]).Append("aeiou"[random.Next(5)]);
        return word.ToString();
    }
}

/// <param name="Title">Unlike any other.</param>
/// <param name="Alias">Another name.</param>
/// <param name="Heading">A heading in its text.</param>
/// <param name="Blocks">Its paragraphs.</param>
internal sealed record WordTopic(string Title, string Alias, string Heading, string[] Blocks);
