namespace Huikan.Templates.Stylesheets.Properties;

/// <summary>Values that are whole numbers.</summary>
internal static class Numbers
{
    public static int? Read(ValueReader value, int least, int most)
    {
        var token = value.Current;
        if (token.Kind != CssTokenKind.Number || token.Number != Math.Floor(token.Number)
            || token.Number < least || token.Number > most)
            return null;
        value.Advance();
        return (int)token.Number;
    }
}
