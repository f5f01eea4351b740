using System.Collections.Immutable;
using Huikan.Editions.Styles;
using Huikan.Typesetting.Flow;

namespace Huikan.Typesetting.Pages.Breaking;

/// <summary>Says which of the floats that wait may stand on a page.</summary>
internal static class FloatPlanner
{
    /// <summary>Who calls five figures on one page will find some of them on the next.</summary>
    private const int MostFloats = 4;

    /// <summary>No float, then the first that waits, the first two…: they keep their order, from the head to the foot.</summary>
    public static IEnumerable<PageFloats> PlansOf(Segment segment, PageStart start)
    {
        var plan = PageFloats.None;
        yield return plan;
        var last = Math.Min(segment.Floats.Length, start.Placed + MostFloats);
        for (var i = start.Placed; i < last; i++)
        {
            var one = segment.Floats[i];
            if (StandsAtHead(one, waits: i < start.Called))
            {
                if (!plan.AtFoot.IsEmpty)
                    yield break;
                plan = new PageFloats(plan.AtHead.Add(one), []);
            }
            else
            {
                plan = new PageFloats(plan.AtHead, plan.AtFoot.Add(one));
            }

            yield return plan;
        }
    }

    /// <summary>What may stand at either end never stands before its place: on the page of its call it is at the foot.</summary>
    private static bool StandsAtHead(SetFloat one, bool waits) => one.Placement switch
    {
        PageFloat.Top => true,
        PageFloat.Bottom => false,
        _ => waits,
    };
}
