using MinerDebt.Web.Hosting.Commands;

namespace MinerDebt.Web.Tests.Hosting;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("serve")]
    [InlineData("health")]
    [InlineData("backup")]
    [InlineData("restore")]
    [InlineData("export")]
    [InlineData("import")]
    [InlineData("check")]
    [InlineData("user")]
    [InlineData("user list")]
    [InlineData("user reset-password")]
    [InlineData("user unlock")]
    [InlineData("user make-administrator")]
    [InlineData("user reset-second-factor")]
    public void Help_OfACommand_SaysWhatItDoesAndHowItIsGiven(string command)
    {
        string[] asked = [.. command.Split(' '), "--help"];
        using var told = new StringWriter();

        var code = CommandLine.Root([]).Parse(asked).Invoke(new() { Output = told });

        Assert.Equal((true, CommandLine.Done), (CommandLine.IsCommand(asked), code));
        Assert.Matches($@"^Description:\s+\S.*\n\s*\n?Usage:\s+\S+ {command}", told.ToString());
    }
}
