namespace MinerDebt.Web.Hosting;

/// <summary>A setting cannot be used; the message tells an operator which, and what is accepted.</summary>
internal sealed class SettingException(string message) : Exception(message);
