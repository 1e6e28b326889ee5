namespace StaticWiki.Compilation.Body;

/// <summary>The <c>srcset</c> attribute (HTML standard, 4.8.4.2.2 "Parsing a srcset attribute").</summary>
internal static class SourceSet
{
    /// <summary>The candidates: an address, and a width or density, empty where there is none.</summary>
    public static IEnumerable<(string Address, string Descriptor)> Parse(string srcset)
    {
        var at = 0;
        while (true)
        {
            while (at < srcset.Length && (IsSpace(srcset[at]) || srcset[at] == ','))
                at++;
            if (at == srcset.Length)
                yield break;
            var start = at;
            while (at < srcset.Length && !IsSpace(srcset[at]))
                at++;
            var address = srcset[start..at];
            if (address.EndsWith(','))
            {
                // A comma that touches the address ends the candidate.
                yield return (address.TrimEnd(','), "");
                continue;
            }
            start = at;
            while (at < srcset.Length && srcset[at] != ',')
                at++;
            yield return (address, srcset[start..at].Trim());
        }
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
