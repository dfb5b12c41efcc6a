namespace ExportScreen.Evaluation.Mutations.Bases;

/// <summary>Takes from several sequences in turn, so that every way of a class is among its first cases. Pure.</summary>
internal static class InTurn
{
    /// <summary>One of each until all have ended.</summary>
    public static IEnumerable<T> Of<T>(params IEnumerable<T>[] sequences)
    {
        var open = sequences.Select(s => s.GetEnumerator()).ToList();
        try
        {
            for (var at = 0; open.Count > 0; at = open.Count == 0 ? 0 : (at + 1) % open.Count)
            {
                if (open[at].MoveNext())
                {
                    yield return open[at].Current;
                    continue;
                }

                open[at].Dispose();
                open.RemoveAt(at--);
            }
        }
        finally
        {
            foreach (var sequence in open) sequence.Dispose();
        }
    }
}
