using System.Text;
using Huikan.Publications;
using Huikan.Writers.Html;

namespace Huikan.Writers.Epub;

/// <summary>A page of the book: an XHTML document around what the HTML writers wrote.</summary>
internal static class BookPage
{
    public const string Stylesheet = "book.css";

    /// <param name="language">The page's language.</param>
    /// <param name="title">Its title, plain.</param>
    /// <param name="type">What part of a book it is, of the EPUB Structural Semantics Vocabulary.</param>
    /// <param name="body">The content of the body, as the builder writes it.</param>
    public static ReadOnlyMemory<byte> Write(Language language, string title, string type, HtmlBuilder body)
    {
        var head = new HtmlBuilder().Element("title", title.Replace('\n', ' '));
        return Encoding.UTF8.GetBytes(Xhtml.Of($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="{language.Tag}">
            <head>
            <meta charset="utf-8"/>
            {head}
            <link rel="stylesheet" type="text/css" href="{Stylesheet}"/>
            </head>
            <body epub:type="{type}">
            {body}</body>
            </html>

            """));
    }
}
