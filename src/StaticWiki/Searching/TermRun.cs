namespace StaticWiki.Searching;

/// <summary>Terms in the order of their bytes, each with its uses in a range of pages.</summary>
internal abstract class TermRun
{
    /// <summary>Bytes that are put aside together are about so many.</summary>
    private const int PieceSize = 1 << 16;

    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>As <see cref="TermUses"/> says.</summary>
    public abstract ReadOnlySpan<byte> Uses { get; }

    /// <summary>Goes on to the next term; false where there is none.</summary>
    public abstract bool Next();

    /// <summary>The same run out of memory; this one is at its end then.</summary>
    public TermRun PutAside(IScratch scratch)
    {
        var pieces = new Queue<Func<byte[]>>();
        var writer = new ByteWriter(PieceSize * 2);
        while (Next())
        {
            writer.WriteNumber(Term.Length);
            writer.Write(Term);
            writer.WriteNumber(Uses.Length);
            writer.Write(Uses);
            if (writer.Length >= PieceSize)
                EndPiece();
        }
        EndPiece();
        return new Stored(pieces);

        void EndPiece()
        {
            pieces.Enqueue(scratch.Add(writer.Written));
            writer.Clear();
        }
    }

    /// <param name="pieces">Of each term the length (LEB128), itself, the length of its uses and these; no term is cut in two.</param>
    private sealed class Stored(Queue<Func<byte[]>> pieces) : TermRun
    {
        private byte[] _piece = [];
        private int _at;
        private Range _term;
        private Range _uses;

        public override ReadOnlySpan<byte> Term => _piece.AsSpan(_term);

        public override ReadOnlySpan<byte> Uses => _piece.AsSpan(_uses);

        public override bool Next()
        {
            while (_at == _piece.Length)
            {
                if (!pieces.TryDequeue(out var read))
                    return false;
                (_piece, _at) = (read(), 0);
            }
            _term = ReadRange();
            _uses = ReadRange();
            return true;
        }

        private Range ReadRange()
        {
            var length = ByteWriter.ReadNumber(_piece, ref _at);
            _at += length;
            return (_at - length).._at;
        }
    }
}
