using System.Collections.Immutable;
using HealthNavigator.Core.Content;
using HealthNavigator.Core.Wording;

namespace HealthNavigator.Core.Questions;

/// <summary>All questions of all dialogs, in the order they are preferred when several matter as much.</summary>
public sealed record QuestionSet(ImmutableArray<Question> Questions)
{
    public Question? Find(string? id) => Questions.FirstOrDefault(question => question.Id == id);

    /// <summary>Whether a choice of some question says this fact.</summary>
    public bool Declares(Fact fact) => Questions.Any(question => question.Choices is ChoiceSet.Declared declared && declared.Choices.Any(choice => choice.Facts.Contains(fact)));

    /// <param name="files">The <c>dialog.yaml</c> files, in the order of their paths.</param>
    /// <param name="catalogue">Must hold the words of every question in every language.</param>
    /// <param name="faults">Receives what is unreadable, double, or without words.</param>
    public static QuestionSet Load(IEnumerable<ContentFile> files, MessageCatalogue catalogue, FaultList faults)
    {
        var questions = ImmutableArray.CreateBuilder<Question>();
        foreach (var file in files)
        {
            foreach (var question in QuestionReader.Read(file, faults))
            {
                if (questions.Any(known => known.Id == question.Id)) faults.Add(new Fault(file.Path, 0, "double-code", question.Id));
                else questions.Add(question);
                var labels = question.Choices is ChoiceSet.Declared declared ? declared.Choices.Select(choice => choice.Label) : [];
                foreach (var key in labels.Append(question.AskKey).Append(question.WhyKey))
                {
                    foreach (var language in catalogue.Languages.Where(language => !catalogue.Has(language, key)))
                        faults.Add(new Fault(file.Path, 0, "message-missing", $"{language}: {key}"));
                }
            }
        }

        return new QuestionSet(questions.ToImmutable());
    }
}
