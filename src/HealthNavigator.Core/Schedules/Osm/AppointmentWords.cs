namespace HealthNavigator.Core.Schedules.Osm;

/// <summary>Whether a comment says that people are received by appointment.</summary>
internal static class AppointmentWords
{
    private static readonly string[] Appointment =
        ["rendez-vous", "rendez vous", "rdv", "r.d.v", "sur rv", "appointment", "afspraak", "vereinbarung", "terminvergabe"];

    private static readonly string[] Without = ["sans rendez", "sans rdv", "sans r.d.v", "without appointment", "no appointment", "zonder afspraak", "ohne "];

    public static bool In(string comment)
    {
        var text = OsmWords.Fold(comment.Replace('’', '\'').Replace('\u2011', '-'));
        return Appointment.Any(word => text.Contains(word, StringComparison.Ordinal)) && !Without.Any(word => text.Contains(word, StringComparison.Ordinal));
    }
}
