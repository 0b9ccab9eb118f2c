using System.CommandLine;
using System.Text;
using HealthNavigator.Cli.Commands;

// Lines go out one by one, flushed, in UTF-8 without a byte order mark: other programs read them.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var root = new RootCommand("navigator: leads a person to the nearest suitable health service, and keeps its knowledge true");
root.Add(ChatCommand.Create());
root.Add(UnderstandCommand.Create());
root.Add(PlaceCommand.Create());
root.Add(HoursCommand.Create());
root.Add(MatchCommand.Create());
root.Add(CheckCommand.Create());
root.Add(ImportCommand.Create());
root.Add(GeocodeCommand.Create());
root.Add(KnowledgeCommand.Create());
root.Add(LexiconCommand.Create());
root.Add(SynthCommand.Create());
root.Add(BenchCommand.Create());
root.Add(SimulateCommand.Create());
root.Add(LearnCommand.Create());
return await root.Parse(args).InvokeAsync();
