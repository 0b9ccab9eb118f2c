using System.Text;

namespace HealthNavigator.Core.Wording;

/// <summary>A card as plain lines, for channels that have only text. What matters first stands first.</summary>
public static class CardText
{
    public static string Plain(string language, MatchCard card, MessageCatalogue catalogue)
    {
        var text = new StringBuilder();
        void Line(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append(catalogue.Format(language, $"card.{key}", ("value", value))).Append('\n');
        }

        Line("notice", card.Notice);
        Line("summary", card.Summary);
        Line("when", card.Next.Text);
        Line("where", card.DistanceText is null || card.PlaceName is null ? card.PlaceName : $"{card.PlaceName} ({card.DistanceText})");
        foreach (var other in card.AlsoAt) Line("also", other);
        foreach (var reason in card.Reasons) Line("why", reason.Text);
        foreach (var doubt in card.ToConfirm) Line("to-confirm", doubt.Text);
        foreach (var step in card.Steps) Line("step", step);
        Line("cost", card.Cost);
        foreach (var phone in card.Phones) Line("phone", phone.Note is null ? phone.Number : $"{phone.Number} ({phone.Note})");
        foreach (var email in card.Emails) Line("email", email);
        Line("website", card.Website);
        foreach (var help in card.Accessibility) Line("accessibility", help);
        Line("organization", card.Organization);
        Line("source", card.SourceText);
        return text.ToString().TrimEnd('\n');
    }
}
