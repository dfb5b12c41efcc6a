using ExportScreen.Matching.Names;
using ExportScreen.Matching.Scoring;

namespace ExportScreen.Matching.Index;

/// <summary>Room for one search over one index, reused from name to name by one thread.</summary>
internal sealed class SearchScratch(int names, int vocabulary, int distinct)
{
    private int _query;
    private int _word;

    public readonly NameForm Form = new();
    public readonly AlignmentScratch Alignment = new();
    public readonly WordMemory Memory = new(distinct);
    public readonly KnownWords Known = new();
    public readonly List<uint> Keys = new(64);
    public readonly List<int> Candidates = new(256);

    /// <summary>How each vocabulary number fared in the query, and the word for which it was last compared.</summary>
    public readonly Alike[] Alike = new Alike[vocabulary];
    public readonly int[] ComparedFor = new int[vocabulary];

    /// <summary>Query in which a name became a candidate; negative when joined words led to it.</summary>
    public readonly int[] CandidateIn = new int[names];
    public bool[] Marks = new bool[32];
    public bool[] Leading = new bool[32];

    /// <summary>Numbers of the query's words among the known ones.</summary>
    public int[] Numbers = new int[32];

    public int Query => _query;

    public int Word => _word;

    public void BeginQuery(int words)
    {
        // Stamps are compared for equality only; when they run out everything starts anew.
        if (_query == int.MaxValue || _word > int.MaxValue - 100000)
        {
            Alike.AsSpan().Clear();
            ComparedFor.AsSpan().Clear();
            CandidateIn.AsSpan().Clear();
            _query = _word = 0;
        }

        _query++;
        Candidates.Clear();
        Known.Begin();
        if (Marks.Length < words)
        {
            Marks = new bool[words * 2];
            Leading = new bool[words * 2];
            Numbers = new int[words * 2];
        }
    }

    public void BeginWord() => _word++;
}
