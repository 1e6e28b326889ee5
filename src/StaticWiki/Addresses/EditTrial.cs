using System.Text;
using StaticWiki.Compilation;
using StaticWiki.Diagnostics;
using StaticWiki.Fixing;
using StaticWiki.Loading;
using StaticWiki.Text;

namespace StaticWiki.Addresses;

/// <summary>Makes edits on a copy of a file, to see that they do what they are meant to before they are proposed.</summary>
internal static class EditTrial
{
    public static bool Holds(SourceFile file, IReadOnlyList<Edit> edits, Func<Document, bool> holds)
    {
        if (edits.Count == 0)
            return false;
        var text = SourceDecoder.Decode(file.DisplayPath, file.Content.Span).Text;
        var edited = TextEdits.Apply(text, edits);
        return edited is not null && holds(DocumentCompiler.Compile(file.With(Encoding.UTF8.GetBytes(edited))));
    }
}
