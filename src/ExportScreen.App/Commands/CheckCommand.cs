using System.CommandLine;
using System.Globalization;
using ExportScreen.App.Settings;
using ExportScreen.App.Terminal;
using ExportScreen.Model.Codes;
using ExportScreen.Model.Consignments;
using ExportScreen.Model.Evidence;
using ExportScreen.Model.Lists;
using ExportScreen.Model.Screenings;
using ExportScreen.Rules.Parties;

namespace ExportScreen.App.Commands;

/// <summary><c>exportscreen check</c>: one party.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        var name = new Argument<string>("NAME") { Description = "The name in any script; empty (\"\") to check an identifier or address alone" };
        var country = new Option<string?>("--country") { Description = "Country: code or name", HelpName = "CC" };
        var id = new Option<string[]>("--id") { Description = "Identifier: IMO, tax or registration number, LEI, BIC, passport; may be repeated", HelpName = "N" };
        var address = new Option<string?>("--address") { Description = "Address in one line", HelpName = "TEXT" };
        var kind = new Option<string?>("--kind") { Description = "person, company, vessel or aircraft", HelpName = "K" };
        kind.AcceptOnlyFromAmong("person", "company", "vessel", "aircraft");
        var lists = new Option<string?>("--lists") { Description = "Folder of the lists", HelpName = "DIR" };
        var asOf = new Option<DateOnly?>("--as-of") { Description = "Date of the check (YYYY-MM-DD); default: today", HelpName = "DATE", CustomParser = ScreenOptions.ParseDate };
        var nearMisses = new Option<bool>("--near-misses") { Description = "Show the best match below the review line too" };
        var command = new Command("check", "Checks one party.\n\n  exportscreen check \"АЛМАЗ-АНТЕЙ\" --country RU\n  exportscreen check \"\" --id \"IMO 9187629\"")
        {
            name, country, id, address, kind, lists, asOf, nearMisses,
        };
        command.SetAction(arguments => Guarded.Run(() =>
        {
            var party = PartyOf(arguments.GetValue(name)!, arguments.GetValue(country), arguments.GetValue(id) ?? [], arguments.GetValue(address), arguments.GetValue(kind));
            return Run(party, arguments.GetValue(lists), arguments.GetValue(asOf), arguments.GetValue(nearMisses));
        }));
        return command;
    }

    private static Party PartyOf(string name, string? country, string[] ids, string? address, string? kind)
    {
        CountryCode code = default;
        if (country is not null && !Countries.TryFind(country, out code)) throw new UsageException($"--country {country}: not a country that is known; give its code, for instance CN.");
        if (name.Trim().Length == 0 && ids.Length == 0 && address is null) throw new UsageException("Give a name, an --id or an --address.");
        if (name.Trim().Length > 0 && !name.Any(char.IsLetterOrDigit)) throw new UsageException($"“{name}” has no letters or digits that could be compared.");
        return new Party
        {
            Role = PartyRole.Other,
            RoleText = "checked party",
            Name = name.Trim(),
            Address = address,
            Country = code,
            Identifiers = [.. ids.SelectMany(text => IdentifierLabels.Readings(text, code))],
            Kind = kind is null ? EntryKind.Unknown : Enum.Parse<EntryKind>(kind, ignoreCase: true),
        };
    }

    private static int Run(Party party, string? listFolder, DateOnly? asOf, bool nearMisses)
    {
        using var engine = EngineLoader.Load(listFolder, asOf, new ScreenView(quiet: true));
        var screening = new PartyScreener(engine.Engine.Snapshot, engine.Engine.RuleBook, engine.AsOf).Screen(party);
        foreach (var warning in engine.Engine.Warnings) Console.Error.WriteLine($"exportscreen: warning: {warning}");
        foreach (var listed in ListedPartyHits.Of(screening.Hits)) Say(listed);
        if (nearMisses && screening.NearMiss is { } near) Say("near miss", near);
        var count = engine.Engine.Lists.Count;
        foreach (var id in party.Identifiers.Where(i => i.Check == ChecksumState.Invalid && (i.Kind is IdentifierKind.Imo or IdentifierKind.Lei or IdentifierKind.Uscc || party.Identifiers.Count == 1)))
            Console.WriteLine($"Note: the check digits of {id.Kind.ToString().ToUpperInvariant()} {id.Raw} do not fit; it was compared as it is.");
        if (screening.NotScreenedReason is { } reason) Console.WriteLine($"Not screened: {reason}.");
        else if (screening.Hits.Count == 0) Console.WriteLine($"No match found in the {count} lists shown by: exportscreen lists status");
        return screening.Hits.Count > 0 || screening.NotScreenedReason is not null ? ExitCodes.Flagged : ExitCodes.Clear;
    }

    private static void Say(ListedPartyHits listed)
    {
        if (listed.Hits.Count + listed.AlsoListed.Count > 1)
            Console.WriteLine($"One listed party with {listed.Hits.Count + listed.AlsoListed.Count} listings (publishers give it the same identifier):");
        foreach (var hit in listed.Hits) Say(Words.Of(hit.Outcome), hit);
        foreach (var entry in listed.AlsoListed) Console.WriteLine($"Listed too, under a name that did not match  [{entry}]");
    }

    private static void Say(string word, Hit hit)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{word}  {hit.Score * 100:0.0}  {hit.List}  {hit.EntryName}  [{hit.EntryId}]"));
        Console.WriteLine($"    {HitSentence.Why(hit)}");
        Console.WriteLine($"    {HitSentence.Consequence(hit.Effect)}{(hit.Programmes is null ? "" : "; " + hit.Programmes)}{(hit.LegalBasis is null ? "" : "; " + hit.LegalBasis)}");
    }
}
