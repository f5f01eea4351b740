using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Publications;
using Huikan.Typesetting.Paragraphs;
using Huikan.Typesetting.Tests.Fonts;
using Huikan.Typesetting.Tests.Paragraphs;

namespace Huikan.Typesetting.Tests.Gallery;

/// <summary>A rule, shown by one text that is set without it and with it.</summary>
/// <param name="Name">The picture's file, without its ending.</param>
/// <param name="Chinese">The rule's name in Chinese.</param>
/// <param name="English">The rule's name in English.</param>
/// <param name="Words">What the rule is, where it comes from, and what to look at.</param>
/// <param name="Text">A text that shows it.</param>
/// <param name="Ems">The measure, in ems of 10 points.</param>
/// <param name="IsMarked">Where it acts.</param>
internal sealed record Exhibit(
    string Name, string Chinese, string English, string Words, Language Language, string Text, double Ems, IsMarked IsMarked)
{
    private const double Em = 10;

    /// <summary>Of the first line, in ems.</summary>
    public double Indent { get; init; }

    /// <summary>The style that lacks the rule; null where the lines are broken without any (<see cref="FirstFit"/>).</summary>
    public Func<Style, Style>? Without { get; init; }

    /// <summary>The style that has it.</summary>
    public Func<Style, Style> With { get; init; } = style => style;

    public string Draw()
    {
        var measure = Ems * Em;
        var style = With(ProjectFonts.Body);
        return Picture.Draw(
            Without is { } without ? Set(without(style)) : FirstFit.Set(Text, Language, measure, Indent * Em, style),
            Set(style),
            measure,
            IsMarked);

        ImmutableArray<Line> Set(Style own) => Setting.Set(Text, Language, measure, Indent * Em, own);
    }
}
