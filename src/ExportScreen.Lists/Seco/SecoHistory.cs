using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Seco;

/// <summary>What the modifications of a target say of its time on the list.</summary>
/// <param name="ListedOn">First day of the present (or, when de-listed, last) listing, or null.</param>
/// <param name="LastDay">Last day on the list, or null while it is on it.</param>
internal sealed record SecoHistory(DateOnly? ListedOn, DateOnly? LastDay)
{
    private const string Listed = "listed";
    private const string Delisted = "de-listed";

    /// <summary>
    /// Reads the modifications. The latest by effective date decides, then by enactment and publication, whatever their order; where even these are the same, the target
    /// stays on the list and that is told. The copies of former states inside (<c>added</c>, <c>removed</c>) say nothing of today.
    /// </summary>
    public static SecoHistory Read(SourceElement target, ReadingNotes notes)
    {
        var all = target.Children("modification").Select(m => Modification.Read(m, notes)).OrderBy(m => m).ToList();
        if (all.Count == 0) return new SecoHistory(null, null);
        var last = all[^1];
        var delisted = last.Type == Delisted;
        if (delisted && all.Exists(m => m.Type != Delisted && m.CompareTo(last) == 0))
        {
            notes.AddOnce(ListDiagnostics.SecoSameDay, "modification", row: target.Line, path: "target/modification");
            delisted = false;
        }

        var before = delisted ? all[..^1] : all;
        var start = before.FindLastIndex(m => m.Type == Delisted) + 1;
        var current = start < before.Count ? before[start..] : before;
        var listed = current.Find(m => m.Type == Listed) ?? (current.Count > 0 ? current[0] : null);
        return new SecoHistory(listed?.Effective, delisted ? last.Effective?.AddDays(-1) : null);
    }

    private sealed record Modification(string? Type, DateOnly? Effective, DateOnly? Enacted, DateOnly? Published) : IComparable<Modification>
    {
        public static Modification Read(SourceElement element, ReadingNotes notes)
        {
            element.Ignore("added", "removed", "remark");
            element.IgnoreAttributes("ssid");
            var type = element.Attribute("modification-type");
            if (type is not (Listed or "amended" or Delisted))
                notes.AddOnce(ListDiagnostics.UnknownValue, $"modification:{type}", type, "listed, amended or de-listed", element.Line, "modification@modification-type");
            var enacted = Day(element, "enactment-date", notes);
            var published = Day(element, "publication-date", notes);
            var effective = Day(element, "effective-date", notes) ?? enacted ?? published;
            if (effective is null && type == Delisted) notes.Add(ListDiagnostics.MissingKey, expected: "the day of the de-listing", row: element.Line, path: "modification@effective-date");
            return new Modification(type, effective, enacted, published);
        }

        public int CompareTo(Modification? other)
        {
            if (other is null) return 1;
            var effective = Nullable.Compare(Effective, other.Effective);
            if (effective != 0) return effective;
            var enacted = Nullable.Compare(Enacted, other.Enacted);
            return enacted != 0 ? enacted : Nullable.Compare(Published, other.Published);
        }

        private static DateOnly? Day(SourceElement element, string attribute, ReadingNotes notes)
        {
            if (element.Attribute(attribute) is not { } text) return null;
            var day = PartialDates.Day(text);
            if (day is null) notes.AddOnce(ListDiagnostics.UnreadDate, $"{attribute}:{text}", text, "yyyy-mm-dd", element.Line, $"modification@{attribute}");
            return day;
        }
    }
}
