using MinerDebt.Core.Store;

namespace MinerDebt.Core.Tests.Store;

public sealed class WaitingTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Wait_ForWhatNeverEnds_GivesUp() =>
        await Assert.ThrowsAsync<TimeoutException>(() => new TaskCompletionSource<int>().Task.WaitInPiecesAsync(Limit, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Wait_ForWhatFails_FailsLikeIt() =>
        await Assert.ThrowsAsync<InvalidDataException>(() => Task.FromException<int>(new InvalidDataException()).WaitInPiecesAsync(Limit, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Wait_ThatIsCalledOff_Ends()
    {
        using var stop = new CancellationTokenSource(Limit);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new TaskCompletionSource<int>().Task.WaitInPiecesAsync(TimeSpan.FromMinutes(5), stop.Token));
    }

    [Fact]
    public async Task Wait_InAProgramThatStandsStill_DoesNotGiveUpForThat()
    {
        var answer = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        // One thread for all, which is not there for longer than the limit.
        var program = new TaskFactory(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);

        var waiting = program.StartNew(() =>
        {
            var answered = answer.Task.WaitInPiecesAsync(Limit);
            Thread.Sleep(4 * Limit);
            answer.SetResult(1);
            return answered;
        });

        Assert.Equal(1, await waiting.Unwrap());
    }
}
