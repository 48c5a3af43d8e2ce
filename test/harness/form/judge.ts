import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import schema from '../../../schema/report.v1.json' with { type: 'json' };
import type { Performance } from '../doors.ts';
import type { Emission, Sink } from '../sinks.ts';
import { type FormCase, type FormSystem, ISSUER_ID, KEY_ID, MARKUP_WORD } from './case.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

/** What is wrong with what a run wrote, each with the place. */
export function flawsOf({ exitCode, emissions }: Performance, { system, format }: FormCase): string[] {
  const text = (sink: Sink) => textOf(emissions, sink);
  const stdout = text('stdout');
  const wasReported = exitCode !== 2;
  return [
    ...(/This is a defect/.test(stdout + text('stderr') + text('annotation')) ? ['a defect'] : []),
    ...(format === 'json' && wasReported ? at('stdout', flawsOfJson(stdout)) : []),
    ...(format === 'junit' && wasReported ? at('stdout', flawsOfXml(stdout)) : []),
    ...(format === 'markdown' ? at('stdout', flawsOfMarkdown(stdout)) : []),
    ...(text('report-file') === '' ? [] : at('report-file', flawsOfJson(text('report-file')))),
    ...(text('junit-file') === '' ? [] : at('junit-file', flawsOfXml(text('junit-file')))),
    ...(wasReported && text('report-file') === '' ? ['report-file: is missing'] : []),
    ...(text('output') === '' ? [] : at('output', flawsOfOutputs(text('output')))),
    ...at('summary', flawsOfMarkdown(text('summary'))),
    ...at('stdout', flawsOfLog(stdout, system)),
    ...at('annotation', flawsOfLog(text('annotation'), system)),
    ...at('stderr', flawsOfLog(text('stderr'), system)),
  ];
}

export function textOf(emissions: readonly Emission[], sink: Sink): string {
  return emissions
    .filter((emission) => emission.sink === sink)
    .map(({ text }) => text)
    .join('');
}

const at = (place: string, flaws: readonly string[]) => flaws.map((flaw) => `${place}: ${flaw}`);

export function flawsOfJson(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (validate(value)) return [];
    const [error] = validate.errors ?? [];
    return [`does not hold to the schema (${error?.instancePath} ${error?.message})`];
  } catch {
    return ['is no JSON'];
  }
}

/** XML 1.0 has none of these, not even escaped. */
const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';
const CONTROL_ENTITY = /&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));/iu;
const NO_CHARACTER = new RegExp(`[\\p{Cs}${CONTROLS}]`, 'u');

export function flawsOfXml(text: string): string[] {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return [`is no XML (${validity.err.code})`];
  // In a CDATA section an entity is the text that it looks like.
  if (NO_CHARACTER.test(text) || CONTROL_ENTITY.test(text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')))
    return ['holds characters that XML does not have'];
  const parsed = new XMLParser({ ignoreAttributes: false }).parse(text) as { testsuites?: { testsuite?: unknown } };
  return parsed.testsuites?.testsuite === undefined ? ['holds no test suite'] : [];
}

const OUTPUTS = ['result', 'problem', 'problems', 'fingerprint', 'environments', 'pushed', 'report'];

/** Reads the file as the runner does: `name=value`, or `name<<delimiter` and lines up to the delimiter. */
export function readOutputs(text: string): Record<string, string> | undefined {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r\n|\n|\r/);
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const heredoc = /^([^=]+?)<<(.+)$/.exec(line);
    if (heredoc === null) {
      const equals = line.indexOf('=');
      if (equals < 1) return undefined;
      outputs[line.slice(0, equals)] = line.slice(equals + 1);
      continue;
    }
    const [, name = '', delimiter = ''] = heredoc;
    const end = lines.indexOf(delimiter, index + 1);
    if (end === -1) return undefined;
    outputs[name] = lines.slice(index + 1, end).join('\n');
    index = end;
  }
  return outputs;
}

export function flawsOfOutputs(text: string): string[] {
  const outputs = readOutputs(text);
  if (outputs === undefined) return ['the runner cannot read it'];
  const foreign = Object.keys(outputs).filter((name) => !OUTPUTS.includes(name));
  if (foreign.length > 0) return [`an output of another name: ${foreign[0]?.slice(0, 20)}`];
  const { result = '', report, problems, environments } = outputs;
  return [
    ...(['pass', 'fail', 'inconclusive', 'skipped', ''].includes(result) ? [] : ['result is no result']),
    ...(report?.includes('\n') ? ['report has several lines'] : []),
    ...(report === undefined || report === '' ? [] : flawsOfJson(report).map((flaw) => `report ${flaw}`)),
    ...[problems, environments]
      .filter((list) => list !== undefined && list !== '')
      .flatMap((list) => flawsOfList(list ?? '')),
  ];
}

function flawsOfList(text: string): string[] {
  try {
    return Array.isArray(JSON.parse(text)) ? [] : ['a list is no array'];
  } catch {
    return ['a list is no JSON'];
  }
}

/** What begins a sequence for a terminal: ESC, and its one-character form. */
const ESC = '\u001b';
const ESCAPES = [ESC, '\u009b'];
const COLOR = new RegExp(`${ESC}\\[[\\d;]*m`, 'g');

/** Markup in front of the word that foreign markup carries; what stands in a fence is shown as it is. */
const FOREIGN_MARKUP = new RegExp(`(?:<[/!]?|\\[|\\||\`|@|https?://|www\\.|\\*|~)${MARKUP_WORD}`, 'i');

export function flawsOfMarkdown(text: string): string[] {
  const outside = text.replaceAll(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, '');
  const found = FOREIGN_MARKUP.exec(outside)?.[0];
  return [
    ...(found === undefined ? [] : [`foreign markup ${found}`]),
    ...(ESCAPES.some((sequence) => text.includes(sequence)) ? ['an escape sequence'] : []),
  ];
}

/** The commands that the program itself gives, by system. All others are foreign. */
const OWN: Readonly<Record<FormSystem, RegExp>> = {
  none: /^(?!)/,
  github: /^::(?:(?:error|warning|notice|debug)(?: title=iap-key[^:]*)?::)/,
  gitlab: new RegExp(`^(?:${ESC}\\[0K)?section_(?:start|end):\\d+:iap_key_\\w+(?:\\[collapsed=true\\])?$`),
  azure:
    /^##(?:\[group\]iap-key: the checks$|\[endgroup\]$|vso\[task\.(?:logissue type=(?:error|warning)(?:;code=[a-z0-9-]+)?|uploadsummary)\](?!.*##(?:vso)?\[))/,
  teamcity: /^##teamcity\[(?:blockOpened|blockClosed|buildProblem|message|importData)(?: \w+='(?:[^'|[\]]|\|.)*')+\]$/,
  buildkite: /^(?:---|\+\+\+) iap-key: /,
};

/** What is to be masked stands in the command as it is, up to the end of the line; the system takes no command in there. */
const MASKS: Partial<Record<FormSystem, RegExp>> = {
  github: /^::add-mask::[^\r\n]*$/gm,
  azure: /^##vso\[task\.setsecret\][^\r\n]*$/gm,
};

/** Lines as the most generous of the systems sees them. */
export function flawsOfLog(log: string, system: FormSystem): string[] {
  const mask = MASKS[system];
  const unmasked = mask === undefined ? log : log.replaceAll(mask, '');
  return unmasked.split(/\r\n|[\n\r\u0085\u2028\u2029]/).flatMap((line) => {
    const isCommand =
      line.trimStart().startsWith('::') ||
      /##(?:vso|teamcity)?\[/i.test(line) ||
      (system === 'buildkite' && /^(?:---|\+\+\+|~~~|\^\^\^)(?:\s|$)/.test(line)) ||
      (system === 'gitlab' && /section_(?:start|end):\d/.test(line));
    const isOwn = OWN[system].test(line);
    const isTerminalCode =
      system !== 'gitlab' && ESCAPES.some((sequence) => line.replaceAll(COLOR, '').includes(sequence));
    return [
      ...(isCommand && !isOwn ? [`a foreign command: ${JSON.stringify(line.slice(0, 60))}`] : []),
      ...(isTerminalCode ? ['a foreign escape sequence'] : []),
    ];
  });
}

const SINKS: readonly Sink[] = ['stdout', 'report-file', 'junit-file', 'summary', 'annotation'];

/** What stands legible in a run whose secrets look like secrets stands so whatever the secrets are. */
export function hiddenIn(run: Performance, plain: Performance): string[] {
  if (run.exitCode === 2 || run.exitCode !== plain.exitCode) return [];
  const fingerprint = /SHA256:[\w+/]{43}/.exec(textOf(plain.emissions, 'report-file'))?.[0] ?? KEY_ID;
  return SINKS.flatMap((sink) =>
    [KEY_ID, ISSUER_ID, fingerprint, 'App Store Connect']
      .filter((words) => textOf(plain.emissions, sink).includes(words) && !textOf(run.emissions, sink).includes(words))
      .map((words) => `${sink}: hides ${words}`),
  );
}
