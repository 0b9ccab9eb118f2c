using HealthNavigator.Core.Content;
using HealthNavigator.Core.Knowledge;
using HealthNavigator.Core.Learning;
using HealthNavigator.Core.Safety;
using HealthNavigator.Tests.Knowledge;

namespace HealthNavigator.Tests.Safety;

/// <summary>Danger heard by likeness to sentences, on a handful of sentences of its own and on those of the repository.</summary>
public sealed class LearnedDangerTests
{
    private const string Sentences = """
        # alarm, needs, refused, coverage, audience, text
        emergency	?	?	?	?	he lies on the floor and his lips are blue
        emergency	?	?	?	?	she lies on the floor with blue lips
        emergency	?	?	?	?	my father lies on the kitchen floor, his lips are blue
        violence	?	?	?	?	he took my keys and I may not leave the flat
        violence	?	?	?	?	my husband took my keys, I may not leave
        violence	?	?	?	?	they took my keys and my phone, I may not go out
        	?	?	?	?	blue paint for the kitchen floor
        	?	?	?	?	I lost my keys on the way
        	?	?	?	?	may I leave my phone at the desk
        	?	?	?	?	opening hours of the clinic on Monday
        	?	?	?	?	a dentist near the station
        	?	?	?	?	my card has run out
        """;

    private static readonly ContentFile[] Files = [new("dialogs/sentences/en.tsv", Sentences)];

    [Fact]
    public void Learned_SentenceSaidOtherwise_RaisesItsAlarm()
    {
        var alarms = Recognizer().Recognize("my uncle is on the floor and has blue lips");

        Assert.Equal(AlarmCodes.Emergency, Assert.Single(alarms).Code);
        Assert.True(alarms[0].OnlyLike && alarms[0].Veiled);
    }

    [Fact]
    public void Learned_SameWordsWithoutDanger_RaisesNothing() => Assert.Empty(Recognizer().Recognize("where is the desk of the clinic, I lost my card"));

    [Fact]
    public void Learned_ClauseOfALongStory_IsHeard()
    {
        var story = string.Join(' ', Enumerable.Repeat("on Monday we walked to the station and asked for the opening hours of the desk", 6));

        Assert.Contains(Recognizer().Recognize($"{story}. he took my keys and I may not leave the flat. {story}"), alarm => alarm.Code == AlarmCodes.Violence);
    }

    [Fact]
    public void Learned_Twice_IsTheSame() => Assert.Equal(DangerLesson.Learn(Files, new FaultList()), DangerLesson.Learn(Files, new FaultList()));

    [Fact]
    public void Table_WrittenAndRead_IsTheSame()
    {
        var faults = new FaultList();
        var written = DangerLesson.Learn(Files, faults);

        Assert.Equal(written, LearnedTableText.Write(LearnedTableText.Read(new ContentFile(LearnedDanger.FileName, written), faults)));
        Assert.Empty(faults.Sorted());
    }

    [Theory]
    [InlineData("")]
    [InlineData("labels danger\nfrom x\nbias 1\nscale 1\n////")]
    [InlineData("labels danger\nfrom x\nbias one\nscale 1\n")]
    public void Table_NotOne_IsAFaultAndHearsNothing(string text)
    {
        var faults = new FaultList();

        Assert.Empty(LearnedTableText.Read(new ContentFile(LearnedDanger.FileName, text), faults).Labels);
        Assert.Equal("not-a-learned-table", Assert.Single(faults.Sorted()).Code);
    }

    [Fact]
    public void Alarm_OnlyLikeDangerInDutch_KnowsItsLanguage()
    {
        var alarms = Repository.Snapshot.AlarmsIn("mijn buurman ligt blauw aangelopen in de inkomhal en reageert niet meer");

        Assert.NotEmpty(alarms);
        Assert.All(alarms, alarm => Assert.Equal("nl", alarm.Language));
    }

    /// <summary>The letters of a town are like anything: only what is said beside it counts.</summary>
    [Theory]
    [InlineData("je suis à Dunkerque")]
    [InlineData("je suis à Le Versoud")]
    [InlineData("à Mandrse-les-Roses")]
    [InlineData("I live in Livry-Gargan")]
    public void Town_LikeDanger_RaisesNothing(string text) => Assert.Empty(Repository.Snapshot.AlarmsIn(text));

    private static AlarmRecognizer Recognizer()
    {
        var faults = new FaultList();
        var table = new ContentFile(LearnedDanger.FileName, DangerLesson.Learn(Files, faults));
        return new AlarmRecognizer(AlarmRules.Empty, LearnedDanger.Load(table, faults));
    }
}
