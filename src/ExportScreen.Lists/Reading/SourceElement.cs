namespace ExportScreen.Lists.Reading;

/// <summary>
/// One XML element of a record, with an account of what the reader took: whatever is neither taken nor ignored is reported by
/// <see cref="ReportRest"/>. Names are local names. Not thread-safe; lives as long as its record.
/// </summary>
internal sealed class SourceElement(string name, int line)
{
    private readonly List<(string Name, string Value)> _attributes = [];
    private readonly List<SourceElement> _children = [];
    private ulong _attributesTaken;
    private string? _text;
    private bool _taken;
    private bool _textTaken;

    /// <summary>Local name.</summary>
    public string Name { get; } = name;

    /// <summary>1-based line in the file.</summary>
    public int Line { get; } = line;

    /// <summary>Names of the children in source order; looking at them takes none.</summary>
    public IEnumerable<string> ChildNames => _children.Select(c => c.Name);

    /// <summary>Adds an attribute while the element is built.</summary>
    public void Add(string attribute, string value) => _attributes.Add((attribute, value));

    /// <summary>Adds a child while the element is built.</summary>
    public void Add(SourceElement child) => _children.Add(child);

    /// <summary>Adds text while the element is built.</summary>
    public void AddText(string text) => _text = _text is null ? text : _text + text;

    /// <summary>The tidied text, or null when there is none.</summary>
    public string? Text()
    {
        _textTaken = true;
        return SourceText.Tidy(_text);
    }

    /// <summary>The tidied value of an attribute, or null when it is absent or empty.</summary>
    public string? Attribute(string attribute)
    {
        for (var i = 0; i < _attributes.Count; i++)
        {
            if (_attributes[i].Name != attribute) continue;
            _attributesTaken |= 1UL << i;
            return SourceText.Tidy(_attributes[i].Value);
        }

        return null;
    }

    /// <summary>The first child of a name; further ones stay untaken and are reported.</summary>
    public SourceElement? Child(string child)
    {
        foreach (var element in _children)
        {
            if (element.Name != child) continue;
            element._taken = true;
            return element;
        }

        return null;
    }

    /// <summary>All children of a name.</summary>
    public IEnumerable<SourceElement> Children(string child)
    {
        foreach (var element in _children)
        {
            if (element.Name != child) continue;
            element._taken = true;
            yield return element;
        }
    }

    /// <summary>The text of the first child of a name, or null.</summary>
    public string? Value(string child) => Child(child)?.Text();

    /// <summary>The texts of all children of a name inside a wrapper (<c>DOBs/DOB</c>), without the empty ones.</summary>
    public IEnumerable<string> Values(string wrapper, string child) =>
        Children(wrapper).SelectMany(w => w.Children(child)).Select(c => c.Text()).OfType<string>();

    /// <summary>Says that children of these names carry nothing that is needed.</summary>
    public void Ignore(params ReadOnlySpan<string> children)
    {
        foreach (var element in _children)
            if (children.Contains(element.Name)) element.TakeAll();
    }

    /// <summary>Says that attributes of these names carry nothing that is needed.</summary>
    public void IgnoreAttributes(params ReadOnlySpan<string> attributes)
    {
        for (var i = 0; i < _attributes.Count; i++)
            if (attributes.Contains(_attributes[i].Name)) _attributesTaken |= 1UL << i;
    }

    /// <summary>Reports every element, attribute and text that nobody took or ignored.</summary>
    public void ReportRest(ReadingNotes notes, string path)
    {
        var here = $"{path}/{Name}";
        for (var i = 0; i < _attributes.Count; i++)
            if ((_attributesTaken & (1UL << i)) == 0)
                notes.AddOnce(ListDiagnostics.UnknownAttribute, $"{here}@{_attributes[i].Name}", _attributes[i].Name, row: Line, path: here);
        if (!_textTaken && !string.IsNullOrWhiteSpace(_text))
            notes.AddOnce(ListDiagnostics.UnknownElement, here + "#text", "text", row: Line, path: here);
        foreach (var child in _children)
        {
            if (child._taken) child.ReportRest(notes, here);
            else notes.AddOnce(ListDiagnostics.UnknownElement, $"{here}/{child.Name}", child.Name, row: child.Line, path: here);
        }
    }

    private void TakeAll()
    {
        _taken = _textTaken = true;
        _attributesTaken = ulong.MaxValue;
        foreach (var child in _children) child.TakeAll();
    }
}
