namespace HealthNavigator.Tests.Recognition;

public sealed class TwelveLanguagesTests
{
    [Theory]
    [InlineData("nl", "ik heb tandpijn en ik ben niet verzekerd")]
    [InlineData("es", "me duelen las muelas y no tengo seguro")]
    [InlineData("pt", "estou com dor de dentes e não tenho seguro")]
    [InlineData("ro", "mă doare o măsea și nu am asigurare")]
    [InlineData("tr", "dişim çok ağrıyor ve sigortam yok")]
    [InlineData("ru", "болит зуб, страховки нет, что мне делать")]
    [InlineData("uk", "болить зуб, страховки немає")]
    [InlineData("it", "ho mal di denti e non ho l'assicurazione")]
    [InlineData("de", "ich habe Zahnschmerzen und bin nicht versichert")]
    [InlineData("ar", "أريد طبيب أسنان، ليس لدي تأمين")]
    [InlineData("ar-Latn", "ma3andich assurance w snani kaydarni bzaf")]
    public void ToothAndNoInsurance_InAnyLanguage_AreUnderstoodFromAFrenchConversation(string language, string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal(["dental"], understood.Needs);
        Assert.Equal("none", understood.Coverage);
        Assert.Equal(language, understood.Language);
    }

    [Theory]
    [InlineData("een tandarts heb ik niet nodig, ik zoek een psycholoog")]
    [InlineData("no necesito dentista, busco un psicólogo")]
    [InlineData("não preciso de dentista, preciso de um psicólogo")]
    [InlineData("nu am nevoie de dentist, caut un psiholog")]
    [InlineData("dişçi istemiyorum, psikolog istiyorum")]
    [InlineData("не нужен стоматолог, нужен психолог")]
    [InlineData("не потрібен стоматолог, потрібен психолог")]
    [InlineData("non ho bisogno del dentista, cerco uno psicologo")]
    [InlineData("ich brauche keinen Zahnarzt, sondern einen Psychologen")]
    public void Need_RefusedInAnyLanguage_IsDropped(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal(["mental-health"], understood.Needs);
        Assert.Equal(["dental"], understood.RefusedNeeds);
    }

    [Theory]
    [InlineData("mijn zoon is 5 jaar en heeft koorts")]
    [InlineData("mi hijo de 5 años tiene fiebre")]
    [InlineData("o meu filho de 5 anos tem febre")]
    [InlineData("copilul meu de 5 ani are febră")]
    [InlineData("oğlum 5 yaşında ateşi var")]
    [InlineData("у моего сына температура, ему 5 лет")]
    [InlineData("моїй дитині 5 років, температура")]
    [InlineData("mio figlio di 5 anni ha la febbre")]
    [InlineData("mein Sohn ist 5 Jahre alt und hat Fieber")]
    [InlineData("ابني عمره ٥ سنوات وعنده حمى")]
    [InlineData("weldi 3ando 5 snin w fih skhana")]
    public void SickChild_InAnyLanguage_NeedsChildHealth(string text)
    {
        var understood = Lexicons.Understand(text);
        Assert.Equal(["child-health"], understood.Needs);
        Assert.Equal(5, understood.Age);
    }
}
