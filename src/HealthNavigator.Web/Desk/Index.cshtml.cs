using HealthNavigator.Web.Hosting;
using HealthNavigator.Web.Shared;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace HealthNavigator.Web.Desk;

/// <summary>The desk: one form over the matcher, for a professional with somebody in front of them.</summary>
internal sealed class IndexModel(KnowledgeService knowledge, TimeProvider time) : ProfessionalPage(knowledge, time)
{
    /// <summary>A professional sees the systems for professionals unless they say otherwise.</summary>
    public DeskForm Form { get; private set; } = new() { Professional = DeskForm.Yes };

    public DeskRequest? Asked { get; private set; }

    public DeskHearing? Hearing { get; private set; }

    public DeskAlarm? Alarm { get; private set; }

    public DeskAnswer? Answer { get; private set; }

    public PageResult OnPost([FromForm] DeskForm form)
    {
        Hearing = DeskHearing.Of(form, Snapshot, Language);
        Form = Hearing?.Fill(form, place => Snapshot.PlaceWording.Label(Language, place)) ?? form;
        Asked = DeskRequest.Parse(Form, Hearing, Snapshot, Now);
        Alarm = DeskAlarm.Of(form.Sentence, Asked.Country, Snapshot, Words, Now);
        if (Asked.Query is { } query) Answer = DeskAnswer.Of(query, Snapshot, Words);
        return Page();
    }
}
