namespace StaticWiki.Rendering.Direct;

/// <summary>What has to be known of a template by those that include it.</summary>
/// <param name="HasOwn">Whether it has variables of its own, its arguments among them.</param>
/// <param name="HasJumps">Whether it leaves off somewhere (<c>break</c>, <c>continue</c>, <c>ret</c>), or has something else that Scriban has to have with all around it.</param>
internal readonly record struct TemplateTraits(bool HasOwn, bool HasJumps);
