using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Evidence;

/// <summary>Reads a stored fingerprint, and says where it is damaged.</summary>
/// <remarks>Line endings may be those of Windows, into which git may turn them; nothing else may differ.</remarks>
public sealed class FingerprintReader
{
    private readonly string _path;
    private readonly string[] _lines;

    private FingerprintReader(string path, string text)
    {
        _path = path;
        _lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
    }

    /// <param name="path">Path for the diagnostic, relative to the wiki's root.</param>
    /// <param name="bytes">The file's bytes.</param>
    /// <returns>The fingerprint, or else what is wrong with it.</returns>
    public static (Fingerprint? Fingerprint, Diagnostic? Diagnostic) Read(string path, ReadOnlySpan<byte> bytes)
    {
        // What is no ASCII becomes a question mark, which no line may hold.
        var reader = new FingerprintReader(path, Encoding.ASCII.GetString(bytes));
        return reader.Read();
    }

    private (Fingerprint?, Diagnostic?) Read()
    {
        var head = _lines[0].Split(' ');
        if (head is not [FingerprintFile.Format, var version])
            return Damaged(1, $"this is no fingerprint: it does not begin with '{FingerprintFile.Format}'");
        if (version != FingerprintFile.Version)
        {
            var message =
                $"the fingerprint has version '{version}', and only version {FingerprintFile.Version} is known";
            return Damaged(
                1,
                message,
                "build with the version of the tool that made it, or make it anew: delete it and run 'staticwiki import FILE --fingerprint-of ID'"
            );
        }
        if (
            ValueOf(2, FingerprintFile.SaltKey) is not { Length: 16 } salt
            || !ulong.TryParse(salt, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var saltNumber)
        )
            return Damaged(2, "the fingerprint is damaged: here stands no salt of 16 hexadecimal digits");
        if (
            ValueOf(3, FingerprintFile.WordsKey) is not { } words
            || !int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var wordCount)
        )
            return Damaged(3, "the fingerprint is damaged: here stands no number of words");
        return ReadHashes(saltNumber, wordCount);
    }

    private (Fingerprint?, Diagnostic?) ReadHashes(ulong salt, int wordCount)
    {
        const int head = 3;
        var expected = Fingerprint.HashCountOf(wordCount);
        // What is said to come is not believed before it has come.
        var hashes = ImmutableArray.CreateBuilder<ulong>();
        var line = head;
        for (; hashes.Count < expected; line++)
        {
            if (line >= _lines.Length || _lines[line].Length == 0 || IsChecksum(_lines[line]))
                return Damaged(line + 1, $"the fingerprint ends early: {hashes.Count} of {expected} hashes are there");
            var count = Math.Min(FingerprintFile.HashesInLine, expected - hashes.Count);
            if (!TryReadLine(_lines[line], line - head, count, hashes))
                return Damaged(line + 1, "the fingerprint is damaged: this line is not as it was written");
        }
        if (line >= _lines.Length || _lines[line].Length == 0)
            return Damaged(line + 1, "the fingerprint ends early: its checksum is missing");
        if (!IsChecksum(_lines[line]))
        {
            var more = $"the fingerprint is damaged: this is more than the {expected} hashes that it should hold";
            return Damaged(line + 1, more);
        }
        var above = string.Join('\n', _lines.AsSpan(0, line)!) + "\n";
        if (_lines[line] != FingerprintFile.ChecksumKey + FingerprintFile.ChecksumOf(above))
        {
            return Damaged(
                line + 1,
                "the fingerprint is damaged: the checksum is not that of the lines above, or the salt or the number of words was changed"
            );
        }
        if (line + 1 < _lines.Length && (_lines[line + 1].Length > 0 || line + 2 < _lines.Length))
            return Damaged(line + 2, "the fingerprint is damaged: nothing may stand behind the checksum");
        return (new Fingerprint(salt, wordCount, hashes.ToImmutable()), null);
    }

    private static bool TryReadLine(string written, int line, int count, ImmutableArray<ulong>.Builder hashes)
    {
        var length = (count * FingerprintFile.BytesInHash) + FingerprintFile.BytesInLineCheck;
        Span<byte> bytes = stackalloc byte[length];
        var padded = written.PadRight((written.Length + 3) / 4 * 4, '=');
        if (!Convert.TryFromBase64String(padded, bytes, out var read) || read != length)
            return false;
        Span<ulong> found = stackalloc ulong[count];
        for (var i = 0; i < count; i++)
        {
            foreach (var part in bytes.Slice(i * FingerprintFile.BytesInHash, FingerprintFile.BytesInHash))
                found[i] = (found[i] << 8) | part;
        }
        // Written again it is what it was, or some bit of it has changed.
        if (FingerprintFile.WriteLine(line, found) != written)
            return false;
        hashes.AddRange(found);
        return true;
    }

    private static bool IsChecksum(string line) =>
        line.StartsWith(FingerprintFile.ChecksumKey, StringComparison.Ordinal);

    private string? ValueOf(int number, string key) =>
        number <= _lines.Length && _lines[number - 1].StartsWith(key, StringComparison.Ordinal)
            ? _lines[number - 1][key.Length..]
            : null;

    private (Fingerprint?, Diagnostic?) Damaged(int line, string message, string? help = null)
    {
        var length = line <= _lines.Length ? _lines[line - 1].Length : 0;
        var place = new Place(_path, new Location(line, 1), new Location(line, length + 1));
        return (
            null,
            QuotationRules.DamagedFingerprint.At(place, message) with
            {
                Help =
                    help
                    ?? "restore the file from git, or delete it and make it anew: 'staticwiki import FILE --fingerprint-of ID'",
            }
        );
    }
}
