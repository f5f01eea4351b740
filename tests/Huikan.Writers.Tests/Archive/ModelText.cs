using System.Collections;
using System.Globalization;
using System.Text;
using Huikan.Editions;

namespace Huikan.Writers.Tests.Archive;

/// <summary>A page's model as text: the trivial renderer of these tests, which need no template engine.</summary>
public static class ModelText
{
    public static string Render(string template, IReadOnlyDictionary<string, object?> model)
    {
        var text = new StringBuilder().Append("template: ").Append(template).Append('\n');
        Append(text, model, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, int depth)
    {
        switch (value)
        {
            case IReadOnlyDictionary<string, object?> model:
                foreach (var (name, member) in model)
                {
                    text.Append(' ', depth * 2).Append(name).Append(":\n");
                    Append(text, member, depth + 1);
                }

                break;
            case string or int or long or bool:
                text.Append(' ', depth * 2).Append(CultureInfo.InvariantCulture, $"{value}").Append('\n');
                break;
            case Markup markup:
                text.Append(' ', depth * 2).Append(markup.Html).Append('\n');
                break;
            case IEnumerable list:
                foreach (var item in list)
                {
                    text.Append(' ', depth * 2).Append("-\n");
                    Append(text, item, depth + 1);
                }

                break;
            default:
                throw new InvalidOperationException($"A template cannot take a {value?.GetType().Name ?? "null"}.");
        }
    }
}
