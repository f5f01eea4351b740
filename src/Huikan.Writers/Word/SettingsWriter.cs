using Huikan.Diagnostics;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The settings part, its elements in the order of the schema (CT_Settings).</summary>
internal static class SettingsWriter
{
    private const string CompatibilityUri = "http://schemas.microsoft.com/office/word";

    /// <summary>Word 2013 and later; without it Word opens the document in compatibility mode.</summary>
    private const string CompatibilityMode = "15";

    public static W.Settings Write(WordContext word)
    {
        var settings = new W.Settings(new W.Zoom { Percent = "100" });
        if (IsMirrored(word))
            settings.Append(new W.MirrorMargins());
        settings.Append(
            new W.DefaultTabStop { Val = (short)Units.Twips(word.Styles.Normal.Computed.FontSize * 2) },
            new W.AutoHyphenation { Val = true },
            new W.ConsecutiveHyphenLimit { Val = 2 },
            new W.DoNotHyphenateCaps(),
            new W.EvenAndOddHeaders(),
            new W.CharacterSpacingControl { Val = W.CharacterSpacingValues.CompressPunctuation },
            FootnoteWriter.Settings(),
            Compatibility(),
            word.Styles.Proofing.OfTheme());
        return settings;
    }

    /// <summary>Whether left pages are right pages turned over, the only pair that Word can set.</summary>
    private static bool IsMirrored(WordContext word)
    {
        if (word.Options.Reference is { Page: not null } reference)
            return reference.IsMirrored;
        var (verso, recto) = (word.Edition.Stylesheet.Verso.Margin, word.Edition.Stylesheet.Recto.Margin);
        var same = Near(verso.Left, recto.Left) && Near(verso.Right, recto.Right);
        var mirrored = Near(verso.Left, recto.Right) && Near(verso.Right, recto.Left);
        var level = Near(verso.Top, recto.Top) && Near(verso.Bottom, recto.Bottom);
        if (!level || !(same || mirrored))
        {
            word.Diagnostics.Add(new Diagnostic(
                "word/page-margins",
                Severity.Note,
                SourceSpan.None,
                new Wording(
                    "Word 的左右页边距只能相同或对称，已一律采用右页的边距。",
                    "Word can only repeat or mirror the margins of right pages on left ones; those of right pages are used.")));
        }

        if (word.Edition.Stylesheet.First is var first && first != word.Page && first != word.Edition.Stylesheet.Verso)
        {
            word.Diagnostics.Add(new Diagnostic(
                "word/first-page",
                Severity.Note,
                SourceSpan.None,
                new Wording("Word 首页沿用右页的版心。", "Word's first page has the type area of right pages.")));
        }

        return mirrored && !same;
    }

    private static bool Near(Length a, Length b) => Units.Twips(a) == Units.Twips(b);

    private static W.Compatibility Compatibility() => new(
        // A line that the author ends is not to be driven to the full measure.
        new W.DoNotExpandShiftReturn(),
        // Of Chinese Word's own documents: East Asian line layout.
        new W.UseFarEastLayout(),
        Setting(W.CompatSettingNameValues.CompatibilityMode, CompatibilityMode),
        Setting(W.CompatSettingNameValues.OverrideTableStyleFontSizeAndJustification, "1"),
        Setting(W.CompatSettingNameValues.EnableOpenTypeFeatures, "1"),
        Setting(W.CompatSettingNameValues.DoNotFlipMirrorIndents, "1"),
        Setting(W.CompatSettingNameValues.DifferentiateMultirowTableHeaders, "1"));

    private static W.CompatibilitySetting Setting(W.CompatSettingNameValues name, string value) =>
        new() { Name = name, Uri = CompatibilityUri, Val = value };
}
