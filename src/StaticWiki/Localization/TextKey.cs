using System.Collections.Immutable;

namespace StaticWiki.Localization;

/// <summary>A text that the program itself asks for.</summary>
/// <param name="Name">Its group and its key.</param>
/// <param name="Placeholders">What is filled in, in the order in which the program gives it.</param>
public sealed record TextKey(string Name, params ImmutableArray<string> Placeholders);
