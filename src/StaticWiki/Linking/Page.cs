using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StaticWiki.Compilation;
using StaticWiki.Text;

namespace StaticWiki.Linking;

/// <summary>A page before its links are known: an entry of the symbol table.</summary>
internal sealed record Page
{
    public required Address Address { get; init; }

    public required PageKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>What it was written in; null where the build makes it.</summary>
    public Document? Document { get; init; }

    /// <summary>What only this kind of listing lists: a kind's id, a tag, or the name that topics share.</summary>
    public string? Subject { get; init; }

    /// <summary>Which part of a list it is, from 1; see <see cref="ListingParts"/>.</summary>
    public int Part { get; init; } = 1;

    // There is one of each; comparing all that a document holds would be slow and mean nothing.
    public bool Equals(Page? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    public ImmutableArray<string> Aliases => Document?.Head.Aliases ?? [];

    /// <summary>Title and aliases as names are compared.</summary>
    public ImmutableArray<Name> Names => _names.IsDefault ? _names = FindOwnNames() : _names;

    private ImmutableArray<Name> _names;

    private ImmutableArray<Name> FindOwnNames()
    {
        var aliases = Aliases;
        var names = new Name[1 + aliases.Length];
        names[0] = Name.Of(Title);
        for (var i = 0; i < aliases.Length; i++)
            names[i + 1] = Name.Of(aliases[i]);
        return ImmutableCollectionsMarshal.AsImmutableArray(names);
    }

    /// <summary><see cref="SymbolDigest.Of(Page)"/>.</summary>
    public ulong Identity => _identity ??= SymbolDigest.Of(this);

    private ulong? _identity;

    /// <summary>Finds what it is named by, so that nobody does who goes through all pages alone.</summary>
    public void FindNames() => _ = (Names, Identity);

    /// <summary>Whether another one says the same, so that it may stand in its place.</summary>
    public bool IsAs(Page other) =>
        Address == other.Address
        && Kind == other.Kind
        && Title == other.Title
        && Subject == other.Subject
        && Part == other.Part
        && ReferenceEquals(Document, other.Document);

    /// <summary>The folder of its document, below the content folder: ends with a slash, or empty.</summary>
    public string Folder => Document?.Path is { } path ? path[..(path.LastIndexOf('/') + 1)] : "";

    /// <summary>Orders as a reader would look for it, the same on every machine.</summary>
    public (string, string) SortKey => (Names[0].Key, Address.Path);

    /// <summary>Its place among all pages in that order; given by the symbol table when it has them all.</summary>
    public int Rank { get; set; }
}
