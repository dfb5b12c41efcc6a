namespace ExportScreen.App.Web.Identity;

/// <summary>Ways to prove who one is.</summary>
internal static class Schemes
{
    /// <summary>Chooses one of the others by what the request carries.</summary>
    public const string Select = "select";

    /// <summary>Session of a local account.</summary>
    public const string Session = "session";

    /// <summary>Key of a script.</summary>
    public const string ApiKey = "api-key";

    /// <summary>Entra ID, verified by the platform.</summary>
    public const string Platform = "platform";
}
