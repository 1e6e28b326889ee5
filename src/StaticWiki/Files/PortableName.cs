using System.Buffers;
using System.Collections.Frozen;
using System.Text;

namespace StaticWiki.Files;

/// <summary>
/// Which names a file can have on every system, whatever the machine at hand allows: a wiki is cloned on any of them.
/// </summary>
public static class PortableName
{
    /// <summary>Windows opens a device by these names, in any folder and with any ending ("Naming Files, Paths, and Namespaces").</summary>
    private static readonly FrozenSet<string> Devices = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        [
            "CON",
            "PRN",
            "AUX",
            "NUL",
            "CONIN$",
            "CONOUT$",
            .. "0123456789¹²³".Select(digit => $"COM{digit}"),
            .. "0123456789¹²³".Select(digit => $"LPT{digit}"),
        ]
    );

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DevicesBySpan =
        Devices.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestDevice = Devices.Max(device => device.Length);

    private static readonly SearchValues<char> Unusable = SearchValues.Create("<>:\"/\\|?*");

    /// <summary>Why a name cannot stand everywhere, for the end of a sentence; null where it can.</summary>
    public static string? FaultOf(string name)
    {
        if (!IsReadable(name))
            return "holds bytes that are no text in UTF-8, or characters that Unicode keeps out of interchanged text";
        if (name is "." or ".." || name.EndsWith('.') || name.EndsWith(' '))
            return "ends with a dot or a space, which Windows does not keep";
        if (name.AsSpan().IndexOfAny(Unusable) is >= 0 and var at)
            return $"holds '{name[at]}', which no name on Windows may";
        if (name.AsSpan().IndexOfAnyInRange('\0', '\x1F') >= 0 || name.AsSpan().IndexOfAnyInRange('\x7F', '\x9F') >= 0)
            return "holds a control character";
        return IsDevice(name) ? "is the name of a device on Windows" : null;
    }

    /// <summary>Whether it means a device on Windows.</summary>
    public static bool IsDevice(ReadOnlySpan<char> name)
    {
        var dot = name.IndexOf('.');
        var begin = (dot < 0 ? name : name[..dot]).TrimEnd(' ');
        // Most names are longer than any device's.
        return begin.Length <= LongestDevice && DevicesBySpan.Contains(begin);
    }

    /// <summary>Whether a name is known as the disk has it. What is no text .NET shows as U+FFFD, and cannot open again.</summary>
    public static bool IsReadable(string name)
    {
        if (Ascii.IsValid(name))
            return true;
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.Value is 0xFFFD or (>= 0xFDD0 and <= 0xFDEF) || (rune.Value & 0xFFFE) == 0xFFFE)
                return false;
        }
        return true;
    }

    /// <summary>A form that is the same for names that some system takes for one: Windows and macOS look at neither letter case nor Unicode form.</summary>
    public static string Fold(string path) =>
        IsReadable(path) ? path.Normalize(NormalizationForm.FormC).ToUpperInvariant() : path;

    /// <summary>Compares <see cref="KeyOf">keys</see>: those of names are equal whose <see cref="Fold"/> is.</summary>
    public static StringComparer ByKey => StringComparer.OrdinalIgnoreCase;

    /// <summary>The name itself where it is plain, as most are, so that nothing is made for it; else its <see cref="Fold"/>.</summary>
    public static string KeyOf(string path) => Ascii.IsValid(path) ? path : Fold(path);
}
