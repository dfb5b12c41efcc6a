using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ExportScreen.App.Web.Identity;

/// <summary>
/// Passwords: PBKDF2 with HMAC-SHA-256 (NIST SP 800-132), 600,000 rounds (OWASP Password Storage Cheat Sheet, 2023), 128 bits of salt. Stored with its rounds, so that they can be
/// raised. Pure but for the random salt; thread-safe.
/// </summary>
internal static class PasswordHash
{
    /// <summary>Rounds of new hashes.</summary>
    public const int Rounds = 600_000;

    private const string Kind = "pbkdf2-sha256";
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private static readonly string Decoy = Make("nobody has this account");

    /// <summary>The stored form of a password.</summary>
    public static string Make(string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return string.Create(CultureInfo.InvariantCulture, $"{Kind}${Rounds}${Convert.ToBase64String(salt)}${Convert.ToBase64String(Derive(password, salt, Rounds))}");
    }

    /// <summary>Whether a password is the stored one. Without a stored one it takes as long and is false, so that time does not tell which accounts exist.</summary>
    public static bool Fits(string? stored, string password)
    {
        var parts = (stored ?? Decoy).Split('$');
        if (parts is not [Kind, var rounds, var salt, var hash]) return false;
        var expected = Convert.FromBase64String(hash);
        var actual = Derive(password, Convert.FromBase64String(salt), int.Parse(rounds, CultureInfo.InvariantCulture));
        return CryptographicOperations.FixedTimeEquals(expected, actual) && stored is not null;
    }

    /// <summary>A random password of 99 bits, in groups for reading aloud.</summary>
    public static string Generate() =>
        string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 5)));

    // NFC, so that a password typed on another keyboard is the same. The noncharacter U+FFFE cannot be normalised, and nobody types it.
    private static byte[] Derive(string password, byte[] salt, int rounds) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Replace('\uFFFE', '\uFFFD').Normalize(NormalizationForm.FormC)), salt, rounds, HashAlgorithmName.SHA256, 32);
}
