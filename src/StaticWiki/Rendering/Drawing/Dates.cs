using StaticWiki.Linking.Events;

namespace StaticWiki.Rendering.Drawing;

/// <summary>The time of an event in words.</summary>
internal static class Dates
{
    public static string Of(EventModel happened) =>
        happened.End is { } end
            ? $"{TemplateModel.Readable(happened.Date)} – {TemplateModel.Readable(end)}"
            : TemplateModel.Readable(happened.Date);
}
