using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using MinerDebt.Core.Store;

namespace MinerDebt.Web.Account;

/// <summary>Keeps the keys in the database where copies of the program share one, so that a session of one holds on all.</summary>
internal sealed class StoredKeys(StoreDatabase database) : IXmlRepository, IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options)
    {
        if (database.IsOnServer)
        {
            options.XmlRepository = this;
        }
    }

    // Asked at a start and once a day, by code that does not wait.
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. Task.Run(() => ProtectionKeys.ReadAsync(database)).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) =>
        Task.Run(() => ProtectionKeys.AddAsync(database, new ProtectionKey { Name = friendlyName, Value = element.ToString(SaveOptions.DisableFormatting) })).GetAwaiter().GetResult();
}
