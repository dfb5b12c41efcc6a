namespace ExportScreen.Pipeline.Jobs;

/// <summary>A step of a job cannot be done now; it is tried again, and after the last try its poison handler ends it. The message holds no personal data.</summary>
public sealed class StepFailedException(string message) : Exception(message);
