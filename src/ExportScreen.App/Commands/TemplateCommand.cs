using System.CommandLine;
using ExportScreen.App.Settings;
using ExportScreen.Manifests;
using ExportScreen.Reports.Templates;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen template</c>: an empty manifest workbook with its columns explained.</summary>
internal static class TemplateCommand
{
    public static Command Make()
    {
        var output = new Option<string>("--output", "-o") { Description = "Where to write it", DefaultValueFactory = _ => "manifest-template.xlsx", HelpName = "FILE" };
        var force = new Option<bool>("--force") { Description = "Overwrite a file that is there" };
        var command = new Command("template", "Writes an empty manifest workbook with the headers explained.") { output, force };
        command.SetAction(arguments => Guarded.Run(() => Write(arguments.GetValue(output)!, arguments.GetValue(force))));
        return command;
    }

    private static int Write(string path, bool force)
    {
        if (File.Exists(path) && !force) throw new UsageException($"{path}: is there already; name another file or say --force.");
        using (var stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite))
            TemplateWriter.Write([.. ManifestFields.All.Select(f => new TemplateField(f.Title, f.Description, f.Example, f.Id is "shipper" or "consignee" or "description"))], stream);
        Console.WriteLine($"Written {path}: fill it in and run exportscreen screen {path}");
        return ExitCodes.Clear;
    }
}
