using ExportScreen.Measures;
using ExportScreen.Measures.CleanTrade;
using ExportScreen.Measures.Faults;
using ExportScreen.Measures.GoodsTexts;
using ExportScreen.Measures.Load;
using ExportScreen.Measures.ScaleOut;

// Used by tests/measure/*.sh: makes inputs and measures whole processes. Not a part of the product.
return args switch
{
    ["generate", .. var rest] => GenerateManifest.Run(new Arguments(rest)),
    ["clean-trade", .. var rest] => GenerateCleanTrade.Run(new Arguments(rest)),
    ["run", .. var rest] => MeasuredProcess.Run(rest),
    ["expected", .. var rest] => ExpectedLists.Run(new Arguments(rest)),
    ["refused", .. var rest] => RefusedManifests.Run(new Arguments(rest)),
    ["scale-out", .. var rest] => ScaleOutMeasure.Run(new Arguments(rest)),
    ["parties", .. var rest] => ListedPartiesMeasure.Run(new Arguments(rest)),
    ["mutations", .. var rest] => MutationMeasure.Run(new Arguments(rest)),
    ["goods", .. var rest] => GoodsMeasure.Run(new Arguments(rest)),
    ["faults", .. var rest] => await FaultsMeasure.RunAsync(new Arguments(rest)),
    ["rules", .. var rest] => RulesMeasure.Run(new Arguments(rest)),
    ["load", .. { Length: > 0 } rest] => await LoadMeasure.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        measures generate --rows N [--distinct N] [--seed N] --lists DIR --out FILE
        measures clean-trade --data DIR --out FILE [--rows N] [--seed N]
        measures run EXE ARG...
        measures expected --exe EXE --data DIR --work DIR
        measures refused --exe EXE --data DIR --work DIR
        measures parties --lists DIR [--biggest N] [--sample N] [--seed N]
        measures mutations --lists DIR [--seed N] [--cases N] [--half all|tune|held-out] [--class N,N] [--missed N]
        measures goods --data DIR [--seed N] [--messages no] [--only cost] [--calibrate FILE [--limit SHARE]]
        measures faults --exe EXE --work DIR [--lists DIR] [--rows N] [--kills N] [--seed N] [--list-rounds N] [--disk-rounds N]
        measures rules --manifests FILE,FILE [--findings FILE]
        measures load users --exe EXE --work DIR --lists DIR [--users N] [--rows N] [--distinct N] [--connections N]
        measures load party --exe EXE --work DIR --lists DIR [--seconds N] [--connections N]
        measures load manifest --exe EXE --work DIR --lists DIR --file FILE [--rows N]
        measures scale-out --exe EXE --work DIR --lists DIR --handlers 1,2,4 [--rows N] [--chunk-rows N] [--latency MS]
        """);
    return 1;
}
