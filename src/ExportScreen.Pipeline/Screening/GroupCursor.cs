using ExportScreen.Rules.Passes;

namespace ExportScreen.Pipeline.Screening;

/// <summary>Walks the sorted group findings beside the rows: asked for rows in source order, it gives those of each row. Not thread-safe.</summary>
internal sealed class GroupCursor : IDisposable
{
    private static readonly GroupFinding[] None = [];
    private readonly IEnumerator<GroupFinding> _findings;
    private bool _more;

    public GroupCursor(IEnumerable<GroupFinding> sorted)
    {
        _findings = sorted.GetEnumerator();
        _more = _findings.MoveNext();
    }

    public IReadOnlyList<GroupFinding> Of(int file, int row)
    {
        List<GroupFinding>? found = null;
        while (_more && (_findings.Current.File, _findings.Current.Row).CompareTo((file, row)) <= 0)
        {
            if (_findings.Current.File == file && _findings.Current.Row == row) (found ??= []).Add(_findings.Current);
            _more = _findings.MoveNext();
        }

        return found ?? (IReadOnlyList<GroupFinding>)None;
    }

    public void Dispose() => _findings.Dispose();
}
