namespace StaticWiki.Benchmarks.Wikis;

/// <summary>Words of a language that does not exist, and names in it of which no two are the same.</summary>
internal sealed class Lexicon
{
    private const int WordCount = 4000;

    private static readonly string[] Syllables =
    [
        .. "ba den kor li mun tor ve sha nir po gal est um ra chi lo wen dry ist ok fal gre hin jo kel mar nov".Split(
            ' '
        ),
        .. "pel qui ros sol tan uld vor wys yen zel".Split(' '),
    ];

    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private SplitMix64 _random = new(seed: 1);

    public Lexicon()
    {
        var words = new List<string>(WordCount);
        while (words.Count < WordCount)
        {
            var word = MakeWord(syllables: 1 + _random.Next(3));
            if (_taken.Add(word))
                words.Add(word);
        }
        Words = words;
    }

    /// <summary>The words of running text, frequent ones first.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>A name that was not given before: two words, or three, each with a capital.</summary>
    public string NextName()
    {
        while (true)
        {
            var parts = Enumerable.Range(0, 2 + _random.Next(2)).Select(_ => Capital(MakeWord(2 + _random.Next(2))));
            var name = string.Join(' ', parts);
            if (_taken.Add(name))
                return name;
        }
    }

    public static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private string MakeWord(int syllables)
    {
        var word = "";
        for (var i = 0; i < syllables; i++)
            word += Syllables[_random.Next(Syllables.Length)];
        return word;
    }
}
