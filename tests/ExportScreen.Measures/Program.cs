using ExportScreen.Measures;
using ExportScreen.Measures.ScaleOut;

// Used by tests/measure/*.sh: makes inputs and measures whole processes. Not a part of the product.
return args switch
{
    ["generate", .. var rest] => GenerateManifest.Run(new Arguments(rest)),
    ["run", .. var rest] => MeasuredProcess.Run(rest),
    ["expected", .. var rest] => ExpectedLists.Run(new Arguments(rest)),
    ["refused", .. var rest] => RefusedManifests.Run(new Arguments(rest)),
    ["scale-out", .. var rest] => ScaleOutMeasure.Run(new Arguments(rest)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("measures generate --rows N [--distinct N] [--seed N] --lists DIR --out FILE | run EXE ARG... | expected --exe EXE --data DIR --work DIR | refused --exe EXE --data DIR --work DIR"
        + " | scale-out --exe EXE --work DIR --lists DIR --handlers 1,2,4 [--rows N] [--chunk-rows N] [--latency MS]");
    return 1;
}
