using ExportScreen.Goods.Controls;
using ExportScreen.Goods.Descriptions;
using ExportScreen.Goods.Parts;
using ExportScreen.Model.Goods;

namespace ExportScreen.Goods.Contradictions;

/// <summary>Compares declared codes with what part numbers and terms point to. Thread-safe.</summary>
internal sealed class CodeChecks(ControlTables tables)
{
    /// <summary>Every disagreement by part number and by term, the farthest first.</summary>
    public List<CodeContradiction> Check(IReadOnlyList<string> declared, IReadOnlyList<PartFound> parts, IReadOnlyList<TermFound> terms)
    {
        var found = new List<CodeContradiction>();
        foreach (var part in parts)
        {
            var family = part.Family;
            if (declared.Any(code => code == family.Hs6 || family.Also.Contains(code))) continue;
            Add(found, ContradictionBasis.PartNumber, part.Number, declared, [family.Hs6, .. family.Also], family.Source, family.Confidence);
        }

        // Terms speak together: a code is contradicted only when no term of the text allows it.
        var named = terms.Where(t => t.Term.Hs.Count > 0).ToList();
        if (!named.Exists(t => t.Term.Hs.Any(hint => declared.Any(code => Allows(hint, code)))))
            foreach (var term in named.Where(t => t.Term.Strength == TermStrength.High)) Add(found, ContradictionBasis.Term, term.Written, declared, term.Term.Hs, term.Term.Source);
        return [.. found.OrderByDescending(f => f.Distance).ThenBy(f => f.Basis)];
    }

    /// <summary>Whether a code or heading stands in a table about exports.</summary>
    public bool IsControlled(string code) => code.Length == 6 ? HasExportPointer(code) : tables.HeadingIsControlled(code);

    /// <summary>The distance of the nearest pair.</summary>
    public static CodeDistance Distance(IReadOnlyList<string> declared, IReadOnlyList<string> expected) =>
        declared.Any(d => expected.Any(e => d.AsSpan(0, 4).SequenceEqual(e.AsSpan(0, 4)))) ? CodeDistance.Subheading
        : declared.Any(d => expected.Any(e => d.AsSpan(0, 2).SequenceEqual(e.AsSpan(0, 2)))) ? CodeDistance.Heading
        : CodeDistance.Chapter;

    /// <summary>A hint allows its whole heading: words do not tell subheadings apart.</summary>
    private static bool Allows(string hint, string code) => code.AsSpan(0, 4).SequenceEqual(hint.AsSpan(0, 4));

    private bool HasExportPointer(string hs6) => tables.PointersFor(hs6, null).Any(p => p.Direction == ControlDirection.Export);

    private void Add(List<CodeContradiction> found, ContradictionBasis basis, string written, IReadOnlyList<string> declared, IReadOnlyList<string> expected, string source, PartConfidence? confidence = null)
    {
        var hides = expected.Any(IsControlled) && !declared.Any(IsControlled);
        found.Add(new CodeContradiction(basis, written, declared, expected, Distance(declared, expected), null, null, hides, source) { Confidence = confidence });
    }
}
