using MinerDebt.Benchmarks.Limits;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents().AddInteractiveServerComponents();
builder.Services.AddResponseCompression();

var app = builder.Build();
app.UseHeldAnswers();
app.UseResponseCompression();
app.UseAntiforgery();
app.MapStaticAssets();
if (app.Configuration["Register"] is { Length: > 0 } register)
{
    app.MapDebt(register);
}

app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
