using System.Globalization;

namespace Huikan.Templates.Scripting;

/// <summary>Dates as English says them.</summary>
internal static class EnglishText
{
    /// <summary>23 April 2023.</summary>
    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
