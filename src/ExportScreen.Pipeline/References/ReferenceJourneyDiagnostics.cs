using ExportScreen.Model.Diagnostics;

namespace ExportScreen.Pipeline.References;

/// <summary>The catalogue of what the refresh of references has to say. PL04xx.</summary>
public static class ReferenceJourneyDiagnostics
{
    /// <summary>The address gives another edition or table than it should.</summary>
    public static readonly DiagnosticKind AnotherReference =
        new("PL0401", DiagnosticSeverity.Error, "The publisher's file is another reference than the one asked for; what is in use stays in use", "See whether the address is the right one, or import the file by hand.");
}
