using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace MinerDebt.Web.Hosting.Settings;

/// <summary>Looks through what an operator has given before anything is done with it.</summary>
public static class SettingsCheck
{
    /// <summary>All settings that are unknown or cannot be used.</summary>
    public static IReadOnlyList<string> Complaints(IConfigurationRoot settings)
    {
        var known = KnownSettings.All.ToDictionary(setting => setting.Name, StringComparer.OrdinalIgnoreCase);
        var complaints = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        // The later providers win, and only what wins has to be right.
        foreach (var provider in settings.Providers.Reverse())
        {
            foreach (var name in Given(provider, null))
            {
                if (complaints.ContainsKey(name))
                {
                    continue;
                }

                var complaint = known.TryGetValue(name, out var setting) ? setting.Complaint(settings[name] ?? "")
                    : ListenSettings.Ports.Any(ports => ports.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) || LibrarySettings.Knows(name) ? LibrarySettings.Complaint(name, settings[name] ?? "")
                    : IsMeant(provider, name) ? Unknown(provider, name)
                    : null;
                if (complaint is not null)
                {
                    complaints[name] = complaint;
                }
            }
        }

        return [.. complaints.Values];
    }

    /// <exception cref="SettingException">At least one setting is unknown or cannot be used.</exception>
    internal static void CheckSettings(this WebApplicationBuilder builder)
    {
        if (Complaints(builder.Configuration) is { Count: > 0 } complaints)
        {
            throw new SettingException(string.Join(Environment.NewLine, complaints));
        }
    }

    private static IEnumerable<string> Given(IConfigurationProvider provider, string? parent)
    {
        foreach (var key in provider.GetChildKeys([], parent).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            var name = parent is null ? key : ConfigurationPath.Combine(parent, key);
            var below = Given(provider, name).ToList();
            // A section may come with an empty text of its own.
            if (provider.TryGet(name, out var text) && text is not null && (text.Length > 0 || below.Count == 0))
            {
                yield return name;
            }

            foreach (var inner in below)
            {
                yield return inner;
            }
        }
    }

    // The environment holds what is meant for other programs too: of it, only what looks like one of ours can be a slip.
    private static bool IsMeant(IConfigurationProvider provider, string name) => provider is not EnvironmentVariablesConfigurationProvider
        || (name.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal) && (IsOfOurSection(name) || NearestName.IsNear(name, NearestName.Of(name, Names))));

    private static bool IsOfOurSection(string name) => !name.StartsWith("ConnectionStrings:", StringComparison.OrdinalIgnoreCase)
        && Names.Any(known => known.Split(':') is { Length: > 1 } parts && name.StartsWith(parts[0] + ":", StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Names => KnownSettings.All.Select(setting => setting.Name);

    private static string Unknown(IConfigurationProvider provider, string name)
    {
        var nearest = KnownSettings.All.First(setting => setting.Name == NearestName.Of(name, Names));
        var hint = NearestName.IsNear(name, nearest.Name)
            ? $"Did you mean {nearest.Name}?" + (nearest.Accepted.Length > 0 ? $" It takes {nearest.Accepted}." : "")
            : $"Known are {string.Join(", ", Names)}.";
        return $"{name} ({Source(provider)}) is not a setting. {hint}";
    }

    private static string Source(IConfigurationProvider provider) => provider switch
    {
        JsonConfigurationProvider file => file.Source.Path ?? "a file",
        EnvironmentVariablesConfigurationProvider => "an environment variable",
        _ => "an argument",
    };
}
