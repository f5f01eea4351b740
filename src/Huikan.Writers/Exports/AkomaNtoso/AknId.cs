using System.Text;
using Huikan.Publications;

namespace Huikan.Writers.Exports.AkomaNtoso;

/// <summary>
/// The names of places (<c>eId</c>), the same in every language. They follow the permalinks, which outlive a new order of
/// passages, rather than being counted (Akoma Ntoso Naming Convention 1.0, 5: two underscores part a place from what it is in).
/// </summary>
internal static class AknId
{
    public static string Passage(string text, string name) => $"{text}__{Spaceless(name)}";

    public static string Person(Person person) => $"person__{Spaceless(person.Key)}";

    public static string Role(Speech speech) => $"role__{speech.Id}";

    /// <summary>White space has no place in a name; any other character has.</summary>
    private static string Spaceless(string name)
    {
        var id = new StringBuilder(name.Length);
        foreach (var rune in XmlWords.Of(name).EnumerateRunes())
            id.Append(Rune.IsWhiteSpace(rune) ? "_" : rune.ToString());
        return id.ToString();
    }
}
