using ExportScreen.Evaluation.Mutations.Attributes;
using ExportScreen.Evaluation.Mutations.Cells;
using ExportScreen.Evaluation.Mutations.Combined;
using ExportScreen.Evaluation.Mutations.Listed;
using ExportScreen.Evaluation.Mutations.Meaning;
using ExportScreen.Evaluation.Mutations.Scripts.Arabic;
using ExportScreen.Evaluation.Mutations.Scripts.Cyrillic;
using ExportScreen.Evaluation.Mutations.Scripts.Han;
using ExportScreen.Evaluation.Mutations.Scripts.Native;
using ExportScreen.Evaluation.Mutations.Scripts.Others;
using ExportScreen.Evaluation.Mutations.Slips;
using ExportScreen.Evaluation.Mutations.Words;
using ExportScreen.Evaluation.Mutations.Writing;

namespace ExportScreen.Evaluation.Mutations;

/// <summary>The classes of changed queries.</summary>
public static class MutationClasses
{
    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<MutationClass> All { get; } =
    [
        AsListed.Primary, AsListed.Alias, Punctuation.Class, Diacritics.Class, Spaces.Class, LookAlikes.Class, Edits.One, Edits.Two, TypicalSlips.Class, SoundAlike.Class,
        Joining.Class, Order.Class, Missing.Class, Extra.Class, Initials.Class, LegalFormChange.Class, Abbreviations.Class, Numbers.Class,
        CyrillicToLatin.Class, NativeQueries.OtherRomanisation, ArabicNames.Class, HanToLatin.PinyinClass, HanToLatin.WadeClass, HanToLatin.CantoneseClass, OtherScripts.Class, NativeQueries.Native,
        GivenNames.Class, Truncation.Class, SharedCell.Class, FreeText.Class, Surroundings.Class, TwoClasses.Class,
        AddressOnly.Class, IdentifierCases.Imo, VesselNames.Class, IdentifierCases.Id, Mojibake.Class,
    ];
}
