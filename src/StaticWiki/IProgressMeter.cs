namespace StaticWiki;

/// <summary>Is told how far work has come, from any thread.</summary>
public interface IProgressMeter
{
    /// <summary>Work of a kind begins.</summary>
    /// <param name="what">What is worked on, in the plural: "pages".</param>
    /// <param name="total">How many there are.</param>
    void Begin(string what, int total);

    /// <summary>One more is done.</summary>
    void Advance();
}

/// <summary>Shows nothing.</summary>
public sealed class NoProgress : IProgressMeter
{
    public static readonly NoProgress Instance = new();

    private NoProgress() { }

    public void Begin(string what, int total) { }

    public void Advance() { }
}
