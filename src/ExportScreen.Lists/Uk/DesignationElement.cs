using ExportScreen.Lists.Reading;

namespace ExportScreen.Lists.Uk;

/// <summary>Reads one <c>Designation</c> element. Stateless and thread-safe.</summary>
internal static class DesignationElement
{
    private static readonly string[] Indicators =
    [
        "AssetFreeze", "TrustServicesSanctions", "ArmsEmbargo", "TargetedArmsEmbargo", "TechnicalAssistanceRelatedToAircraft", "TravelBan", "CharteringOfShips",
        "CrewServicingOfShipsAndAircraft", "PreventionOfCharteringOfShipsAndAircraft", "PreventionOfBusinessArrangements", "ClosureOfRepresentativeOffices",
        "DirectorDisqualificationSanction", "Deflag",
    ];

    /// <summary>The designation; the caller reports what stayed untaken.</summary>
    public static Designation Read(SourceElement record, ReadingNotes notes)
    {
        record.Ignore("LastUpdated");
        var result = new Designation
        {
            Line = record.Line,
            UniqueId = record.Value("UniqueID"),
            OfsiGroupId = record.Value("OFSIGroupID"),
            UnReference = record.Value("UNReferenceNumber"),
            DateDesignated = record.Value("DateDesignated"),
            Regime = record.Value("RegimeName"),
            Kind = record.Value("IndividualEntityShip"),
            Source = record.Value("DesignationSource"),
            Sanctions = record.Value("SanctionsImposed"),
            OtherInformation = record.Value("OtherInformation"),
            Reasons = record.Value("UKStatementofReasons"),
        };
        ReadIndicators(record, result, notes);
        ReadNames(record, result);
        ReadContacts(record, result);
        foreach (var person in record.Children("IndividualDetails").SelectMany(d => d.Children("Individual"))) ReadPerson(person, result);
        foreach (var entity in record.Children("EntityDetails").SelectMany(d => d.Children("Entity"))) ReadEntity(entity, result);
        foreach (var ship in record.Children("ShipDetails").SelectMany(d => d.Children("Ship"))) ReadShip(ship, result);
        return result;
    }

    /// <summary>The indicators repeat the measures as booleans; an asset freeze that only they tell is added.</summary>
    private static void ReadIndicators(SourceElement record, Designation result, ReadingNotes notes)
    {
        if (record.Child("SanctionsImposedIndicators") is not { } indicators) return;
        var freeze = indicators.Value("AssetFreeze");
        indicators.Ignore(Indicators);
        if (freeze is not (null or "true" or "false"))
            notes.AddOnce(ListDiagnostics.UnknownValue, $"AssetFreeze:{freeze}", freeze, "true or false", record.Line, "SanctionsImposedIndicators/AssetFreeze");
        if (freeze == "true" && result.Sanctions?.Contains("Asset freeze", StringComparison.OrdinalIgnoreCase) != true)
            result.Sanctions = SourceText.Join("|", "Asset freeze", result.Sanctions);
    }

    private static void ReadNames(SourceElement record, Designation result)
    {
        foreach (var name in record.Children("Names").SelectMany(n => n.Children("Name")))
        {
            var middle = SourceText.Join(" ", name.Value("Name2"), name.Value("Name3"), name.Value("Name4"), name.Value("Name5"));
            result.Names.Add(new UkName(name.Value("Name1"), middle, name.Value("Name6"), name.Value("NameType"), name.Value("AliasStrength")));
        }

        foreach (var name in record.Children("NonLatinNames").SelectMany(n => n.Children("NonLatinName")))
        {
            name.Ignore("NonLatinScriptType", "NonLatinScriptLanguage");
            if (name.Value("NameNonLatinScript") is { } text) result.NonLatinNames.Add(text);
        }

        result.Titles.AddRange(record.Values("Titles", "Title"));
    }

    private static void ReadContacts(SourceElement record, Designation result)
    {
        foreach (var address in record.Children("Addresses").SelectMany(a => a.Children("Address")))
        {
            var lines = SourceText.Join(
                ", ", address.Value("AddressLine1"), address.Value("AddressLine2"), address.Value("AddressLine3"), address.Value("AddressLine4"), address.Value("AddressLine5"), address.Value("AddressLine6"));
            result.Addresses.Add(new UkAddress(lines, address.Value("AddressPostalCode"), address.Value("AddressCountry")));
        }

        result.Phones.AddRange(record.Values("PhoneNumbers", "PhoneNumber"));
        result.Emails.AddRange(record.Values("EmailAddresses", "EmailAddress"));
        result.Websites.AddRange(record.Values("Websites", "Website"));
        result.Wallets.AddRange(record.Values("CryptoWalletAddresses", "CryptoWalletAddress"));
    }

    private static void ReadPerson(SourceElement person, Designation result)
    {
        person.Ignore("Genders");
        result.BirthDates.AddRange(person.Values("DOBs", "DOB"));
        result.Nationalities.AddRange(person.Values("Nationalities", "Nationality"));
        result.Positions.AddRange(person.Values("Positions", "Position"));
        foreach (var passport in person.Children("PassportDetails").SelectMany(p => p.Children("Passport")))
            result.Passports.Add(new UkDocument(passport.Value("PassportNumber"), passport.Value("PassportAdditionalInformation")));
        foreach (var id in person.Children("NationalIdentifierDetails").SelectMany(p => p.Children("NationalIdentifier")))
            result.NationalIds.Add(new UkDocument(id.Value("NationalIdentifierNumber"), id.Value("NationalIdentifierAdditionalInformation")));
        foreach (var place in person.Children("BirthDetails").SelectMany(p => p.Children("Location")))
            if (SourceText.Join(", ", place.Value("TownOfBirth"), place.Value("CountryOfBirth")) is { } text) result.BirthPlaces.Add(text);
    }

    private static void ReadEntity(SourceElement entity, Designation result)
    {
        result.EntityTypes.AddRange(entity.Values("TypeOfEntities", "TypeOfEntity"));
        result.RegistrationNumbers.AddRange(entity.Values("BusinessRegistrationNumbers", "BusinessRegistrationNumber"));
        result.Related.AddRange(entity.Values("ParentCompanies", "ParentCompany"));
        result.Related.AddRange(entity.Values("Subsidiaries", "Subsidiary"));
    }

    private static void ReadShip(SourceElement ship, Designation result)
    {
        ship.Ignore("TonnageOfShipDetails", "LengthOfShipDetails");
        result.ImoNumbers.AddRange(ship.Values("IMONumbers", "IMONumber"));
        result.Related.AddRange(ship.Values("CurrentOwnerOperators", "CurrentOwnerOperator"));
        result.Related.AddRange(ship.Values("PreviousOwnerOperators", "PreviousOwnerOperator"));
        result.Flags.AddRange(ship.Values("CurrentBelievedFlagOfShips", "CurrentBelievedFlagOfShip"));
        result.Flags.AddRange(ship.Values("PreviousFlags", "PreviousFlag"));
        result.ShipTypes.AddRange(ship.Values("TypeOfShipDetails", "TypeOfShip"));
        result.YearsBuilt.AddRange(ship.Values("YearsBuilt", "YearBuilt"));
        result.HullNumbers.AddRange(ship.Values("HullIdentificationNumbers", "HullIdentificationNumber"));
    }
}
