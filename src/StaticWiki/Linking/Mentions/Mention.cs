using StaticWiki.Compilation;

namespace StaticWiki.Linking.Mentions;

/// <summary>The first place where a topic's text names another topic without a link.</summary>
/// <param name="Page">The topic that is named.</param>
/// <param name="Segment">The text in which it is named: index into <see cref="DocumentBody.Segments"/>.</param>
/// <param name="Start">Where in the paragraph's text the name begins.</param>
/// <param name="Length">In UTF-16 code units.</param>
internal readonly record struct Mention(Page Page, int Segment, int Start, int Length);
