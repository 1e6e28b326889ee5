using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace StaticWiki.Evidence;

/// <summary>
/// The form in which a fingerprint is stored beside its source: text in short lines, as git likes it.
/// <code>
/// staticwiki-fingerprint 1
/// salt 6c1f0a3be2d94857
/// words 431
/// (hashes, 15 a line)
/// checksum 91b2c03d5e7f8a64
/// </code>
/// Each line of hashes is Base64 (RFC 4648, section 4, without padding) over 5 bytes a hash, the highest first, and 3
/// bytes that check the line. The checksum is over all lines above it, so that no byte can change unseen.
/// </summary>
public static class FingerprintFile
{
    public const string Extension = ".fingerprint";

    internal const string Format = "staticwiki-fingerprint";
    internal const string Version = "1";
    internal const string SaltKey = "salt ";
    internal const string WordsKey = "words ";
    internal const string ChecksumKey = "checksum ";
    internal const int HashesInLine = 15;
    internal const int BytesInHash = Fingerprint.HashBits / 8;
    internal const int BytesInLineCheck = 3;

    public static bool IsNameOfOne(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    public static byte[] Write(Fingerprint fingerprint)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Format} {Version}\n");
        text.Append(CultureInfo.InvariantCulture, $"{SaltKey}{fingerprint.Salt:x16}\n");
        text.Append(CultureInfo.InvariantCulture, $"{WordsKey}{fingerprint.WordCount}\n");
        var hashes = fingerprint.Hashes.AsSpan();
        for (var line = 0; line * HashesInLine < hashes.Length; line++)
        {
            var first = line * HashesInLine;
            text.Append(WriteLine(line, hashes[first..Math.Min(first + HashesInLine, hashes.Length)])).Append('\n');
        }
        var checksum = ChecksumOf(text.ToString());
        text.Append(CultureInfo.InvariantCulture, $"{ChecksumKey}{checksum}\n");
        return Encoding.ASCII.GetBytes(text.ToString());
    }

    /// <param name="line">Which line of hashes, from 0.</param>
    /// <param name="hashes">What it holds.</param>
    internal static string WriteLine(int line, ReadOnlySpan<ulong> hashes)
    {
        var bytes = new byte[(hashes.Length * BytesInHash) + BytesInLineCheck];
        Span<byte> number = stackalloc byte[sizeof(ulong)];
        for (var i = 0; i < hashes.Length; i++)
        {
            BinaryPrimitives.WriteUInt64BigEndian(number, hashes[i]);
            number[^BytesInHash..].CopyTo(bytes.AsSpan(i * BytesInHash));
        }
        BinaryPrimitives.WriteUInt64BigEndian(number, (ulong)line);
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData([.. number, .. bytes.AsSpan(0, bytes.Length - BytesInLineCheck)], digest);
        digest[..BytesInLineCheck].CopyTo(bytes.AsSpan(bytes.Length - BytesInLineCheck));
        return Convert.ToBase64String(bytes).TrimEnd('=');
    }

    /// <summary>Of all lines above it, each ended by a line feed.</summary>
    internal static string ChecksumOf(string above) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(above)).AsSpan(0, sizeof(ulong)));
}
