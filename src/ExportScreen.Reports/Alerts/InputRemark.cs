using ExportScreen.Model.Diagnostics;
using ExportScreen.Reports.Wording;

namespace ExportScreen.Reports.Alerts;

/// <summary>The same warning about the same value in the same column, over all rows: odd input that was read nevertheless.</summary>
/// <param name="diagnostic">The first of them.</param>
internal sealed class InputRemark(Diagnostic diagnostic)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    public FirstRows Rows { get; } = new();
}
