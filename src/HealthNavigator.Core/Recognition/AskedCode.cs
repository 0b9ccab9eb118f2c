using System.Collections.Frozen;

namespace HealthNavigator.Core.Recognition;

/// <summary>The ways to ask about the knowledge, as <c>dialogs/asked/&lt;lang&gt;.yaml</c> names them under <c>asks</c>.</summary>
public static class AskedCode
{
    /// <summary>What something is.</summary>
    public const string WhatIs = "what-is";

    /// <summary>Which papers to bring.</summary>
    public const string Papers = "papers";

    /// <summary>What it pays, and what is left to pay.</summary>
    public const string Price = "price";

    /// <summary>Where and how to ask for it.</summary>
    public const string How = "how";

    /// <summary>How long it takes, or lasts.</summary>
    public const string Time = "time";

    /// <summary>For whom it is.</summary>
    public const string Who = "who";

    /// <summary>"j'ai droit à quoi ?"</summary>
    public const string Rights = "rights";

    /// <summary>"quelle couverture j'ai ?"</summary>
    public const string WhichCoverage = "which-coverage";

    /// <summary>"je ne peux pas me déplacer".</summary>
    public const string CannotTravel = "cannot-travel";

    public static readonly FrozenSet<string> All =
        ((string[])[WhatIs, Papers, Price, How, Time, Who, Rights, WhichCoverage, CannotTravel]).ToFrozenSet();
}
