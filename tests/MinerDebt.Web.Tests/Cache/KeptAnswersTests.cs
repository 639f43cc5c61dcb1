using CsCheck;
using MinerDebt.Web.Cache;

namespace MinerDebt.Web.Tests.Cache;

public sealed class KeptAnswersTests
{
    private const long Limit = 10_000;

    private static readonly string[] Tags = ["1-20261126", "2-20261126"];

    private readonly KeptAnswers _kept = new(new CacheSettings(Limit));

    [Fact]
    public async Task Admits_WhileThereIsRoom_Everything_ThenWhatIsAskedForAgain()
    {
        var whileEmpty = Enumerable.Range(0, 20).All(_kept.Admits);
        await _kept.SetAsync("large", new byte[Limit * 3 / 4], [], TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        Assert.Equal((true, false, true, false), (whileEmpty, _kept.Admits(100), _kept.Admits(100), _kept.Admits(101)));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public async Task Admits_AskedForAgain_OnlyIfItWouldStillBeThere(int othersMade, bool isKept)
    {
        for (var index = 0; index < 3; index++)
        {
            await SetAsync($"one of five that fit {index}", 1_700);
        }

        _ = _kept.Admits(100);
        for (var index = 0; index < othersMade; index++)
        {
            await HasAsync($"other {index}");
        }

        Assert.Equal(isKept, _kept.Admits(100));
    }

    [Fact]
    public void Admits_WithoutRoom_Nothing() => Assert.False(new KeptAnswers(new CacheSettings(0)).Admits(1));

    [Fact]
    public void Admits_TooLarge_Never()
    {
        _kept.Refuse(7);

        Assert.Equal((false, false, true), (_kept.Admits(7), _kept.Admits(7), _kept.Admits(8)));
    }

    [Fact]
    public async Task Set_More_DropsWhatWasAskedForLongestAgo()
    {
        await SetAsync("first", 4000);
        await SetAsync("second", 4000);
        await _kept.GetAsync("first", TestContext.Current.CancellationToken);

        await SetAsync("third", 4000);

        Assert.Equal((true, false, true), (await HasAsync("first"), await HasAsync("second"), await HasAsync("third")));
    }

    [Fact]
    public async Task Set_MoreThanThereIsRoom_KeepsTheOthers()
    {
        await SetAsync("small", 100);

        await SetAsync("large", (int)Limit);

        Assert.Equal((true, false), (await HasAsync("small"), await HasAsync("large")));
    }

    [Fact]
    public async Task Evict_OneTag_KeepsTheOthers()
    {
        await SetAsync("old", 100, Tags[0]);
        await SetAsync("new", 100, Tags[1]);

        await _kept.EvictByTagAsync(Tags[0], TestContext.Current.CancellationToken);

        Assert.Equal((false, true), (await HasAsync("old"), await HasAsync("new")));
        await _kept.EvictByTagAsync(Tags[1], TestContext.Current.CancellationToken);
        Assert.Equal(0, _kept.Bytes);
    }

    [Fact]
    public void Set_AnySequence_NeverTakesMoreThanTheLimitAndGivesWhatWasSet() =>
        Gen.Select(Gen.Int[0, 20], Gen.Int[0, 6000], Gen.Int[0, 2]).Array[1, 60].Sample(
            steps =>
            {
                var kept = new KeptAnswers(new CacheSettings(Limit));
                var last = new Dictionary<string, byte[]>();
                foreach (var (name, size, step) in steps)
                {
                    var key = $"key {name}";
                    if (step == 2)
                    {
                        kept.EvictByTagAsync(Tags[name % 2], default).AsTask().GetAwaiter().GetResult();
                    }
                    else
                    {
                        last[key] = new byte[size];
                        kept.SetAsync(key, last[key], [Tags[name % 2]], TimeSpan.FromDays(1), default).AsTask().GetAwaiter().GetResult();
                    }

                    var held = last.Keys.Select(one => (Key: one, Content: kept.GetAsync(one, default).AsTask().GetAwaiter().GetResult())).Where(one => one.Content is not null).ToList();
                    Assert.InRange(kept.Bytes, held.Sum(one => one.Content!.Length), Limit);
                    Assert.All(held, one => Assert.Same(last[one.Key], one.Content));
                }
            });

    private ValueTask SetAsync(string key, int bytes, string tag = "1-20261126") => _kept.SetAsync(key, new byte[bytes], [tag], TimeSpan.FromDays(1), default);

    private async Task<bool> HasAsync(string key) => await _kept.GetAsync(key, default) is not null;
}
