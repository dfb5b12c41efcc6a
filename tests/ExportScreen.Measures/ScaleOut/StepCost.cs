namespace ExportScreen.Measures.ScaleOut;

/// <summary>What a step costs per row with chunks of another size than the measured.</summary>
/// <param name="Function">The step.</param>
/// <param name="Processor">Processor seconds of a row.</param>
/// <param name="Requests">Storage requests of a row.</param>
/// <param name="RoundTrips">Requests of a row that follow each other.</param>
internal sealed record StepCost(string Function, double Processor, double Requests, double RoundTrips)
{
    /// <summary>
    /// Carries a measured step to another size of chunks: batches of entities and blocks of results grow with the rows (a little less, which is left out: larger chunks fill batches better), all
    /// else is per chunk.
    /// </summary>
    public static StepCost Of(StepFigures step, int rows, int chunks, int chunkRows, TimeSpan latency)
    {
        var ofRows = step.Storage.Of(kind => kind == StorageKinds.TableBatch).Requests / (double)rows;
        var ofChunks = step.Storage.Of(kind => kind != StorageKinds.TableBatch).Requests / (double)chunks / chunkRows;
        var tripsOfRows = step.RoundTrips(latency, kind => kind == StorageKinds.TableBatch) / rows;
        var tripsOfChunks = step.RoundTrips(latency, kind => kind != StorageKinds.TableBatch) / chunks / chunkRows;
        return new StepCost(step.Function, step.ProcessorSeconds / rows, ofRows + ofChunks, tripsOfRows + tripsOfChunks);
    }
}
