using System.Globalization;

namespace StaticWiki.Text;

/// <summary>Formats numbers and cases letters the same on every machine, also inside libraries, until it is disposed of.</summary>
internal sealed class InvariantCulture : IDisposable
{
    private readonly CultureInfo _saved = CultureInfo.CurrentCulture;

    public InvariantCulture() => CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

    public void Dispose() => CultureInfo.CurrentCulture = _saved;
}
