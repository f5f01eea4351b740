using Huikan.Writers.Pdf.Imposing;

namespace Huikan.Writers.Tests.Pdf;

/// <summary>The plans are folded back here, paper over paper, by a simulation that shares nothing with the planner.</summary>
public sealed class ImpositionTests
{
    [Theory]
    [InlineData(ImpositionScheme.Signature4, new[] { 4, 1 }, new[] { 2, 3 })]
    [InlineData(ImpositionScheme.Signature8, new[] { 5, 4, 8, 1 }, new[] { 3, 6, 2, 7 })]
    [InlineData(ImpositionScheme.Signature16, new[] { 9, 8, 5, 12, 16, 1, 4, 13 }, new[] { 11, 6, 7, 10, 14, 3, 2, 15 })]
    public void A_signature_is_laid_out_as_binders_know_it(ImpositionScheme scheme, int[] front, int[] back)
    {
        var sheet = Assert.Single(Imposition.Plan(front.Length * 2, scheme));
        Assert.Equal(front, sheet.Front.Slots.Select(slot => slot.Page));
        Assert.Equal(back, sheet.Back!.Slots.Select(slot => slot.Page));
        Assert.All(sheet.Front.Slots, (slot, at) => Assert.Equal(sheet.Front.Rows == 2 && at < sheet.Front.Columns, slot.IsUpsideDown));
    }

    [Theory]
    [InlineData(ImpositionScheme.Signature4)]
    [InlineData(ImpositionScheme.Signature8)]
    [InlineData(ImpositionScheme.Signature16)]
    public void Folded_and_gathered_the_pages_are_in_order(ImpositionScheme scheme)
    {
        for (var count = 1; count <= 50; count++)
        {
            var pages = Imposition.Plan(count, scheme).SelectMany(sheet => Paper.Fold(sheet)).ToList();
            AssertReads(count, pages);
        }
    }

    [Fact]
    public void Folded_and_nested_the_pages_are_in_order()
    {
        for (var count = 1; count <= 50; count++)
        {
            // Each sheet lies within the one before: half of its pages before, half behind all that it holds.
            List<(int Page, bool IsUpsideDown)> pages = [];
            foreach (var sheet in Imposition.Plan(count, ImpositionScheme.Booklet).Reverse())
            {
                var folded = Paper.Fold(sheet);
                pages = [.. folded[..2], .. pages, .. folded[2..]];
            }

            AssertReads(count, pages);
        }
    }

    [Fact]
    public void Proofs_stand_in_order_and_leave_the_back_white()
    {
        var sheets = Imposition.Plan(5, ImpositionScheme.TwoUp);
        Assert.Equal([1, 2, 3, 4, 5, 6], sheets.SelectMany(sheet => sheet.Front.Slots).Select(slot => slot.Page));
        Assert.All(sheets, sheet => Assert.True(sheet.Back is null && !sheet.IsFolded));
    }

    [Theory]
    [InlineData(1, 4)]
    [InlineData(4, 4)]
    [InlineData(37, 40)]
    public void Blanks_fill_up_to_a_multiple_of_four(int count, int places)
    {
        foreach (var scheme in Enum.GetValues<ImpositionScheme>().Where(scheme => scheme != ImpositionScheme.TwoUp))
            Assert.Equal(places, Imposition.PlacesFor(count, scheme));
    }

    [Fact]
    public void The_last_signatures_are_smaller_rather_than_empty() => Assert.Equal(
        [16, 8, 4], Imposition.Plan(26, ImpositionScheme.Signature16).Select(sheet => sheet.Front.Slots.Length * 2));

    [Theory]
    [InlineData(ImpositionScheme.Booklet)]
    [InlineData(ImpositionScheme.Signature16)]
    public void Inner_leaves_creep_farther(ImpositionScheme scheme)
    {
        var depths = Imposition.Plan(16, scheme)
            .SelectMany(sheet => sheet.Front.Slots.Concat(sheet.Back!.Slots))
            .OrderBy(slot => slot.Page)
            .Select(slot => slot.Depth);
        Assert.Equal([0, 0, 1, 1, 2, 2, 3, 3, 3, 3, 2, 2, 1, 1, 0, 0], depths);
    }

    [Fact]
    public void Backs_meet_where_a_spread_is_folded()
    {
        foreach (var sheet in Imposition.Plan(32, ImpositionScheme.Signature16))
        {
            foreach (var side in (ImposedSide[])[sheet.Front, sheet.Back!])
            {
                for (var row = 0; row < side.Rows; row++)
                    Assert.Equal([false, true, false, true], Enumerable.Range(0, side.Columns).Select(column => side[column, row].SpineIsLeft));
            }
        }
    }

    [Fact]
    public void Nothing_cannot_be_imposed() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Imposition.Plan(0, ImpositionScheme.Booklet));

    private static void AssertReads(int count, List<(int Page, bool IsUpsideDown)> pages)
    {
        Assert.Equal(Enumerable.Range(1, (count + 3) / 4 * 4), pages.Select(page => page.Page));
        Assert.All(pages, page => Assert.False(page.IsUpsideDown));
    }

    /// <summary>A flat sheet, the front face down, folded until one pile is left.</summary>
    private static class Paper
    {
        /// <summary>Each face is a page and whether it stands on its head; a pile is its faces from the top.</summary>
        public static List<(int Page, bool IsUpsideDown)> Fold(ImposedSheet sheet)
        {
            var (columns, rows) = (sheet.Front.Columns, sheet.Front.Rows);
            var piles = new Dictionary<(int Column, int Row), List<(int Page, bool IsUpsideDown)>>();
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    var (above, below) = (sheet.Back![column, row], sheet.Front[columns - 1 - column, row]);
                    piles[(column, row)] = [(above.Page, above.IsUpsideDown), (below.Page, below.IsUpsideDown)];
                }
            }

            while (piles.Count > 1)
            {
                if (columns > 2 || rows == 1)
                    piles = FoldLeftOverRight(piles, columns /= 2);
                else
                    piles = FoldHeadOverFoot(piles, rows /= 2);
            }

            return piles.Values.Single();
        }

        private static Dictionary<(int Column, int Row), List<(int Page, bool IsUpsideDown)>> FoldLeftOverRight(
            Dictionary<(int Column, int Row), List<(int Page, bool IsUpsideDown)>> piles, int half) => piles
            .Where(pile => pile.Key.Column >= half)
            .ToDictionary(
                pile => (pile.Key.Column - half, pile.Key.Row),
                pile => Enumerable.Reverse(piles[((2 * half) - 1 - pile.Key.Column, pile.Key.Row)]).Concat(pile.Value).ToList());

        private static Dictionary<(int Column, int Row), List<(int Page, bool IsUpsideDown)>> FoldHeadOverFoot(
            Dictionary<(int Column, int Row), List<(int Page, bool IsUpsideDown)>> piles, int half) => piles
            .Where(pile => pile.Key.Row >= half)
            .ToDictionary(
                pile => (pile.Key.Column, pile.Key.Row - half),
                pile => Enumerable.Reverse(piles[(pile.Key.Column, (2 * half) - 1 - pile.Key.Row)])
                    .Select(face => (face.Page, !face.IsUpsideDown))
                    .Concat(pile.Value)
                    .ToList());
    }
}
