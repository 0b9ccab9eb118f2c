namespace HealthNavigator.Tests.Recognition;

/// <summary>What people wish of the conversation itself is heard in each of the thirteen variants, and is neither a need nor an alarm.</summary>
public sealed class WishesInEveryLanguageTests
{
    /// <summary>Language, then what is said for: too far, at home, changed one's mind, never mind, another day, for somebody else, the nearest, the soonest, wrong town.</summary>
    private static readonly string[] Wishes = ["nearer", "come-to-me", "change-mind", "never-mind", "another-day", "for-other", "nearest", "soonest", "change-place"];

    private static readonly Dictionary<string, string[]> Said = new(StringComparer.Ordinal)
    {
        ["fr"] = ["ça fait trop loin pour moi", "est-ce que quelqu'un pourrait passer à la maison ?", "j'ai changé d'avis", "bon, laissez tomber", "plutôt plus tard dans la semaine", "c'est pour ma mère en fait", "c'est lequel le plus proche ?", "le plus vite possible", "mince, je me suis gouré de ville"],
        ["en"] = ["it's way too far for me", "can a nurse come to my house?", "I changed my mind", "never mind", "later this week maybe", "it's for my mum actually", "which one is closest?", "the soonest", "oops, I put the wrong town"],
        ["de"] = ["das ist mir zu weit", "kann jemand zu mir nach Hause kommen?", "ich habe es mir anders überlegt", "vergiss es", "lieber an einem anderen Tag", "es ist für meine Mutter", "das nächste", "am schnellsten", "falsche Stadt"],
        ["es"] = ["está muy lejos para mí", "¿puede venir alguien a mi casa?", "he cambiado de idea", "déjalo", "mejor otro día", "es para mi madre", "el más cercano", "lo más pronto", "me he equivocado de ciudad"],
        ["it"] = ["è troppo lontano per me", "può venire qualcuno a casa mia?", "ho cambiato idea", "lascia stare", "meglio un altro giorno", "è per mia madre", "il più vicino", "il prima possibile", "città sbagliata"],
        ["nl"] = ["dat is te ver voor mij", "kan er iemand bij mij thuis komen?", "ik heb me bedacht", "laat maar", "liever een andere dag", "het is voor mijn moeder", "de dichtstbijzijnde", "het snelste", "verkeerde stad"],
        ["pt"] = ["é muito longe para mim", "pode vir alguém a minha casa?", "mudei de ideias", "deixa estar", "prefiro outro dia", "é para a minha mãe", "o mais perto", "o mais cedo", "cidade errada"],
        ["ro"] = ["e prea departe pentru mine", "poate să vină cineva la mine acasă?", "m-am răzgândit", "nu contează", "mai bine altă zi", "e pentru mama mea", "cel mai aproape", "cel mai repede", "am greșit orașul"],
        ["ru"] = ["это слишком далеко для меня", "может кто-нибудь прийти ко мне домой?", "я передумала", "неважно", "лучше в другой день", "это для моей мамы", "самое близкое", "самое раннее", "не тот город"],
        ["uk"] = ["це надто далеко для мене", "може хтось прийти до мене додому?", "я передумала", "неважливо", "краще в інший день", "це для моєї мами", "найближче", "найраніше", "не те місто"],
        ["tr"] = ["çok uzak", "biri evime gelebilir mi?", "fikrimi değiştirdim", "boş ver", "başka bir gün olsun", "annem için", "en yakın", "en erken", "yanlış şehir"],
        ["ar"] = ["هذا بعيد جدا", "هل يمكن أن يأتي أحد إلى بيتي؟", "غيرت رأيي", "لا يهم", "يوم آخر من فضلك", "هذا من أجل أمي", "الأقرب", "الأسرع", "أخطأت في المدينة"],
        ["ar-Latn"] = ["b3id bezaf 3lia", "wach y9dr chi wahed yji l dar", "beddelt rayi", "machi mouchkil", "nhar akhor", "hadi 3la mama", "a9rab blassa", "asra3 rdv", "ghlet f lmdina"],
    };

    public static TheoryData<string, string, string> All()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var (language, said) in Said)
        {
            foreach (var (wish, text) in Wishes.Zip(said)) rows.Add(language, wish, text);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Wish_InAnyLanguage_IsHeardAndIsNoNeed(string language, string wish, string text)
    {
        var heard = Lexicons.Understand(text);
        Assert.True(wish == heard.Command, $"{language}: {text} is heard as {heard.Command ?? "nothing"}");
        Assert.Empty(heard.Needs);
        Assert.Empty(Knowledge.Repository.Snapshot.AlarmsIn(text));
    }
}
