namespace ExportScreen.Goods.Suggestions;

/// <summary>A text that is known to belong to a heading.</summary>
/// <param name="Text">The text.</param>
/// <param name="Heading">Four digits of HS 2022.</param>
/// <param name="Weight">How much it counts in the training; 1 for a search reference.</param>
public sealed record LabelledText(string Text, string Heading, float Weight);
