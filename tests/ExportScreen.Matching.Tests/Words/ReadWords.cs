using ExportScreen.Matching.Names;
using ExportScreen.Matching.Words;
using ExportScreen.Model.Lists;

namespace ExportScreen.Matching.Tests.Words;

/// <summary>The words of a name as the matching reads them.</summary>
internal static class ReadWords
{
    /// <summary>Words as "text" for core words, "text:Role" for others.</summary>
    public static string Of(string name, EntryKind kind = EntryKind.Company)
    {
        var form = Read(name, kind);
        var words = new List<string>();
        foreach (ref readonly var token in form.View.Tokens)
            words.Add(form.View.Text(token).ToString() + (token.Role == TokenRole.Core ? "" : ":" + token.Role));
        return string.Join(' ', words);
    }

    /// <summary>The meanings of the words of one role.</summary>
    public static string[] Meanings(string name, TokenRole role, EntryKind kind = EntryKind.Company)
    {
        var form = Read(name, kind);
        var result = new List<string>();
        foreach (ref readonly var token in form.View.Tokens)
            if (token.Role == role) result.Add(WordTable.Canonical(token.Meaning));
        return [.. result];
    }

    /// <summary>The legal families in a name.</summary>
    public static LegalFamily[] Families(string name)
    {
        var form = Read(name, EntryKind.Company);
        var result = new List<LegalFamily>();
        foreach (ref readonly var token in form.View.Tokens)
            if (token.Role == TokenRole.Legal) result.Add(WordTable.FamilyOf(token.Meaning));
        return [.. result];
    }

    private static NameForm Read(string name, EntryKind kind)
    {
        var form = new NameForm();
        NameReader.Read(name, kind, form);
        return form;
    }
}
