// npm node-nlp beside our own understanding: the same examples to learn from, the same test half, the same run.
//   npm ci && node compare.mjs      (after: dotnet build -c Release src/HealthNavigator.Cli)
// Prints one table: micro-F1 of the needs and utterances a second. Of the test half nothing is printed but figures.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

const { NlpManager } = createRequire(import.meta.url)('node-nlp');
const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
const navigator = join(root, 'src/HealthNavigator.Cli/bin/Release/net10.0/navigator.dll');
const languages = ['fr', 'en', 'es', 'pt', 'it', 'de', 'nl', 'ro', 'ru', 'uk', 'tr', 'ar'];
const NONE = 'none';
/** Writings of each term it learns from: with 2 its F1 is .50, with 6 .63, with 15 .66 (on rows of the tuning half it has not seen). */
const WRITINGS = 15;
const SECONDS = 5;

/** The evaluation set; of the rows of a language the first four are for tuning, the next four for test, and so on. */
function utterances() {
  const [head, ...lines] = readFileSync(join(root, 'tests/evaluation/utterances.tsv'), 'utf8').split('\n').filter(Boolean);
  const columns = head.split('\t');
  const seen = new Map();
  return lines.map((line) => {
    const cells = line.split('\t');
    const row = seen.get(cells[0]) ?? 0;
    seen.set(cells[0], row + 1);
    return { language: cells[0], text: cells[1], needs: (cells[columns.indexOf('needs')] ?? '').split(',').filter(Boolean), isTest: Math.floor(row / 4) % 2 === 1 };
  });
}

let seed = 7;
const random = (below) => (seed = (seed * 1103515245 + 12345) % 2147483648) % below;

/** One writing of a term of the lexicon: a choice for each "(a|b c|)"; gaps and small words are left out, a stem stands as it is. */
function writing(term) {
  let text = term;
  while (/\([^()]*\)/.test(text)) text = text.replace(/\([^()]*\)/, (group) => { const ways = group.slice(1, -1).split('|'); return ways[random(ways.length)]; });
  return text.replace(/\.\.|(^|\s)_(?=\s|$)|[\^$*]/g, ' ').replace(/#/g, '3').replace(/\s+/g, ' ').trim();
}

/** The needs of the lexicons as sentences: some writings of every term. */
function sentences(most) {
  const found = [];
  for (const file of readdirSync(join(root, 'dialogs/lexicon')).filter((name) => name.endsWith('.yaml'))) {
    const language = file.replace('.yaml', '');
    const { needs } = parse(readFileSync(join(root, 'dialogs/lexicon', file), 'utf8'));
    for (const [need, rows] of Object.entries(needs)) {
      for (const row of rows) {
        for (const term of typeof row === 'object' && row ? row.terms ?? [] : [row]) {
          const ways = new Set();
          for (let i = 0; i < 3 * most && ways.size < most; i++) ways.add(writing(String(term)));
          for (const text of ways) if (text) found.push({ language, text, needs: [need, ...[row?.also ?? []].flat().filter((code) => typeof code === 'string' && code in needs)] });
        }
      }
    }
  }
  return found;
}

/** It has no Arabic in Latin letters; in France that is written among French words. */
const known = (language) => (language === 'ar-Latn' ? 'fr' : language);

/** A network for each language, an intent for each need, every need of a row an example of its own; no entities are looked for. */
async function train(examples) {
  const manager = new NlpManager({ languages, forceNER: false, ner: { useDuckling: false, builtins: [] }, autoSave: false, nlu: { log: false, useNoneFeature: true } });
  for (const { language, text, needs } of examples) {
    for (const need of needs.length ? needs : [NONE]) manager.addDocument(known(language), text, need);
  }
  await manager.train();
  return manager;
}

const hear = async (manager, row, isTold) => (isTold ? await manager.process(known(row.language), row.text) : await manager.process(row.text)).classifications;

function f1(rows, heard) {
  let right = 0, invented = 0, missed = 0;
  rows.forEach((row, i) => {
    const both = row.needs.filter((need) => heard[i].includes(need)).length;
    right += both;
    invented += heard[i].length - both;
    missed += row.needs.length - both;
  });
  return (2 * right) / Math.max(1, 2 * right + invented + missed);
}

/** Every intent over the threshold. */
const over = (classifications, threshold) => classifications.filter((c) => c.intent !== NONE && c.intent !== 'None' && c.score >= threshold).map((c) => c.intent);

async function scores(manager, rows, isTold) {
  const all = [];
  for (const row of rows) all.push(await hear(manager, row, isTold));
  return all;
}

function bestThreshold(rows, all) {
  let best = { threshold: 0.5, value: 0 };
  for (let threshold = 0.05; threshold < 1; threshold += 0.05) {
    const value = f1(rows, all.map((c) => over(c, threshold)));
    if (value > best.value) best = { threshold, value };
  }
  return best;
}

/** Calls in a second of processor time, as ours is measured, after the engine has warmed: a busy machine slows neither. */
async function perSecond(manager, rows, isTold) {
  await scores(manager, rows, isTold);
  const [start, before] = [performance.now(), process.cpuUsage()];
  let calls = 0;
  while (performance.now() - start < SECONDS * 1000) await hear(manager, rows[calls++ % rows.length], isTold);
  const { user, system } = process.cpuUsage(before);
  return (calls / (user + system)) * 1e6;
}

function ours(rows) {
  const lines = rows.map((row, id) => JSON.stringify({ id, text: row.text })).join('\n') + '\n';
  const answers = execFileSync('dotnet', [navigator, 'understand', '--jsonl'], { input: lines, maxBuffer: 1 << 28 }).toString().trim().split('\n').map((line) => JSON.parse(line));
  const folder = mkdtempSync(join(tmpdir(), 'understanding-'));
  try {
    writeFileSync(join(folder, 'texts'), rows.map((row) => row.text).join('\n'));
    const speed = JSON.parse(execFileSync('dotnet', [navigator, 'bench', 'understanding', '--seconds', String(SECONDS), '--texts', join(folder, 'texts')]).toString());
    return { f1: f1(rows, answers.map((answer) => answer.needs)), perSecond: speed.perSecond };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const all = utterances();
const tuning = all.filter((row) => !row.isTest);
const test = all.filter((row) => row.isTest);
const learnt = sentences(WRITINGS);
// The threshold is chosen on rows that were not learnt from: on those it has learnt, the network is sure of everything.
const [seen, unseen] = [tuning.filter((_, i) => i % 2 === 0), tuning.filter((_, i) => i % 2 === 1)];
const trial = await train([...learnt, ...seen]);
const rows = [];
const manager = await train([...learnt, ...tuning]);
for (const isTold of [true, false]) {
  const { threshold, value } = bestThreshold(unseen, await scores(trial, unseen, isTold));
  const heard = (await scores(manager, test, isTold)).map((classifications) => over(classifications, threshold));
  rows.push({ who: `node-nlp 4.27.0, language ${isTold ? 'told' : 'guessed'} (threshold ${threshold.toFixed(2)}, ${value.toFixed(3)} on unseen tuning rows)`, f1: f1(test, heard), perSecond: await perSecond(manager, test, isTold) });
}

rows.unshift({ who: 'ours: language, place, cover, people, times and alarms too', ...ours(test) });
console.log(`${test.length} utterances of the test half; learnt from ${learnt.length} writings of the lexicons and ${tuning.length} utterances of the tuning half`);
for (const row of rows) console.log(`${row.f1.toFixed(3)}  ${String(Math.round(row.perSecond)).padStart(7)}/s  ${row.who}`);
for (const row of rows.slice(1)) console.log(`ours is ${(rows[0].perSecond / row.perSecond).toFixed(1)} times as fast as: ${row.who}`);
