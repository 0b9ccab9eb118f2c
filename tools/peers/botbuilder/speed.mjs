// Whole turns a second of botbuilder: a waterfall of four turns on memory storage, one conversation after the other.
import { ConversationState, MemoryStorage, TestAdapter } from 'botbuilder';
import { ChoicePrompt, DialogSet, DialogTurnStatus, TextPrompt, WaterfallDialog } from 'botbuilder-dialogs';

const seconds = Number(process.argv[2] ?? 3);
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
dialogs.add(new TextPrompt('text')).add(new ChoicePrompt('choice'));
dialogs.add(new WaterfallDialog('find', [
  (step) => step.prompt('text', 'What do you need?'),
  (step) => { step.values.need = step.result; return step.prompt('text', 'Where are you?'); },
  (step) => { step.values.place = step.result; return step.prompt('choice', 'Which cover do you have?', ['none', 'ame', 'full']); },
  async (step) => { await step.context.sendActivity(`${step.values.need} in ${step.values.place}, ${step.result.value}`); return step.endDialog(); },
]));
const adapter = new TestAdapter(async (context) => {
  const dialog = await dialogs.createContext(context);
  const result = await dialog.continueDialog();
  if (result.status === DialogTurnStatus.empty) await dialog.beginDialog('find');
  await state.saveChanges(context);
});

const said = ['hello', 'my tooth hurts', 'Bobigny', 'none'];
let talks = 0;
async function talk() {
  const id = `talk-${talks++}`;
  for (const text of said) await adapter.receiveActivity({ type: 'message', text, conversation: { id }, from: { id: 'person' } });
  const answer = adapter.activityBuffer.at(-1)?.text ?? '';
  if (!answer.includes('Bobigny')) throw new Error(`not the end of the waterfall: ${answer}`);
  adapter.activityBuffer.length = 0;
}

for (let i = 0; i < 300; i++) await talk();
const start = performance.now();
let count = 0;
while (performance.now() - start < seconds * 1000) { await talk(); count += said.length; }
console.log(JSON.stringify({ turns: Math.round(count / ((performance.now() - start) / 1000)) }));
