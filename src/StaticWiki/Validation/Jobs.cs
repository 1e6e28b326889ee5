namespace StaticWiki.Validation;

/// <summary>How many pages are worked on at once.</summary>
internal static class Jobs
{
    /// <param name="jobs">The number asked for; 0 or less for as many as there are processors.</param>
    public static ParallelOptions Of(int jobs) =>
        new() { MaxDegreeOfParallelism = jobs > 0 ? jobs : Environment.ProcessorCount };
}
