using StaticWiki.Files;

namespace StaticWiki.Tests.Caching;

/// <summary>A disk that does what another one does, but for what a test wants of it.</summary>
internal abstract class WrappedFileSystem(IFileSystem inner) : IFileSystem
{
    public virtual EntryKind KindOf(string path) => inner.KindOf(path);

    public virtual IReadOnlyList<FolderEntry> List(string folder) => inner.List(folder);

    public virtual bool IsReadOnly(string path) => inner.IsReadOnly(path);

    public virtual byte[] Read(string path) => inner.Read(path);

    public virtual FileStamp? StampOf(string path) => inner.StampOf(path);

    public virtual void Write(string path, ReadOnlySpan<byte> content) => inner.Write(path, content);

    public virtual void Move(string from, string to) => inner.Move(from, to);

    public virtual void Delete(string path) => inner.Delete(path);

    public virtual void DeleteEmptyFolder(string path) => inner.DeleteEmptyFolder(path);

    public virtual IStoreFile OpenStore(string path) => inner.OpenStore(path);

    public virtual IDisposable? TryLock(string path) => inner.TryLock(path);

    public virtual bool OnSameDevice(string folder, string otherFolder) => inner.OnSameDevice(folder, otherFolder);
}
