using System.Text;
using StaticWiki.Files;
using StaticWiki.Validation;

namespace StaticWiki.Tests.Validation;

public sealed class FolderCheckerTests
{
    [Fact]
    public void What_is_in_a_dot_folder_can_be_linked_to_but_is_nobodys_page()
    {
        var files = new MemoryFileSystem();
        Write(
            "index.html",
            "<a href=.files/note.html#anything>1</a><a href=.files/gone.html>2</a><a href=.git/x>3</a>"
        );
        Write(".files/note.html", "<a href=gone.html>not checked</a>");
        Write(".git/x", "");
        Write(".well-known/page.html", "<a href=missing.html>checked</a>");

        var found = FolderChecker.Check(files, "site", new CheckSettings(), jobs: 1);

        Assert.Equal(
            [".well-known/page.html missing.html", "index.html .files/gone.html", "index.html .git/x"],
            found.Select(diagnostic => $"{diagnostic.Place!.File} {diagnostic.Target}")
        );

        void Write(string path, string html) => files.Write("site/" + path, Encoding.UTF8.GetBytes(html));
    }
}
