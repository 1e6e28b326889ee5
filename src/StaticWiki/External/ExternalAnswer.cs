namespace StaticWiki.External;

/// <summary>What is known of an address after it was asked.</summary>
/// <param name="Kind">What it came to.</param>
/// <param name="Reason">Why, as in "the address … answers 404 (Not Found)"; empty where it is good.</param>
internal sealed record ExternalAnswer(AnswerKind Kind, string Reason = "")
{
    public static readonly ExternalAnswer Good = new(AnswerKind.Good);

    /// <summary>Where a good address leads for good; null where it leads nowhere else, or only for now.</summary>
    public string? MovedTo { get; init; }
}

internal enum AnswerKind
{
    Good,
    Dead,
    Unreachable,
    BadCertificate,
    Refused,
    Private,
}
