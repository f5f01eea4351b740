using DocumentFormat.OpenXml;
using Huikan.Editions.Styles;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace Huikan.Writers.Word;

/// <summary>The styles part: defaults, Normal from <c>:root</c>, and each style with what it says otherwise.</summary>
internal static class StyleWriter
{
    /// <summary>The number of built-in styles that Word 2013 and later know.</summary>
    private const int BuiltInStyles = 376;

    private const string DefaultCharacter = "DefaultParagraphFont";

    public static W.Styles Write(WordContext word)
    {
        var styles = new W.Styles(Defaults(word.Styles.Normal), Latent());
        foreach (var style in word.Styles.All)
            styles.Append(Write(style, BaseOf(style, word.Styles), LinkOf(style, word.Styles)));
        styles.Append(
            Default(W.StyleValues.Character, DefaultCharacter, "Default Paragraph Font"),
            Default(W.StyleValues.Table, TableStyleWriter.Normal, "Normal Table"),
            Default(W.StyleValues.Numbering, "NoList", "No List"));
        styles.Append(TableStyleWriter.Write(word.Edition));
        styles.Append(word.Styles.Tables.Select(TableStyleWriter.WriteParallel));
        return styles;
    }

    private static W.DocDefaults Defaults(NamedStyle normal)
    {
        var run = new W.RunPropertiesBaseStyle();
        run.Append(normal.Run.ToElements().Where(p => p is W.RunFonts or W.FontSize or W.FontSizeComplexScript or W.Languages));
        return new W.DocDefaults(new W.RunPropertiesDefault(run), new W.ParagraphPropertiesDefault());
    }

    /// <summary>Word's other built-in styles stay out of the gallery until an editor asks for them.</summary>
    private static W.LatentStyles Latent() => new()
    {
        DefaultLockedState = false,
        DefaultUiPriority = 99,
        DefaultSemiHidden = true,
        DefaultUnhideWhenUsed = true,
        DefaultPrimaryStyle = false,
        Count = BuiltInStyles,
    };

    /// <summary>The other half of a style that is both a paragraph's and running text's; each half names the other.</summary>
    private static string? LinkOf(NamedStyle style, StyleCatalogue styles) =>
        style.Link ?? styles.All.FirstOrDefault(other => other.Link == style.Id)?.Id;

    /// <summary>The style that a paragraph style changes: its language's, whose own is Normal; null for Normal.</summary>
    private static NamedStyle? BaseOf(NamedStyle style, StyleCatalogue styles) =>
        style == styles.Normal ? null : styles.BaseOf(style.Language) is var own && own == style ? styles.Normal : own;

    private static W.Style Write(NamedStyle named, NamedStyle? given, string? linked)
    {
        var style = new W.Style
        {
            Type = named.Type,
            StyleId = named.Id,
            Default = given is null ? true : null,
            CustomStyle = named.IsBuiltIn ? null : true,
        };
        style.Append(new W.StyleName { Val = named.Name });
        if (named.Type == W.StyleValues.Character)
            style.Append(new W.BasedOn { Val = DefaultCharacter });
        else if (given is not null)
            style.Append(new W.BasedOn { Val = given.Id });
        if (linked is { } link)
            style.Append(new W.LinkedStyle { Val = link });
        style.Append(new W.UIPriority { Val = named.Used ? 1 : 99 });
        if (!named.Used)
            style.Append(new W.SemiHidden(), new W.UnhideWhenUsed());
        if (named.Link is null)
            style.Append(new W.PrimaryStyle());
        AppendProperties(style, named, given);
        return style;
    }

    private static void AppendProperties(W.Style style, NamedStyle named, NamedStyle? given)
    {
        if (named.Paragraph is { } own)
        {
            var properties = new W.StyleParagraphProperties();
            properties.Append((given?.Paragraph is { } theirs ? own.Without(theirs) : own).ToElements());
            if (properties.HasChildren)
                style.Append(properties);
        }

        var run = new W.StyleRunProperties();
        var changes = named.Type == W.StyleValues.Paragraph && given is not null ? named.Run.Without(given.Run) : named.Run;
        run.Append(changes.ToElements());
        if (run.HasChildren)
            style.Append(run);
    }

    private static W.Style Default(W.StyleValues type, string id, string name)
    {
        var style = new W.Style(
            new W.StyleName { Val = name }, new W.UIPriority { Val = 99 }, new W.SemiHidden(), new W.UnhideWhenUsed())
        {
            Type = type,
            StyleId = id,
            Default = true,
        };
        if (type == W.StyleValues.Table)
        {
            style.Append(new W.StyleTableProperties(
                new W.TableIndentation { Width = 0, Type = W.TableWidthUnitValues.Dxa },
                new W.TableCellMarginDefault(
                    new W.TopMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellLeftMargin { Width = 0, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "0", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellRightMargin { Width = 0, Type = W.TableWidthValues.Dxa })));
        }

        return style;
    }
}
