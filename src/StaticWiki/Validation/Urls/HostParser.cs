using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace StaticWiki.Validation.Urls;

/// <summary>The host parser of the URL standard (section 3.5).</summary>
internal static class HostParser
{
    private static readonly SearchValues<char> ForbiddenInHost = SearchValues.Create("\0\t\n\r #/:<>?@[\\]^|");
    private static readonly SearchValues<char> ForbiddenInDomain = SearchValues.Create(
        "\0\t\n\r #/:<>?@[\\]^|%\u007F" + string.Concat(Enumerable.Range(0, 0x20).Select(code => (char)code))
    );

    /// <summary>The host in ASCII and lower case, or null with the fault where the standard refuses it.</summary>
    /// <param name="written">The host as written, without user, port and slashes.</param>
    /// <param name="special">Whether the scheme needs a domain or IP address, as http does.</param>
    /// <param name="fault">Why it was refused, as the end of a sentence.</param>
    public static string? Parse(string written, bool special, out string? fault)
    {
        fault = null;
        if (written.StartsWith('['))
            return Ip6(written, ref fault);
        if (!special)
        {
            if (!written.AsSpan().ContainsAny(ForbiddenInHost))
                return written;
            fault = Forbidden(written, ForbiddenInHost);
            return null;
        }

        var domain = ToAscii(PercentEncoding.Decode(written));
        if (domain is null)
        {
            fault = $"'{written}' is no domain name";
            return null;
        }
        if (domain.Length == 0)
        {
            fault = "it has no host";
            return null;
        }
        if (domain.AsSpan().ContainsAny(ForbiddenInDomain))
        {
            fault = Forbidden(domain, ForbiddenInDomain);
            return null;
        }
        if (EndsInNumber(domain) && !IsIp4(domain))
        {
            fault = $"'{domain}' is no IP address";
            return null;
        }
        return domain;
    }

    private static string Forbidden(string host, SearchValues<char> forbidden)
    {
        var c = host[host.AsSpan().IndexOfAny(forbidden)];
        return c == ' ' ? "its host holds a space"
            : c < ' ' || c == '\u007F' ? "its host holds a control character"
            : $"its host holds '{c}'";
    }

    private static string? Ip6(string written, ref string? fault)
    {
        if (
            written.EndsWith(']')
            && !written.Contains('%', StringComparison.Ordinal)
            && IPAddress.TryParse(written.AsSpan(1, written.Length - 2), out var address)
            && address.AddressFamily == AddressFamily.InterNetworkV6
        )
        {
            return $"[{address}]";
        }
        fault = $"'{written}' is no IPv6 address";
        return null;
    }

    private static string? ToAscii(string domain)
    {
        if (Ascii.IsValid(domain))
            return domain.ToLowerInvariant();
        try
        {
            var mapping = new IdnMapping { AllowUnassigned = true, UseStd3AsciiRules = false };
            return mapping.GetAscii(domain.Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            // .NET has no way to ask whether a domain is valid other than to convert it.
            return null;
        }
    }

    /// <summary>Section 3.5, "ends in a number checker".</summary>
    private static bool EndsInNumber(string domain)
    {
        var labels = domain.TrimEnd('.').Length == domain.Length ? domain : domain[..^1];
        var last = labels[(labels.LastIndexOf('.') + 1)..];
        return last.Length > 0 && (last.All(char.IsAsciiDigit) || IsHexNumber(last));
    }

    private static bool IsHexNumber(string part) =>
        part.StartsWith("0x", StringComparison.Ordinal) && part.Skip(2).All(char.IsAsciiHexDigit);

    /// <summary>Section 3.5, "IPv4 parser": up to four decimal, octal or hexadecimal parts, the last one filling up.</summary>
    private static bool IsIp4(string domain)
    {
        var parts = (domain.EndsWith('.') ? domain[..^1] : domain).Split('.');
        if (parts.Length > 4)
            return false;
        for (var i = 0; i < parts.Length; i++)
        {
            var limit = i < parts.Length - 1 ? 256L : 1L << (8 * (5 - parts.Length));
            if (Number(parts[i]) is not { } value || value >= limit)
                return false;
        }
        return true;
    }

    private static long? Number(string part)
    {
        var (digits, radix) =
            part.Length == 0 ? ("", 0)
            : part.StartsWith("0x", StringComparison.Ordinal) ? (part[2..], 16)
            : part.Length > 1 && part[0] == '0' ? (part[1..], 8)
            : (part, 10);
        if (radix == 0)
            return null;
        long value = 0;
        foreach (var digit in digits)
        {
            var digitValue = char.IsAsciiHexDigit(digit) ? Convert.ToInt32(digit.ToString(), 16) : radix;
            if (digitValue >= radix)
                return null;
            value = Math.Min((value * radix) + digitValue, uint.MaxValue + 1L);
        }
        return value;
    }
}
