using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExportScreen.Model.Codes;

namespace ExportScreen.Testing.Publishing;

/// <summary>Editions of UN/LOCODE in the form of UNECE, with invented places of every country and as many rows as the publisher has: the same number gives the same bytes every time.</summary>
/// <param name="Month">Year and month of the youngest row, as UN/LOCODE writes it ("2407").</param>
/// <param name="More">Rows beside the invented ones: country, code, name, subdivision, position ("4521N 03628E", or empty).</param>
public sealed record UnlocodeEdition(string Month, params (string Country, string Code, string Name, string Subdivision, string Position)[] More)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Invented places of each country.</summary>
    public int PlacesEach { get; init; } = 420;

    /// <summary>Whether the bytes are UTF-8; windows-1252 if not.</summary>
    public bool Utf8 { get; init; }

    /// <summary>The three parts, as the publisher cuts them: names and bytes.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Parts() =>
        [("2024-2 UNLOCODE CodeListPart1.csv", Part('A', 'F')), ("2024-2 UNLOCODE CodeListPart2.csv", Part('G', 'N')), ("2024-2 UNLOCODE CodeListPart3.csv", Part('O', 'Z'))];

    /// <summary>The archive of the three parts, with another file beside them.</summary>
    public byte[] Zip() => ZipOf(3);

    /// <summary>The archive of the first parts, with another file beside them.</summary>
    public byte[] ZipOf(int parts)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in (IEnumerable<(string, byte[])>)[("2024-2 SubdivisionCodes.csv", "\"AD\",\"02\",\"Canillo\"\n"u8.ToArray()), .. Parts().Take(parts)])
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Fastest);
                entry.LastWriteTime = new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero);
                using var target = entry.Open();
                target.Write(content);
            }
        }

        return stream.ToArray();
    }

    private byte[] Part(char from, char to)
    {
        var text = new StringBuilder();
        foreach (var country in Countries.All.Select(c => c.ToString()).Where(c => c[0] >= from && c[0] <= to).Order(StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $",\"{country}\",,\".{country} COUNTRY\",,,,,,,,\n");
            for (var i = 0; i < PlacesEach; i++)
            {
                // Codes from the end of the alphabet, where real ones are rare.
                var code = string.Concat("Z", Letters[25 - (i / 26 % 26)], Letters[i % 26]);
                text.Append(CultureInfo.InvariantCulture, $",\"{country}\",\"{code}\",\"Ort {country}{code}é\",\"Ort {country}{code}e\",,\"--3-----\",\"RL\",\"{Month}\",,,\n");
            }

            foreach (var row in More.Where(m => m.Country == country))
                text.Append(CultureInfo.InvariantCulture, $"\"+\",\"{row.Country}\",\"{row.Code}\",\"{row.Name}\",\"{row.Name}\",\"{row.Subdivision}\",\"1-------\",\"RL\",\"{Month}\",,\"{row.Position}\",\"\"\n");
        }

        return Utf8 ? Encoding.UTF8.GetBytes(text.ToString()) : Encoding.Latin1.GetBytes(text.ToString());
    }
}
