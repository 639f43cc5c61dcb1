using Microsoft.AspNetCore.Identity;

namespace MinerDebt.Web.Account;

/// <summary>What is wrong with a form, by field.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, string> _texts = [];

    public IEnumerable<(string Field, string Text)> All => _texts.Select(pair => (pair.Key, pair.Value));

    public bool None => _texts.Count == 0;

    public string? this[string field] => _texts.GetValueOrDefault(field);

    /// <summary>The first thing that is wrong with a field counts.</summary>
    public void Add(string field, string text) => _texts.TryAdd(field, text);

    public void Need(string field, string? value, string text)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            Add(field, text);
        }
    }

    /// <param name="errors">What Identity refused.</param>
    /// <param name="password">The field that its complaints about the new password belong to.</param>
    /// <param name="other">The field of all others.</param>
    public void Add(IEnumerable<IdentityError> errors, string password, string other)
    {
        foreach (var error in errors)
        {
            // The user name is the e-mail address; what is wrong with it need not be said twice.
            if (!error.Code.Contains("UserName", StringComparison.Ordinal))
            {
                var field = error.Code is nameof(AccountErrors.DuplicateName) or nameof(AccountErrors.NameWaits) ? "Name" : error.Code.StartsWith("Password", StringComparison.Ordinal) ? password : other;
                Add(field, error.Description);
            }
        }
    }
}
