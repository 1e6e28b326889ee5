using StaticWiki.Diagnostics;
using StaticWiki.Text;

namespace StaticWiki.Loading.Assets;

/// <summary>Why a file may not be published beside the pages.</summary>
/// <param name="Rule">What it breaks.</param>
/// <param name="What">What it is, or what is wrong with it, as a whole sentence without its stop.</param>
/// <param name="Help">What to do about it.</param>
/// <param name="Start">Where in the file it is wrong; null where it is the file as a whole.</param>
internal sealed record AssetFault(DiagnosticRule Rule, string What, string Help, Location? Start = null);
