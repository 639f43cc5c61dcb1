using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

namespace MinerDebt.Clients.Tests;

/// <summary>A client that NSwag has made.</summary>
public sealed class NSwagTests(ClientTools tools)
{
    private static readonly Dictionary<string, object> Given = new() { ["ticker"] = "MARA", ["id"] = "wulf-2025-10-ssn-2030", ["fact"] = "offerings", ["key"] = "wulf-2025-10-ssn-2030", ["q"] = "TeraWulf", ["open"] = "debt:2025Q3:MARA", ["limit"] = 2 };

    [Fact]
    public async Task Client_OfTheDescription_CompilesAndCallsEveryAddress()
    {
        var document = await OpenApiDocument.FromJsonAsync(await File.ReadAllTextAsync(tools.Description, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        var type = Compile(Generate(document)).GetType("Generated.MinerDebtClient", throwOnError: true)!;
        using var http = new HttpClient();
        http.BaseAddress = new Uri(tools.Url);
        var client = Activator.CreateInstance(type, http)!;
        var calls = type.GetMethods().Where(method => method.Name.StartsWith("Get", StringComparison.Ordinal) && method.GetParameters().LastOrDefault()?.ParameterType != typeof(CancellationToken) && method.ReturnType.IsAssignableTo(typeof(Task))).ToList();

        foreach (var call in calls)
        {
            var task = (Task)call.Invoke(client, [.. call.GetParameters().Select(parameter => Given.GetValueOrDefault(parameter.Name!))])!;
            await task;
            Assert.NotNull(task.GetType().GetProperty("Result")!.GetValue(task));
        }

        Assert.Equal(document.Paths.Count, calls.Count);
    }

    private static string Generate(OpenApiDocument document)
    {
        var settings = new CSharpClientGeneratorSettings { ClassName = "MinerDebtClient", UseBaseUrl = false };
        settings.CSharpGeneratorSettings.Namespace = "Generated";
        settings.CSharpGeneratorSettings.GenerateNullableReferenceTypes = true;
        return new CSharpClientGenerator(document, settings).GenerateFile();
    }

    private static Assembly Compile(string source)
    {
        // All that the runtime has, and the JSON library that NSwag uses where nothing else is asked for.
        var runtime = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => Path.GetFileName(file).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(file) is "netstandard.dll" or "mscorlib.dll" or "Newtonsoft.Json.dll");
        var compilation = CSharpCompilation.Create(
            "GeneratedClient", [CSharpSyntaxTree.ParseText(source)], runtime.Select(file => MetadataReference.CreateFromFile(file)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Equal([], result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString()));
        image.Position = 0;
        return new AssemblyLoadContext("generated", isCollectible: true).LoadFromStream(image);
    }
}
