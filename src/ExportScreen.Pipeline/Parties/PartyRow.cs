using ExportScreen.Model.Consignments;
using ExportScreen.Model.Screenings;

namespace ExportScreen.Pipeline.Parties;

/// <summary>A row of a stored manifest in which a party stands.</summary>
/// <param name="Row">Number among the data rows.</param>
/// <param name="Chunk">The chunk it was screened in.</param>
/// <param name="Outcome">Outcome of the row when it was screened.</param>
/// <param name="Role">The party's role there.</param>
/// <param name="RoleText">The source's own word when the role is Other.</param>
/// <param name="Reference">Bill, invoice or shipment reference, or null.</param>
/// <param name="RowKey">The row's key for people.</param>
internal readonly record struct PartyRow(int Row, int Chunk, Outcome Outcome, PartyRole Role, string? RoleText, string? Reference, string RowKey);

/// <summary>Some rows of one job in which a party stands.</summary>
/// <param name="Identity">Which of the parties of the key.</param>
/// <param name="JobId">The job.</param>
/// <param name="Rows">The rows, in order.</param>
internal sealed record PartyRows(string Identity, string JobId, IReadOnlyList<PartyRow> Rows);

/// <summary>A job whose parties and rows are all kept.</summary>
/// <param name="JobId">The job.</param>
/// <param name="FileName">File name of the manifest.</param>
/// <param name="AsOf">The run's date: what was in force then is what its consignments are judged by, also later.</param>
internal sealed record KeptJob(string JobId, string FileName, DateOnly AsOf);
