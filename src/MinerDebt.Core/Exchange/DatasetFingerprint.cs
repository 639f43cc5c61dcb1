using System.Security.Cryptography;
using System.Text;

namespace MinerDebt.Core.Exchange;

/// <summary>Tells whether a data set is the one that was loaded last, without reading what is in it.</summary>
public static class DatasetFingerprint
{
    /// <summary>Differs for other files, and for another build of the program: it may read the same files in another way.</summary>
    /// <param name="folder">Where the files are; null for those of the program, which are part of its build.</param>
    public static string Of(string? folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(DatasetFingerprint).Module.ModuleVersionId.ToByteArray());
        foreach (var kind in folder is null ? [] : FactKind.All)
        {
            var path = Path.Combine(folder!, kind.FileName);
            var content = File.Exists(path) ? SHA256.HashData(File.ReadAllBytes(path)) : [];
            hash.AppendData(Encoding.UTF8.GetBytes(kind.FileName));
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
