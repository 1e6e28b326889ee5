namespace StaticWiki.Searching;

/// <summary>Gathers the terms of page after page: for each term its uses, those of one page behind those of another.</summary>
/// <remarks>
/// A use is the page's number less that of the term's page before (LEB128), the length of what <see cref="TermsReader.Use"/>
/// gives in one byte, and that.
/// </remarks>
internal sealed class TermUses
{
    private readonly TermTable _terms = new();
    private readonly ByteLists _uses = new();
    private readonly ByteWriter _bytes = new();

    // By term: the page that it was found on last.
    private readonly List<int> _last = [];

    /// <summary>How many bytes the uses take.</summary>
    public long Size => _uses.Size;

    /// <param name="page">The page's number; greater than those before.</param>
    /// <param name="terms">What <see cref="TermCounter.Finish"/> gave for it.</param>
    public void Add(int page, ReadOnlySpan<byte> terms)
    {
        var reader = new TermsReader(terms);
        while (reader.Next())
        {
            var term = _terms.Add(reader.Term);
            if (term == _uses.Count)
            {
                _uses.Add();
                _last.Add(0);
            }
            _bytes.Clear();
            _bytes.WriteNumber(page - _last[term]);
            _bytes.Write((byte)reader.Use.Length);
            _bytes.Write(reader.Use);
            _uses.Append(term, _bytes.Written);
            _last[term] = page;
        }
    }

    public void Clear()
    {
        _terms.Clear();
        _uses.Clear();
        _last.Clear();
    }

    /// <summary>All that was gathered, until something else is.</summary>
    public TermRun Sorted() => new Gathered(this);

    /// <summary>Adds the uses of one term to a list.</summary>
    public static void AddTo(PostingList list, ReadOnlySpan<byte> uses)
    {
        var page = 0;
        for (var at = 0; at < uses.Length; )
        {
            page += ByteWriter.ReadNumber(uses, ref at);
            var length = uses[at++];
            list.AddUse(page, uses.Slice(at, length));
            at += length;
        }
    }

    private sealed class Gathered(TermUses uses) : TermRun
    {
        private readonly int[] _order = uses._terms.Sorted();
        private readonly ByteWriter _bytes = new();
        private int _at = -1;

        public override ReadOnlySpan<byte> Term => uses._terms[_order[_at]];

        public override ReadOnlySpan<byte> Uses => _bytes.Written;

        public override bool Next()
        {
            if (++_at == _order.Length)
                return false;
            _bytes.Clear();
            uses._uses.CopyTo(_order[_at], _bytes);
            return true;
        }
    }
}
