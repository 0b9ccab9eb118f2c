namespace HealthNavigator.Core.Places;

/// <summary>
/// Reads the words around a mention: whether it is where somebody is, comes from, does not want, a street, or an everyday word. The weight is
/// in the same unit as <see cref="PlaceScore"/>; below zero the mention is no place by itself.
/// </summary>
internal sealed class MentionWeight(Gazetteer gazetteer)
{
    /// <summary>Share of an answer that a corrected name must make up: most of it.</summary>
    private const double EnoughToCorrect = 0.65;
    private const int LargeEnoughForEveryday = 10000;

    private PlaceWords Words => gazetteer.Words;

    public Mention Weigh(PlaceText text, Mention mention, PlaceContext context, IReadOnlyList<Mention> streets)
    {
        if (streets.Any(mention.Touches)) return mention with { Weight = -20 };
        var around = Around(text, mention);
        var coverage = context.Answering ? Coverage(text, mention) : 0;
        var whole = coverage >= 0.5;
        var candidates = mention.Candidates.Select(c => new Candidate(c.Entry, c.Score + Fit(text, mention, c.Entry, around, context))).ToList();
        var best = candidates.MaxBy(c => c.Score);
        var entry = gazetteer.Entries[best.Entry];
        var capital = text[mention.Start].Capital;
        var sentenceStart = mention.Start == 0 || text[mention.Start].AfterBreak;
        var single = mention.End == mention.Start + 1;
        var everyday = Words.AreEveryday(text, mention.Start, mention.End) && (single || entry.Kind is PlaceKind.Commune or PlaceKind.Abroad);

        if (mention.Kind == MentionKind.Name && IsLongNameOfTown(text, mention, entry)) everyday = false;
        var weight = Math.Min(4, (best.Score - 7) * 0.5);
        weight += around.Cue ? 3 : 0;
        weight += around.Living ? 3 : 0;
        weight += capital && (!sentenceStart || context.Answering) ? 1.5 : 0;
        weight += single ? 0 : 2;
        weight += context.Answering ? 1 : 0;
        weight += coverage * 8;
        weight -= mention.Cost;
        // "je viens du Mali" is where somebody is from; "je viens de Lille" where somebody is.
        weight += !around.Origin ? 0 : entry.Kind != PlaceKind.Abroad && around.Hails ? 2 : -4;
        if ((around.Origin || Words.Has(PlaceWordKinds.OutOf, around.Preposition)) && entry.Kind == PlaceKind.Abroad) weight -= 20;
        weight -= around.Negated ? 20 : 0;
        weight += around.Corrected ? 3 : 0;
        // "depuis que je suis en France" says nothing of where.
        if (entry.Kind == PlaceKind.Country && !context.Answering) weight -= 12;
        if (entry.Kind == PlaceKind.Abroad) weight -= around.Cue || whole ? 2 : 6;
        if (around.Building) weight -= 6;
        if (gazetteer.Words.IsQuarterWord(text[mention.Start - 1].Text) && !around.Building) weight += 2;
        if (around.Counted && (!capital || everyday) && mention.Kind == MentionKind.Name) weight -= 20;
        if (around.PluralArticle && entry.Kind == PlaceKind.Commune && !entry.Name.StartsWith("Les ", StringComparison.Ordinal) && mention.Key == PlaceKey.Of(entry.Name)) weight -= 20;
        if (everyday)
        {
            // "je suis à Sens" and "Sens" as an answer are the town; "en cours", "à charge", "die", "nice" are not.
            var said = (around.Cue && capital && !sentenceStart) || (around.Cue && around.Living && around.Preposition is "a" or "at") || (coverage >= 0.9 && (!IsSmall(entry, context) || capital));
            // "j'habite Pantin, je cherche un médecin": nobody lives in a puppet. "je suis pantin" stays what it says.
            if (single && around.Inhabited && (capital || !Words.Has(PlaceWordKinds.Being, text[mention.Start - 1].Text)) && IsTown(entry) && FollowedByPause(text, mention.End)) said = true;
            // "algerien" is Algeria in German, and what somebody is in French.
            if (entry.Kind == PlaceKind.Abroad && around.Living && !around.Cue) said = false;
            if (text[mention.Start - 1].Number >= 0 && !text[mention.Start].AfterBreak) said = false;
            // "Pantin de", "Nice'te": Turkish says afterwards that it is there.
            if (capital && !sentenceStart && IsTown(entry) && Words.Has(PlaceWordKinds.ThereAfter, text[mention.End].Text) && !text[mention.End].AfterBreak) said = true;
            if (Words.IsBuilding(text[mention.End - 1].Text) && Words.IsConnector(text[mention.End].Text)) said = false;
            if (around.Article && entry.Kind is PlaceKind.Commune && !entry.Name.StartsWith('L')) said = false;
            // "à l'hôpital", "à la montagne": a small commune of that name has to be written as a name.
            var articled = !single && Words.IsArticle(text[mention.Start].Text);
            if (articled && (entry.Population < LargeEnoughForEveryday || mention.Key != PlaceKey.Of(entry.Name)))
                said = capital && ((around.Cue && !sentenceStart) || (coverage >= 0.9 && !around.Cue));
            if (single && around.Placed && entry.Population >= LargeEnoughForEveryday && around.Preposition is "a" or "sur" && FollowedByPause(text, mention.End)) said = true;
            if (entry.Kind == PlaceKind.Department && (around.DepartmentWord || ((around.Article || articled) && around.Preposition is "dans" && (around.Living || capital)))) said = true;
            // "it hurts a lot": a small word before an everyday one; "à" leads to a town, of the départements only to those overseas.
            if (entry.Kind == PlaceKind.Department && around is { Preposition: "a", Article: false } && entry.Department is not { Length: 3 }) said = false;
            if (mention.Cost > 0) said = coverage >= 0.9 || (around.Cue && (around.Living || around.Preposition == "a"));
            if (!said) weight = Math.Min(weight, -2);
        }
        else if (mention.Cost > 0 && coverage < EnoughToCorrect && !around.Cue && !around.Living && !around.QuarterWord && !(mention.IsClipped && IsWritten(text, mention)))
        {
            weight = Math.Min(weight, -1);
        }
        else if (single && IsSmall(entry, context) && !around.Cue && !around.Living && !whole)
        {
            weight = Math.Min(weight, -1);
        }

        return mention with { Candidates = candidates, Placed = around.Placed, Weight = mention.Kind is MentionKind.Name or MentionKind.Fuzzy ? weight : mention.Weight - (around.Negated ? 20 : 0) };
    }

    private static bool IsTown(PlaceEntry entry) => entry.Kind == PlaceKind.Commune && entry.Population >= LargeEnoughForEveryday;

    private static bool IsSmall(PlaceEntry entry, PlaceContext context) => entry.Kind == PlaceKind.Commune && entry.Population < (context.Answering ? 3000 : 10000);
    // "L'Haÿ-les-Roses", "Choisy-le-Roi": everyday words one by one, together nothing but the town.
    private bool IsLongNameOfTown(PlaceText text, Mention mention, PlaceEntry entry)
    {
        var content = 0;
        for (var i = mention.Start; i < mention.End; i++) content += Words.IsConnector(text[i].Text) ? 0 : 1;
        return content > 1 && entry.Population >= LargeEnoughForEveryday;
    }

    // The first word of a clipped name stands in full.
    private static bool IsWritten(PlaceText text, Mention mention) => text[mention.Start].Key.Length >= 5 || mention.End - mention.Start > 2;

    // "à tours" ends there or goes on with a small word; "a sens unique" does not.
    private bool FollowedByPause(PlaceText text, int end) => text[end].Text.Length == 0 || text[end].AfterBreak || Words.IsConnector(text[end].Text) || Words.IsCue(text[end].Text) || Words.Has(PlaceWordKinds.AfterNumber, text[end].Text);


    /// <summary>Share of the letters of the text that the mention covers, words around places left out.</summary>
    private double Coverage(PlaceText text, Mention mention)
    {
        double all = 0, own = 0;
        for (var i = 0; i < text.Count; i++)
        {
            var word = text[i].Text;
            var inside = i >= mention.Start && i < mention.End;
            if (!inside && (Words.IsCue(word) || Words.IsConnector(word) || Words.IsLiving(word) || Words.IsArticle(word) || Words.Has(PlaceWordKinds.Filler, word) || Words.IsQuarterWord(word) || Words.Has(PlaceWordKinds.TakenBack, word) || text[i].Number >= 0)) continue;
            all += word.Length;
            if (inside) own += word.Length;
        }

        return all == 0 ? 0 : own / all;
    }

    // The preposition tells a town ("à Vienne") from a département ("dans la Vienne").
    private double Fit(PlaceText text, Mention mention, int index, Surroundings around, PlaceContext context)
    {
        var entry = gazetteer.Entries[index];
        var fit = KnownFit(entry, context);
        if (mention.Kind is not (MentionKind.Name or MentionKind.Fuzzy)) return fit;
        var wide = entry.Kind is PlaceKind.Department or PlaceKind.Region;
        if (around.DepartmentWord) fit += wide ? 6 : -2;
        if (around.QuarterWord) fit += entry.Kind == PlaceKind.Quarter ? 4 : 0;
        if (around.Article || around.Preposition == "en")
        {
            var named = entry.Name.StartsWith('L') && text.Key(Math.Max(0, mention.Start - 1), mention.End).SequenceEqual(PlaceKey.Of(entry.Name));
            if (wide) fit += 3;
            else if (entry.Kind is PlaceKind.Commune && !named) fit -= 2;
        }
        else if (around.Preposition is "a" or "au")
        {
            if (wide) fit -= entry.Department is { Length: 3 } ? 0 : 4;
        }

        return fit;
    }

    private static double KnownFit(PlaceEntry entry, PlaceContext context)
    {
        var fit = entry.Country == "be" && context.Language == "nl" ? 2.0 : 0;
        if (context.Known is not { } known) return fit;
        if (entry.Country == known.Country) fit += 1;
        if (entry.Department is not null && entry.Department == known.Department) fit += 4;
        else if (entry.Region is not null && known.Zones.Contains(entry.Region)) fit += 2.5;
        return fit;
    }

    private Surroundings Around(PlaceText text, Mention mention)
    {
        var found = new Surroundings();
        var cueDistance = 0;
        for (var i = mention.Start - 1; i >= 0 && i >= mention.Start - 6 && !text[i + 1].AfterBreak; i--)
        {
            var word = text[i].Text;
            var distance = mention.Start - i;
            if (distance == 1 && word is "la" or "le" or "les" or "l") found.Article |= distance == 1;
            if (distance == 1) found.Counted = Words.IsCounting(word) || text[i].Number is >= 2 and <= 20;
            if (distance == 1) found.PluralArticle = word is "les" or "aux" or "des";
            if (Words.IsCue(word) && cueDistance == 0 && OnlySmallWords(text, i + 1, mention.Start))
            {
                cueDistance = distance;
                found.Cue = true;
                found.Preposition = word;
                found.Placed = distance == 1;
            }

            if (Words.IsLiving(word)) found.Living |= distance <= 5;
            if (Words.IsLiving(word)) found.Inhabited |= distance == 1;
            if (Words.IsLiving(word) && distance == 2 && text[i + 1].Text is "de" or "d") found.Placed = true;
            if (Words.IsOrigin(word) && !found.Living) found.Origin |= distance <= 3;
            if (Words.Has(PlaceWordKinds.Hails, word) && !found.Living && distance <= 3) found.Hails = true;
            if (Words.Has(PlaceWordKinds.Left, word)) found.Left |= distance <= 3;
            if (Words.IsNegation(word) && OnlySmallWords(text, i + 1, mention.Start)) found.Negated = true;
            if (Words.IsDepartmentWord(word) && distance <= 3) found.DepartmentWord = true;
            if (Words.IsQuarterWord(word) && distance <= 3) found.QuarterWord = true;
            if (Words.IsBuilding(word) && (distance == 1 || (distance == 2 && text[i + 1].Text is "saint" or "la" or "le"))) found.Building = true;
            if (Words.Has(PlaceWordKinds.Correction, word)) found.Corrected = true;
        }

        // Turkish denies afterwards.
        if (text[mention.End].Text == "degil") found.Negated = true;
        found.Hails &= !found.Left;
        if (found.Hails) found.Placed = true;
        if (mention.Start > 0 && text[mention.Start].AfterBreak && Words.IsNegation(text[0].Text)) found.Corrected = true;
        return found;
    }

    private bool OnlySmallWords(PlaceText text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var word = text[i].Text;
            if (!Words.IsConnector(word) && !Words.IsArticle(word) && !Words.IsCue(word) && !Words.Has(PlaceWordKinds.Filler, word) && !Words.IsQuarterWord(word) && !Words.IsDepartmentWord(word)) return false;
        }

        return true;
    }

    private sealed class Surroundings
    {
        public bool Cue;
        public bool Living;
        public bool Inhabited;
        public bool Origin;
        public bool Negated;
        public bool Hails;
        public bool Left;
        public bool Placed;
        public bool Counted;
        public bool PluralArticle;
        public bool Article;
        public bool Building;
        public bool DepartmentWord;
        public bool QuarterWord;
        public bool Corrected;
        public string Preposition = "";
    }
}
