using MinerDebt.Core.Changes;
using MinerDebt.Core.Exchange;
using MinerDebt.Core.Model;
using MinerDebt.Web.Admin.Entry;

namespace MinerDebt.Web.Admin.Workspace;

/// <summary>One fact in the sheet of a company: a row.</summary>
/// <param name="form">Its texts.</param>
/// <param name="key">Its key when it came into the sheet; <c>+1</c> and so on for a new one.</param>
public sealed class CompanyFact(FactForm form, string key)
{
    public FactForm Form { get; } = form;

    public FactKind Kind => Form.Kind;

    public string Key => key;

    public bool IsNew => Form.Before is null;

    /// <summary>Whether the stored fact goes with the next save: what it said is a part of another one now.</summary>
    public bool IsRemoved { get; set; }

    /// <summary>Whether saving would store something of it.</summary>
    public bool IsTouched => IsNew || IsRemoved || Form.IsChanged;

    /// <summary>Where it stands in the sheet, from 1; 0 for what is only read.</summary>
    public int Number { get; set; }

    /// <summary>Whether a save was tried.</summary>
    public bool IsTried { get; set; }

    public IReadOnlyList<Problem> Problems { get; set; } = [];

    public IReadOnlyList<Problem> Warnings { get; set; } = [];

    /// <summary>What a person has to decide, since someone else has changed the same cells.</summary>
    public IReadOnlyList<Collision> Collisions { get; set; } = [];

    /// <summary>The name of the field of a column, for the form and for a draft.</summary>
    public string Name(string column) => $"{Kind.Name}|{key}|{column}";

    /// <summary>The parts of such a name; null if it is none.</summary>
    public static (string Kind, string Key, string Column)? Parts(string name) =>
        name.IndexOf('|', StringComparison.Ordinal) is > 0 and var first && name.LastIndexOf('|') is var last && last > first
            ? (name[..first], name[(first + 1)..last], name[(last + 1)..]) : null;

    /// <summary>Whether something wrong is to be said yet: not of what has still to be typed.</summary>
    public bool Says(Problem problem) => !IsNew || IsTried || Form.Texts.GetValueOrDefault(problem.Field, "").Length > 0;

    public bool IsChanged(FactColumn column) => Form.Texts[column.Name].Trim() != Form.Start[column.Name].Trim();

    /// <summary>What it is called beside others of its kind: its key without the company.</summary>
    public string Label(string ticker) => Form.Before switch
    {
        null => "new",
        IOfOffering one => one.OfferingId,
        { } fact => FactWords.Name(fact) is var whole && whole.StartsWith(ticker + " ", StringComparison.Ordinal) ? whole[(ticker.Length + 1)..] : whole,
    };
}
