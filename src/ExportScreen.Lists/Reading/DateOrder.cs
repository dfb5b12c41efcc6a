namespace ExportScreen.Lists.Reading;

/// <summary>Which number comes first in a date of three numbers with the year last.</summary>
public enum DateOrder
{
    /// <summary><c>31/12/1965</c>: UK, EU, UN, Canada, Australia.</summary>
    DayFirst,

    /// <summary><c>12/31/1965</c>: the US publishers.</summary>
    MonthFirst,
}
