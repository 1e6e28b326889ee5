using System.Globalization;

namespace StaticWiki.Cli;

/// <summary>
/// A bar on the last line of a terminal, for what lasts longer than a moment; it is gone when the work is done. It needs
/// nothing of the terminal but the return to the beginning of the line.
/// </summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="clock">Tells how long the work has lasted.</param>
internal sealed class ProgressLine(TextWriter terminal, TimeProvider clock) : IProgressMeter, IDisposable
{
    private const int BarWidth = 24;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly long _started = clock.GetTimestamp();
    private long _next = clock.GetTimestamp() + (long)(Patience.TotalSeconds * clock.TimestampFrequency);
    private string _what = "";
    private int _total;
    private int _done;
    private int _width;

    public void Begin(string what, int total)
    {
        lock (_lock)
            (_what, _total, _done) = (what, total, 0);
    }

    public void Advance()
    {
        Interlocked.Increment(ref _done);
        if (clock.GetTimestamp() < Volatile.Read(ref _next))
            return;
        lock (_lock)
        {
            if (clock.GetTimestamp() < _next)
                return;
            _next = clock.GetTimestamp() + (long)(Interval.TotalSeconds * clock.TimestampFrequency);
            Draw();
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            if (_width > 0)
                terminal.Write("\r" + new string(' ', _width) + "\r");
            terminal.Flush();
            (_width, _next) = (0, long.MaxValue);
        }
    }

    private void Draw()
    {
        var done = Math.Min(_done, _total);
        var filled = _total == 0 ? BarWidth : (int)((long)BarWidth * done / _total);
        var seconds = clock.GetElapsedTime(_started).TotalSeconds;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"[{new string('#', filled)}{new string(' ', BarWidth - filled)}] {done} of {_total} {_what}, {seconds:0} s"
        );
        terminal.Write("\r" + text.PadRight(_width));
        terminal.Flush();
        _width = text.Length;
    }
}
