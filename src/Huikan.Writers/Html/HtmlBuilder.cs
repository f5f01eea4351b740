using System.Text;

namespace Huikan.Writers.Html;

/// <summary>Builds HTML text. Every word and every attribute value is escaped here and nowhere else.</summary>
internal sealed class HtmlBuilder
{
    private readonly StringBuilder _html = new();

    public bool IsEmpty => _html.Length == 0;

    /// <summary>Opens an element; an attribute whose value is null is left out.</summary>
    public HtmlBuilder Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is null)
                continue;
            _html.Append(' ').Append(name).Append("=\"");
            Escape(value);
            _html.Append('"');
        }

        _html.Append('>');
        return this;
    }

    public HtmlBuilder Close(string element)
    {
        _html.Append("</").Append(element).Append('>');
        return this;
    }

    public HtmlBuilder Text(string text)
    {
        Escape(text);
        return this;
    }

    /// <summary>An element that holds nothing but words.</summary>
    public HtmlBuilder Element(
        string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    /// <summary>A line end between blocks, so that a page can be read and compared as text.</summary>
    public HtmlBuilder Line()
    {
        _html.Append('\n');
        return this;
    }

    /// <summary>HTML that another builder made.</summary>
    public HtmlBuilder Append(HtmlBuilder other)
    {
        _html.Append(other._html);
        return this;
    }

    public override string ToString() => _html.ToString();

    private void Escape(string text)
    {
        foreach (var character in text)
        {
            switch (character)
            {
                case '&':
                    _html.Append("&amp;");
                    break;
                case '<':
                    _html.Append("&lt;");
                    break;
                case '>':
                    _html.Append("&gt;");
                    break;
                case '"':
                    _html.Append("&quot;");
                    break;
                case '\'':
                    _html.Append("&#39;");
                    break;
                case '\t' or '\n':
                    _html.Append(character);
                    break;

                // Control characters have no meaning in HTML and make a page invalid (HTML Living Standard, 13.2.3.5).
                case < ' ' or (>= '\u007F' and <= '\u009F'):
                    break;
                default:
                    _html.Append(character);
                    break;
            }
        }
    }
}
