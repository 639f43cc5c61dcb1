using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using MinerDebt.Web.Hosting;
using MinerDebt.Web.Tests.Support;
using Serilog;
using Serilog.Events;
using Serilog.Formatting.Display;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class ServingTests
{
    [Fact]
    public async Task Start_Fails_EndsWhatRunsAlreadyAndSaysNothingOfIt()
    {
        var (errors, beside) = (new LogLines(new MessageTemplateTextFormatter("{Message}{NewLine}{Exception}")), new Beside());
        var app = Build(errors, beside, begin: _ => throw new InvalidOperationException("The address is in use."));

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => app.RunToEndAsync());

        Assert.Equal("The address is in use.", failure.Message);
        Assert.True(await beside.EndedWithTheProgram.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal("", errors.Text);
    }

    [Fact]
    public async Task Start_ToldToEndMeanwhile_Ends()
    {
        var (errors, beside) = (new LogLines(new MessageTemplateTextFormatter("{Message}{NewLine}{Exception}")), new Beside());
        var app = Build(errors, beside, begin: lifetime => lifetime.StopApplication());

        await app.RunToEndAsync().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.True(await beside.EndedWithTheProgram.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.Equal("", errors.Text);
    }

    private static WebApplication Build(LogLines errors, Beside beside, Action<IHostApplicationLifetime> begin)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // As in appsettings.json: that the host could not start is said by the program itself.
        builder.Services.AddSerilog(logging => logging.MinimumLevel.Error().MinimumLevel.Override("Microsoft.Extensions.Hosting.Internal.Host", LogEventLevel.Fatal).WriteTo.Sink(errors));
        builder.Services.AddHostedService(services =>
        {
            beside.Lifetime = services.GetRequiredService<IHostApplicationLifetime>();
            return beside;
        });
        builder.Services.AddHostedService(services => new Last(beside, () => begin(services.GetRequiredService<IHostApplicationLifetime>())));
        return builder.Build();
    }

    // Runs until it is canceled, and notes whether that is because the program ends.
    private sealed class Beside : BackgroundService
    {
        public IHostApplicationLifetime? Lifetime { get; set; }

        public TaskCompletionSource Runs { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource<bool> EndedWithTheProgram { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            Runs.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, stoppingToken);
            }
            finally
            {
                EndedWithTheProgram.SetResult(Lifetime!.ApplicationStopping.IsCancellationRequested);
            }
        }
    }

    private sealed class Last(Beside beside, Action begin) : IHostedService
    {
        public async Task StartAsync(CancellationToken cancellationToken)
        {
            await beside.Runs.Task;
            begin();
            cancellationToken.ThrowIfCancellationRequested();
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
