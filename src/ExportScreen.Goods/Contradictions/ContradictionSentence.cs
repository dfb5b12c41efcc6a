using System.Globalization;

namespace ExportScreen.Goods.Contradictions;

/// <summary>The sentence for people, made from the values of a contradiction.</summary>
internal static class ContradictionSentence
{
    public static string Of(CodeContradiction found)
    {
        var declared = string.Join(", ", found.Declared);
        var expected = string.Join(" or ", found.Expected);
        var claim = found.Basis switch
        {
            ContradictionBasis.PartNumber => $"{found.Written} is of a part family under {expected}, declared is {declared}",
            ContradictionBasis.Term => $"\"{found.Written}\" names goods of {expected}, declared is {declared}",
            _ => string.Create(CultureInfo.InvariantCulture, $"The description reads like {expected} (share of controlled headings {found.ExpectedShare:0.00}), declared is {declared} (share {found.DeclaredShare:0.000})"),
        };
        var end = found.HidesControl ? "; the code that the text points to stands in an export control table, the declared one does not." : ".";
        return claim + end;
    }
}
