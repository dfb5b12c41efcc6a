using System.Xml.Linq;

namespace ExportScreen.Architecture.Tests;

/// <summary>Who may see whom (the table of the README).</summary>
public sealed class ProjectTableTests
{
    /// <summary>Stands in for a package of that name (src/Shims); only Storage may see it.</summary>
    private const string Shim = "System.IO.Hashing";

    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Model"] = [],
        ["Matching"] = ["Model"],
        ["Manifests"] = ["Model"],
        ["Goods"] = ["Model"],
        ["Reports"] = ["Model"],
        ["Lists"] = ["Model", "Matching"],
        ["Rules"] = ["Model", "Matching", "Lists", "Goods"],
        ["Evaluation"] = ["Model", "Matching", "Lists"],
        ["Pipeline"] = ["Model", "Matching", "Manifests", "Goods", "Reports", "Lists", "Rules", "Evaluation"],
        ["Storage"] = ["Model", Shim],
        [Shim] = [],
    };

    [Fact]
    public void Projects_see_only_what_the_table_allows()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories))
        {
            var name = NameOf(file);
            if (name == "App")
            {
                Assert.DoesNotContain(Shim, File.ReadAllText(file), StringComparison.Ordinal);
                continue;
            }

            Assert.True(Allowed.ContainsKey(name), $"{name} is not in the table.");
            var seen = XDocument.Load(file).Descendants("ProjectReference").Select(r => NameOf((string)r.Attribute("Include")!));
            Assert.Empty(seen.Except(Allowed[name], StringComparer.Ordinal).Select(other => $"{name} sees {other}"));
        }
    }

    [Fact]
    public void Nobody_sees_the_app() =>
        Assert.DoesNotContain(Directory.EnumerateFiles(Repository.PathOf("src"), "*.csproj", SearchOption.AllDirectories),
            file => XDocument.Load(file).Descendants("ProjectReference").Any(r => ((string)r.Attribute("Include")!).Contains("ExportScreen.App", StringComparison.Ordinal)));

    [Fact]
    public void Every_project_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.PathOf("ExportScreen.sln"));
        foreach (var file in new[] { "src", "tests" }.SelectMany(f => Directory.EnumerateFiles(Repository.PathOf(f), "*.csproj", SearchOption.AllDirectories)))
            Assert.Contains(Path.GetFileName(file), solution, StringComparison.Ordinal);
    }

    [Fact]
    public void Unicode_normalisation_works_on_this_machine() =>
        Assert.Equal("e", "é".Normalize(System.Text.NormalizationForm.FormKD)[..1]);

    private static string NameOf(string project)
    {
        const string product = "ExportScreen.";
        var name = Path.GetFileNameWithoutExtension(project);
        return name.StartsWith(product, StringComparison.Ordinal) ? name[product.Length..] : name;
    }
}
