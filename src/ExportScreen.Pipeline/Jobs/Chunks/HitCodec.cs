using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Pipeline.Spill;

namespace ExportScreen.Pipeline.Jobs.Chunks;

/// <summary>A hit with its evidence to bytes and back. Pure.</summary>
internal static class HitCodec
{
    public static void Write(SpillWriter to, Hit hit)
    {
        to.Text(hit.EntryId);
        to.Text(hit.List);
        to.Text(hit.EntryName);
        to.Byte((byte)hit.EntryKind);
        to.Byte((byte)hit.Basis);
        to.Long(BitConverter.DoubleToInt64Bits(hit.Score));
        to.Byte((byte)hit.Band);
        to.Text(hit.Given);
        to.Text(hit.Matched);
        to.Byte((byte)hit.MatchedKind);
        to.Byte((byte)hit.MatchedStrength);
        to.Number(hit.Alignment.Count);
        foreach (var pair in hit.Alignment)
        {
            to.Text(pair.Given);
            to.Text(pair.Listed);
            to.Byte((byte)pair.Relation);
            to.Long(BitConverter.DoubleToInt64Bits(pair.Similarity));
            to.Long(BitConverter.DoubleToInt64Bits(pair.Weight));
        }

        to.Number(hit.Attributes.Count);
        foreach (var attribute in hit.Attributes)
        {
            to.Text(attribute.Attribute);
            to.Byte((byte)attribute.Agreement);
            to.Text(attribute.Given);
            to.Text(attribute.Listed);
        }

        to.Byte((byte)hit.Effect);
        to.Text(hit.Programmes);
        to.Text(hit.LegalBasis);
        to.Text(hit.Measure);
        to.Text(hit.SourceUrl);
        to.Text(hit.EntryContentHash);
        to.Byte((byte)hit.Outcome);
        to.Text(hit.DecisionLine);
        to.Text(hit.ListedParty);
        to.Number(hit.Listings.Count);
        foreach (var entry in hit.Listings) to.Text(entry);
    }

    public static Hit Read(ref SpillReader from) => new()
    {
        EntryId = from.Text() ?? "",
        List = from.Text() ?? "",
        EntryName = from.Text() ?? "",
        EntryKind = (EntryKind)from.Byte(),
        Basis = (HitBasis)from.Byte(),
        Score = BitConverter.Int64BitsToDouble(from.Long()),
        Band = (MatchBand)from.Byte(),
        Given = from.Text() ?? "",
        Matched = from.Text() ?? "",
        MatchedKind = (NameKind)from.Byte(),
        MatchedStrength = (AliasStrength)from.Byte(),
        Alignment = ReadAlignment(ref from),
        Attributes = ReadAttributes(ref from),
        Effect = (LegalEffect)from.Byte(),
        Programmes = from.Text(),
        LegalBasis = from.Text(),
        Measure = from.Text(),
        SourceUrl = from.Text(),
        EntryContentHash = from.Text(),
        Outcome = (Outcome)from.Byte(),
        DecisionLine = from.Text(),
        ListedParty = from.Text() ?? "",
        Listings = ReadListings(ref from),
    };

    private static string[] ReadListings(ref SpillReader from)
    {
        var entries = new string[from.Number()];
        for (var i = 0; i < entries.Length; i++) entries[i] = from.Text() ?? "";
        return entries;
    }

    private static TokenPair[] ReadAlignment(ref SpillReader from)
    {
        var pairs = new TokenPair[from.Number()];
        for (var i = 0; i < pairs.Length; i++)
        {
            pairs[i] = new TokenPair(
                from.Text(), from.Text(), (TokenRelation)from.Byte(), BitConverter.Int64BitsToDouble(from.Long()), BitConverter.Int64BitsToDouble(from.Long()));
        }

        return pairs;
    }

    private static AttributeComparison[] ReadAttributes(ref SpillReader from)
    {
        var attributes = new AttributeComparison[from.Number()];
        for (var i = 0; i < attributes.Length; i++) attributes[i] = new AttributeComparison(from.Text() ?? "", (Agreement)from.Byte(), from.Text(), from.Text());
        return attributes;
    }
}
