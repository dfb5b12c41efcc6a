namespace ExportScreen.Manifests.Templates;

/// <summary>The list behind <see cref="ManifestFields"/>: headers, explanations and invented examples (house).</summary>
internal static class TemplateFields
{
    /// <summary>The columns of the template.</summary>
    public static IReadOnlyList<ManifestField> All { get; } =
    [
        new("line_no", "Line No", "Number of the line within the document.", "1"),
        new("bl_number", "Bill of Lading No", "Bill of lading, air waybill or consignment note; joins the lines of one bill.", "OWNB0001"),
        new("invoice_no", "Invoice No", "Commercial invoice.", "INV-2026-017"),
        new("declaration_no", "Declaration Number", "Customs declaration, if there is one.", ""),
        new("date", "Shipment Date", "Day of shipment, year-month-day; dated rules use it.", "2026-01-05"),
        new("shipper", "Shipper", "Who sends the goods; full legal name, in any script.", "EXAMPLE TRADING LIMITED"),
        new("shipper.address", "Shipper Address", "Street, place, postal code.", "ROOM 1, EXAMPLE BUILDING, HONG KONG"),
        new("shipper.country", "Shipper Country", "Name or ISO code.", "HK"),
        new("consignee", "Consignee", "Who receives the goods.", "ORNEK ELEKTRONIK LTD STI"),
        new("consignee.address", "Consignee Address", "Street, place, postal code.", "ORNEK CADDESI 1, ISTANBUL"),
        new("consignee.country", "Consignee Country", "Name or ISO code.", "TR"),
        new("consignee.tax", "Consignee Tax ID", "Tax or registration number (INN, USCC, VAT, ...).", "0000000000"),
        new("notify", "Notify Party", "Who is told of the arrival.", "SAME AS CONSIGNEE"),
        new("notify.address", "Notify Party Address", "Street, place, postal code.", ""),
        new("end_user", "End User", "Who will use the goods, as far as known.", "ПРИМЕР ООО"),
        new("end_user.country", "End User Country", "Name or ISO code.", "KZ"),
        new("intermediate_consignee", "Intermediate Consignee", "Who receives on the way and passes on.", ""),
        new("forwarder", "Freight Forwarder", "Forwarder, broker or agent.", "EXAMPLE LOGISTICS"),
        new("carrier", "Carrier", "Who carries the goods.", "EXAMPLE LINE"),
        new("manufacturer", "Manufacturer", "Who made the goods.", "EXAMPLE SEMICONDUCTOR INC"),
        new("bank", "Bank Name", "Bank of the letter of credit or the order party.", ""),
        new("hs_code", "HS Code", "Tariff number, 6 to 10 digits, as text so that leading zeros stay.", "854231"),
        new("description", "Goods Description", "What the goods are, in trade words.", "MICROCONTROLLERS, 32 BIT"),
        new("brand_model", "Model", "Brand, model or part number.", "EX32F4"),
        new("eccn", "ECCN", "Export-control classification, if known.", ""),
        new("license", "License No", "Export licence, if there is one.", ""),
        new("quantity", "Quantity", "In the unit of the next column.", "1000"),
        new("unit", "Unit", "Unit of the quantity.", "PCS"),
        new("gross_weight", "Gross Weight (kg)", "Kilograms.", "12.5"),
        new("net_weight", "Net Weight (kg)", "Kilograms.", "11"),
        new("value", "Value", "Value of the line.", "14404.26"),
        new("unit_price", "Unit Price", "Price of one unit.", "14.40"),
        new("currency", "Currency", "ISO code.", "USD"),
        new("country_origin", "Country of Origin", "Where the goods were made.", "CN"),
        new("country_dispatch", "Country of Dispatch", "Where they are sent from.", "HK"),
        new("country_destination", "Country of Destination", "Where they go in the end.", "TR"),
        new("port_loading", "Port of Loading", "Name or UN/LOCODE.", "HKHKG"),
        new("port_discharge", "Port of Discharge", "Name or UN/LOCODE.", "TRIST"),
        new("place_delivery", "Place of Delivery", "Where the goods are handed over.", "ISTANBUL"),
        new("mode", "Mode of Transport", "Sea, air, road, rail.", "SEA"),
        new("vessel", "Vessel Name", "Ship; for other modes the flight or the plate.", "EXAMPLE STAR"),
        new("imo", "IMO Number", "Seven digits, with check digit.", "9074729"),
        new("voyage_flight", "Voyage No", "Voyage or flight number.", "001E"),
        new("container", "Container No", "Containers, with commas between them.", "OWNU1234560"),
    ];
}
