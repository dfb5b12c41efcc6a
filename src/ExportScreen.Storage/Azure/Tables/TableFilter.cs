using System.Globalization;

namespace ExportScreen.Storage.Azure.Tables;

/// <summary>Values as $filter writes them. A text is quoted and its quotes doubled, so that no value ends its own literal.</summary>
internal sealed class TableFilter : IFormatProvider, ICustomFormatter
{
    private static readonly TableFilter Instance = new();

    /// <summary>A filter from an interpolated string: <c>$"PartitionKey eq {key} and Score ge {score}"</c>.</summary>
    public static string Of(FormattableString filter) => filter.ToString(Instance);

    /// <summary>A value as a literal.</summary>
    /// <exception cref="ArgumentException">Tables cannot compare with such a value.</exception>
    public static string Literal(object? value) => value switch
    {
        string text => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'",
        bool flag => flag ? "true" : "false",
        int number => number.ToString(CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture) + "L",
        double number when double.IsFinite(number) => Real(number),
        DateTimeOffset time => $"datetime'{TableEntityJson.Text(time)}'",
        Guid id => $"guid'{id}'",
        _ => throw new ArgumentException("A filter compares with a text, yes or no, a number, a time or an id."),
    };

    /// <inheritdoc/>
    public object? GetFormat(Type? formatType) => formatType == typeof(ICustomFormatter) ? this : null;

    /// <inheritdoc/>
    public string Format(string? format, object? arg, IFormatProvider? formatProvider) => Literal(arg);

    /// <summary>Without a point or an exponent it would be a whole number.</summary>
    private static string Real(double number)
    {
        var text = number.ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? text : text + ".0";
    }
}
