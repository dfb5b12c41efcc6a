using System.Net;
using System.Net.NetworkInformation;

namespace ExportScreen.App.Web.Serving;

/// <summary>
/// The host names under which a server answers. A page elsewhere can make a browser send requests here under a name of its own (DNS rebinding); a name that is not ours is refused.
/// </summary>
internal static class AllowedHosts
{
    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    /// <summary>The names that follow from the addresses, and those the user gives.</summary>
    /// <exception cref="FormatException">An address is none.</exception>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> urls, IReadOnlyList<string> given)
    {
        var hosts = new HashSet<string>(Loopback, StringComparer.OrdinalIgnoreCase);
        foreach (var url in urls)
        {
            var host = HostOf(url);
            if (host is "*" or "+" or "0.0.0.0" or "[::]") hosts.UnionWith(OfThisMachine());
            else hosts.Add(host);
        }

        hosts.UnionWith(given);
        return [.. hosts];
    }

    private static string HostOf(string url)
    {
        var address = Microsoft.AspNetCore.Http.BindingAddress.Parse(url);
        if (address.IsUnixPipe || address.IsNamedPipe) throw new FormatException(url);
        return address.Host;
    }

    private static IEnumerable<string> OfThisMachine() =>
        NetworkInterface.GetAllNetworkInterfaces().SelectMany(n => n.GetIPProperties().UnicastAddresses)
            .Select(a => a.Address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{a.Address}]" : a.Address.ToString())
            .Append(Environment.MachineName).Append(Dns.GetHostName());
}
