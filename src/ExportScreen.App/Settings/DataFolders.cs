namespace ExportScreen.App.Settings;

/// <summary>Where things lie: flag over environment over <c>exportscreen.json</c> over the default.</summary>
internal static class DataFolders
{
    /// <summary>The user's data folder: local application data, <c>exportscreen</c>.</summary>
    public static string Data => Setting("EXPORTSCREEN_DATA", "data")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "exportscreen");

    /// <summary>The list folder.</summary>
    public static string Lists(string? flag) => flag ?? Setting("EXPORTSCREEN_LISTS", "lists") ?? Path.Combine(Data, "lists");

    /// <summary>The folder of the reference nomenclatures.</summary>
    public static string Reference(string? flag) => flag ?? Setting("EXPORTSCREEN_REFERENCE", "reference") ?? Path.Combine(Data, "reference");

    /// <summary>The folder of the service's data.</summary>
    public static string Server(string? flag) => Path.GetFullPath(flag ?? Setting("EXPORTSCREEN_SERVER_DATA", "serverData") ?? Path.Combine(Data, "server"));

    /// <summary>The folder of saved mappings.</summary>
    public static string Profiles => Path.Combine(Data, "profiles");

    /// <summary>The tenant's changes to the RuleBook, if there are any.</summary>
    public static string RuleBookChanges => Path.Combine(Data, "rulebook.json");

    /// <summary>The customer's file of owners: <c>owners.csv</c>, else <c>owners.xlsx</c> in the data folder; null when there is none.</summary>
    /// <exception cref="UsageException">One is named and there is none.</exception>
    public static string? Owners(string? flag)
    {
        if ((flag ?? Setting("EXPORTSCREEN_OWNERS", "owners")) is not { } named) return Array.Find([Path.Combine(Data, "owners.csv"), Path.Combine(Data, "owners.xlsx")], File.Exists);
        if (Directory.Exists(named)) throw new UsageException($"--owners {named}: this is a folder; name a file in it.");
        return File.Exists(named) ? named : throw new UsageException($"--owners {named}: no such file.");
    }

    /// <summary>The folder of labelled data for an evaluation, or null when there is none.</summary>
    public static string? Labelled(string? flag) => flag ?? (Setting("EXPORTSCREEN_SHARED", "shared") is { } shared ? Path.Combine(shared, "data", "names") : null);

    private static string? Setting(string variable, string name)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } value) return value;
        return ConfigurationFile.Find(name)?.GetString();
    }
}

/// <summary>A wrong setting or argument, as a sentence for the user. Ends the command with exit code 1.</summary>
internal sealed class UsageException(string message) : Exception(message);
