using MinerDebt.Web.Charts;

namespace MinerDebt.Web.Tests.Charts;

/// <summary>Where things are in a drawing. What is wrong is put into words only where it is: there are millions of pairs.</summary>
internal static class Places
{
    public static void AssertInside(Box around, Box box, object what)
    {
        if (!around.Contains(box))
        {
            Assert.Fail($"{what} leaves {around}");
        }
    }

    public static void AssertOff(Box other, Box box, object what)
    {
        if (box.Overlaps(other))
        {
            Assert.Fail($"{what} covers {other}");
        }
    }

    /// <summary>Each is inside, and none over another.</summary>
    public static void AssertApart(Box around, IReadOnlyList<PlacedText> texts)
    {
        Box[] boxes = [.. texts.Select(text => text.Box)];
        for (var i = 0; i < boxes.Length; i++)
        {
            AssertInside(around, boxes[i], texts[i]);
            for (var j = 0; j < i; j++)
            {
                AssertOff(boxes[j], boxes[i], texts[i]);
            }
        }
    }
}
