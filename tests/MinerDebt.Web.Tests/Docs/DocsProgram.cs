using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace MinerDebt.Web.Tests.Docs;

/// <summary>The program with a database of its own, for the tests of bridge, benchmarks and documentation.</summary>
public sealed class DocsProgram : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("minerdebt-docs-").FullName;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:MinerDebt", $"Data Source={Path.Combine(_folder, "test.db")};Pooling=False");
        builder.UseSetting("Logging:Folder", "");
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
