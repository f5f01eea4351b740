namespace Huikan.Editions.Styles;

/// <summary>Amounts of the four process inks, each from 0 (none) to 1 (solid).</summary>
public readonly record struct Inks(double Cyan, double Magenta, double Yellow, double Black)
{
    /// <summary>All ink on one spot, 0 to 4: what printers limit as the total area coverage.</summary>
    public double Total => Cyan + Magenta + Yellow + Black;

    /// <summary>The sRGB colour that CSS Color 5 (“naively convert”) gives where nothing better is known; no ink's true hue enters it.</summary>
    public Color OnScreen
    {
        get
        {
            return new Color(Channel(Cyan, Black), Channel(Magenta, Black), Channel(Yellow, Black)) { Inks = this };

            static byte Channel(double ink, double black) =>
                (byte)Math.Round(255 * (1 - Math.Min(1, (ink * (1 - black)) + black)), MidpointRounding.AwayFromZero);
        }
    }
}
