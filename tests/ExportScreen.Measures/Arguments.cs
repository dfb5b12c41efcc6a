using System.Globalization;

namespace ExportScreen.Measures;

/// <summary>Named arguments, <c>--name value</c>.</summary>
internal sealed class Arguments(string[] given)
{
    public string Text(string name) => Find(name) ?? throw new ArgumentException($"--{name} is missing.");

    public string? Optional(string name) => Find(name);

    public int Number(string name, int otherwise) => Find(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private string? Find(string name)
    {
        var at = Array.IndexOf(given, "--" + name);
        return at >= 0 && at + 1 < given.Length ? given[at + 1] : null;
    }
}
