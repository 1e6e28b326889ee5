namespace StaticWiki.Diagnostics;

/// <summary>What can be wrong with quotations, and with what they are checked against: SW71…</summary>
public static class QuotationRules
{
    public static readonly DiagnosticRule WrongQuotation = new(
        "SW7101",
        "wrong-quotation",
        Severity.Error,
        "A quotation does not stand in the source that is cited behind it.",
        "Quote the source's own words; put '…' where some are left out, and '[…]' around your own."
    );

    public static readonly DiagnosticRule DamagedFingerprint = new(
        "SW7102",
        "damaged-fingerprint",
        Severity.Error,
        "The fingerprint of a source is not as it was written.",
        "Restore the file from git, or delete it and make it anew with 'staticwiki import FILE --fingerprint-of ID'."
    );

    public static readonly DiagnosticRule TextWithoutSource = new(
        "SW7103",
        "text-without-source",
        Severity.Error,
        "A fingerprint or a kept text belongs to no source.",
        "Name it after its source, or delete it."
    );

    public static readonly DiagnosticRule OtherText = new(
        "SW7104",
        "other-text",
        Severity.Warning,
        "The kept text of a source is not the one that its fingerprint was made of.",
        "Import the source again, or delete the text or the fingerprint, whichever is wrong."
    );
}
