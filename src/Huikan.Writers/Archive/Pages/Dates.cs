using System.Collections.Immutable;
using System.Globalization;
using Huikan.Publications;

namespace Huikan.Writers.Archive.Pages;

/// <summary>Dates and numbers of issues as each language says them.</summary>
internal static class Dates
{
    private static readonly string[] EnglishMonths =
    [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ];

    /// <summary>The issues in order of time; those of one day by their numbers.</summary>
    public static ImmutableArray<Issue> OldestFirst(Publication publication) =>
    [
        .. publication.Issues
            .OrderBy(issue => issue.Date)
            .ThenBy(issue => issue.Number)
            .ThenBy(issue => issue.Id, StringComparer.Ordinal),
    ];

    /// <summary>2023年4月23日, 23 April 2023.</summary>
    public static string Say(DateOnly date, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日")
        : string.Create(CultureInfo.InvariantCulture, $"{date.Day} {EnglishMonths[date.Month - 1]} {date.Year}");

    /// <summary>2023年第1期, No. 1 of 2023.</summary>
    public static string SayNumber(Issue issue, Language language) => language.IsChinese
        ? string.Create(CultureInfo.InvariantCulture, $"{issue.Date.Year}年第{issue.Number}期")
        : string.Create(CultureInfo.InvariantCulture, $"No.\u00A0{issue.Number} of {issue.Date.Year}");

    /// <summary>An issue's number and date in each language, for templates.</summary>
    public static IReadOnlyList<object?> WriteDatelines(Issue issue, IEnumerable<Language> languages) =>
        Model.List(languages.Select(language => new Model
        {
            ["lang"] = language.Tag,
            ["number"] = SayNumber(issue, language),
            ["date"] = Say(issue.Date, language),
        }));

    /// <summary>2023-04-23, as machines read it.</summary>
    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
