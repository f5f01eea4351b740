using Huikan.Publications;

namespace Huikan.Writers.Citations;

/// <summary>
/// A name as citations sort and write it. In Latin letters its parts are known from <c>people.yml</c>. In Chinese
/// characters it is whole: where a family name ends cannot be read off the characters (欧阳修, 阿布都拉·买买提), and
/// Chinese citations write it whole anyway (GB/T 7714—2015, 8.1.1).
/// </summary>
/// <param name="Whole">The name as it is said.</param>
/// <param name="Family">The family name, or null where the name is not parted.</param>
/// <param name="Given">The given name, or null likewise.</param>
internal sealed record CitedName(string Whole, string? Family, string? Given)
{
    public static CitedName Of(Person person, Language language)
    {
        var whole = person.Name.In(language);
        return language.IsChinese || person.Family is null || person.Given is null
            ? new CitedName(whole, null, null)
            : new CitedName(whole, person.Family, person.Given);
    }
}
