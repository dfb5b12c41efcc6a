using ExportScreen.Pipeline.Audit;

namespace ExportScreen.App.Web.Pages.Audit;

/// <summary>What the audit page shows. Immutable.</summary>
/// <param name="Page">The records.</param>
/// <param name="Verdict">What the check of the whole chain found; null when it was not asked for.</param>
/// <param name="IsFirst">Whether it is the first page.</param>
public sealed record AuditModel(AuditPage Page, AuditVerdict? Verdict, bool IsFirst);
