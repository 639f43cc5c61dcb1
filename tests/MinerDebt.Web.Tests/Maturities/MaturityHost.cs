using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MinerDebt.Web.Tests.Maturities;

/// <summary>The program with its data set in an SQLite file of its own.</summary>
public sealed class MaturityHost : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("minerdebt-maturities-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Database:Provider", "Sqlite");
        builder.UseSetting("ConnectionStrings:MinerDebt", $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        builder.UseSetting("Logging:Folder", "");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
