namespace MinerDebt.Web.Hosting;

public static class Serving
{
    /// <summary>Starts all that runs beside the requests and answers them until the program is told to end, then disposes it.</summary>
    public static async Task RunToEndAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (OperationCanceledException) when (app.Lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // Told to end before it had begun.
                return;
            }
            catch
            {
                // What runs already is canceled because the program ends: without this it passes for a failure of its own.
                app.Lifetime.StopApplication();
                throw;
            }

            await app.WaitForShutdownAsync();
        }
    }
}
