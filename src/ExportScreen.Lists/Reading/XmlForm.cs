namespace ExportScreen.Lists.Reading;

/// <summary>The outline of an XML list: its root, what stands between root and records, and the records.</summary>
/// <param name="Root">Local name of the root element.</param>
/// <param name="Records">Local names of the record elements.</param>
/// <param name="Containers">Elements that only group records.</param>
/// <param name="Head">Elements before or between records that belong to the file as a whole.</param>
internal sealed record XmlForm(string Root, IReadOnlyList<string> Records, IReadOnlyList<string> Containers, IReadOnlyList<string> Head)
{
    /// <summary>Largest file read: ten times the largest edition seen of these lists (house).</summary>
    public const long LargestFile = 400L * 1024 * 1024;

    /// <summary>Deepest nesting inside a record (house; the lists use six).</summary>
    public const int DeepestNesting = 24;

    /// <summary>Longest text of one element (house; the lists stay under 20,000 characters).</summary>
    public const int LongestText = 1024 * 1024;

    /// <summary>Most attributes of an element: the account of a <see cref="SourceElement"/> has 64 places.</summary>
    public const int MostAttributes = 64;
}
