using System.Runtime.ExceptionServices;

namespace StaticWiki.Text;

/// <summary>Work on many things at once.</summary>
internal static class Parallelism
{
    /// <summary>What a function gives for each item, in the order of the items.</summary>
    /// <param name="items">The items.</param>
    /// <param name="jobs">How many threads may work at once; at least 1.</param>
    /// <param name="work">The function; any thread may call it.</param>
    /// <exception cref="Exception">The first that the function threw, as it threw it.</exception>
    public static TResult[] Map<TItem, TResult>(IReadOnlyList<TItem> items, int jobs, Func<TItem, TResult> work)
    {
        var results = new TResult[items.Count];
        try
        {
            Parallel.For(
                0,
                results.Length,
                new ParallelOptions { MaxDegreeOfParallelism = jobs },
                i => results[i] = work(items[i])
            );
        }
        catch (AggregateException failures)
        {
            // Whichever thread it is on, one failing disk is one failure.
            ExceptionDispatchInfo.Throw(failures.InnerExceptions[0]);
        }
        return results;
    }
}
