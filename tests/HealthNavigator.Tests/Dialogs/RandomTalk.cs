using HealthNavigator.Core.Dialogs;
using HealthNavigator.Core.Places;

namespace HealthNavigator.Tests.Dialogs;

/// <summary>What a person, a child with the telephone, or an attacker may send next. The same seed gives the same.</summary>
internal sealed class RandomTalk(int seed)
{
    private static readonly string[] Sentences =
    [
        "J'habite à Aubervilliers, je n'ai pas de couverture et je voudrais voir quelqu'un pour mes droits", "j'ai 19 ans j'habite Montreuil, je veux faire un bilan",
        "I have no insurance and my tooth hurts, I'm in Marseille", "en Guadeloupe", "non, plutôt Lyon", "je suis enceinte", "Saint-Denis", "93", "oui", "non", "je sais pas",
        "pourquoi ?", "et Ikambere, pourquoi pas ?", "plus loin", "d'autres", "retour", "recommencer", "je préfère ne pas dire", "autre chose", "je veux parler à quelqu'un",
        "je ne veux plus de dentiste", "mon fils de 4 ans", "j'ai 300 ans", "à Bruxelles", "je suis à Luxembourg", "AME", "je suis assistante sociale à Poitiers, je cherche tout",
        "je veux mourir", "il me frappe", "mon bébé ne respire plus", "test VIH Saint Pierre", "yes", "no", "I don't know", "help", "stop", "???", "addiction à Landerneau",
        "je veux arrêter de boire à Grenoble et voir un psy", "pas à Lyon, à Metz", "le 18e", "Paris", "chez moi", "nulle part", "demain matin", "je n'ai pas de papiers",
        "c'est quoi une PASS ?", "what is a CSAPA", "quels papiers pour l'AME ?", "j'ai droit à quoi ?", "combien je paie sans mutuelle", "quelle couverture j'ai ?", "la carte verte", "aucune",
        "je ne peux pas me déplacer", "c'est quoi l'aide médicale urgente",
    ];

    private static readonly string[] Hostile =
    [
        "", " ", "\0", "\u202e\u2066abc\u2069", "\u200b\u200d\ufeff", "\ud800", "\udc00\ud83d", "a\ud800b mal aux dents à Marseille", "e\u0301\u0301\u0301", "<script>alert(1)</script>",
        "{age} {{}} {n, plural, one {x}}", "'; DROP TABLE services; --", "../../etc/passwd", "%00%n%s", "\r\n\r\nSet-Cookie: a=b", "🧑‍⚕️🦷📍", "ﷺ", "١٩ سنة في مرسيليا",
        "Я в Марселе, болит зуб", "99999999999999999999", "-1", "j'ai -5 ans", "+", "need:dental", "=cmd|' /C calc'!A0", "\u0007\u001b[31m",
    ];

    private static readonly string[] Choices =
    [
        "need:dental", "place:13055", "place:93066+need:dental", "not-zone:quarter:l-abreuvoir-bobigny", "age:19", "age: 19", "age:+19", "age:999", "coverage:none", "coverage:gold", "place:position:48.9,2.4,0.1",
        "place:position:NaN,2,1", "place:position:1,2", "not-need:dental", "not-place:13055", "not-coverage:none", "situation:professional", "not-audience:women", "back", "more", "farther", "why", "why-not", "skip",
        "dont-know", "start-again", "all-needs", "change-need", "human", "help", "near", "expired", "unknown-choice", "need:", ":", "+", "need:dental+", "right:ame", "right:ame:papers", "right:", "right:ame:gold", "coverage-card:vitale", "not-coverage-card:vitale", "coverage-card:gold", "coverage:unknown", "talk", "welcome", "\ud800", "", "need:dental+need:dental",
        "zone:93001", "place:abroad:lu", "place:dep:93", "place:reg:11", "place:country:fr", "place-candidates:93001", "audience:women+not-audience:women",
    ];

    private readonly Random random = new(seed);

    public Utterance Next(TurnResult? last)
    {
        var offered = last?.Replies.SelectMany(reply => reply.Suggestions).ToList() ?? [];
        return random.Next(20) switch
        {
            < 7 when offered.Count > 0 => new Utterance.Choice(offered[random.Next(offered.Count)].Value),
            < 13 => new Utterance.Text(One(Sentences)),
            < 15 => new Utterance.Text(One(Hostile)),
            15 => new Utterance.Text(string.Join(' ', Enumerable.Range(0, random.Next(1, 5)).Select(_ => One(random.Next(2) == 0 ? Sentences : Hostile)))),
            16 => new Utterance.Text(Noise()),
            17 => new Utterance.Choice(One(Choices)),
            18 => new Utterance.Near(new GeoPoint((random.NextDouble() * 180) - 90, (random.NextDouble() * 360) - 180), random.NextDouble() * random.Next(1, 3000)),
            _ when random.Next(3) == 0 => new Utterance.Begin(One(["fr", "en", "xx", "", "\ud800"])),
            _ => new Utterance.Text(One(Sentences)),
        };
    }

    public int Turns() => random.Next(1, 9);

    private string Noise()
    {
        var text = new char[random.Next(1, 60)];
        for (var i = 0; i < text.Length; i++) text[i] = (char)random.Next(0x10000);
        return new string(text);
    }

    private string One(string[] all) => all[random.Next(all.Length)];
}
