namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with the files of a wiki as such: SW1…</summary>
public static class LoadingRules
{
    public static readonly DiagnosticRule InvalidUtf8 = new(
        "SW1001",
        "invalid-utf8",
        Severity.Error,
        "The file's bytes are not UTF-8 text.",
        "Save the file in the encoding UTF-8."
    );

    public static readonly DiagnosticRule Noncharacter = new(
        "SW1002",
        "noncharacter",
        Severity.Error,
        "The file holds one of the code points that Unicode keeps out of interchanged text: U+FDD0 to U+FDEF, or the last two of a plane, as U+FFFE.",
        "Delete the character."
    );

    public static readonly DiagnosticRule MissingContent = new(
        "SW1003",
        "missing-content",
        Severity.Error,
        "There is no content folder, or no page in it.",
        "Run the command in the wiki's root, or name the folder with --content."
    );

    public static readonly DiagnosticRule UnusableName = new(
        "SW1004",
        "unusable-name",
        Severity.Error,
        "No address can be made from the name of the file or folder.",
        "Give it a name with at least one letter or digit."
    );

    public static readonly DiagnosticRule UnusableEntry = new(
        "SW1005",
        "unusable-entry",
        Severity.Error,
        "The content folder or the templates hold a symbolic link, a special file, or a folder in the place of a file, which a build does not follow or read.",
        "Replace it with the file itself."
    );

    public static readonly DiagnosticRule SameAddress = new(
        "SW1006",
        "same-address",
        Severity.Error,
        "Two files would be published at one address.",
        "Rename one of them."
    );

    public static readonly DiagnosticRule NameTooLong = new(
        "SW1011",
        "name-too-long",
        Severity.Error,
        "A file of the site would have a name that no disk takes.",
        "Shorten the name of the file, tag, kind or topic."
    );

    public static readonly DiagnosticRule UnknownSetting = new(
        "SW1007",
        "unknown-setting",
        Severity.Error,
        "site.yaml holds a key that means nothing.",
        "Correct the key or delete it."
    );

    public static readonly DiagnosticRule InvalidSetting = new(
        "SW1008",
        "invalid-setting",
        Severity.Error,
        "A value in site.yaml cannot be used.",
        "Correct the value."
    );

    public static readonly DiagnosticRule NoBaseUrl = new(
        "SW1009",
        "no-base-url",
        Severity.Info,
        "Without the address of the site, nothing can be made that has to name it.",
        "Set base_url in site.yaml or pass --base-url."
    );

    public static readonly DiagnosticRule UnreadableFile = new(
        "SW1021",
        "unreadable-file",
        Severity.Error,
        "A file of the content cannot be read: it is kept from the build by its permissions, it vanished, or the disk failed.",
        "Give the one who builds the right to read it, or remove it."
    );

    public static readonly DiagnosticRule FileTooLarge = new(
        "SW1020",
        "file-too-large",
        Severity.Error,
        "A Markdown file is larger than any real page.",
        "Divide it, or allow more below 'limits' in site.yaml."
    );

    public static readonly DiagnosticRule ActiveAsset = new(
        "SW1010",
        "active-asset",
        Severity.Warning,
        "The content folder holds a file that a browser would run, which no page may publish.",
        "Remove the file, or make it a part of the templates."
    );

    public static readonly DiagnosticRule UnknownAssetType = new(
        "SW1012",
        "unknown-asset-type",
        Severity.Warning,
        "The content folder holds a file of a type that is not published.",
        "Save it in another format, or remove it."
    );

    public static readonly DiagnosticRule AssetMismatch = new(
        "SW1013",
        "asset-mismatch",
        Severity.Error,
        "The content of a file is not what its name says.",
        "Correct the ending of its name, or save the file anew."
    );

    public static readonly DiagnosticRule OverlookedFile = new(
        "SW1015",
        "overlooked-file",
        Severity.Warning,
        "A file that was meant to be read has another name than what is read.",
        "Give it the name that the message tells."
    );

    public static readonly DiagnosticRule UnportableName = new(
        "SW1014",
        "unportable-name",
        Severity.Error,
        "A name is one that a file cannot have on every system.",
        "Give the file another name."
    );
}
