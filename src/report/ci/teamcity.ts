import { joinSections } from '../text.ts';
import { withSubject } from '../words.ts';
import { gravityOf, type Tongue, type Utterance } from './tongue.ts';

/** TeamCity cuts nothing off by itself: it drops a longer description or identity, with the message. */
const MAX_DESCRIPTION = 4000;
const MAX_IDENTITY = 60;

/**
 * TeamCity: the checks as a block, a build problem for each kind of failure, warnings, and the JUnit report imported.
 * @see https://www.jetbrains.com/help/teamcity/service-messages.html
 */
export const teamcity: Tongue = {
  say(utterance) {
    const { head, checks, tail } = utterance.sections;
    const { junitFile } = utterance;
    return [
      joinSections([head]),
      message('blockOpened', { name: 'iap-key: the checks' }),
      joinSections([checks]),
      message('blockClosed', { name: 'iap-key: the checks' }),
      tail === '' ? '' : joinSections([tail]),
      ...findings(utterance),
      junitFile === undefined ? '' : message('importData', { type: 'junit', path: junitFile }),
    ].join('');
  },
};

function findings(utterance: Utterance): string[] {
  // A build problem is known by its identity, so that a second one of the same kind would be dropped.
  const told = new Set<string>();
  return utterance.report.checks.flatMap((check) => {
    const gravity = gravityOf(check, utterance);
    if (gravity === undefined) return [];
    const text = `iap-key: ${check.title}: ${withSubject(check)}`.slice(0, MAX_DESCRIPTION);
    if (gravity === 'warning') return message('message', { text, status: 'WARNING' });
    if (check.problem === undefined || told.size === told.add(check.problem).size) return [];
    const identity = `iap_key_${check.problem.replaceAll('-', '_')}`.slice(0, MAX_IDENTITY);
    return message('buildProblem', { description: text, identity });
  });
}

function message(name: string, attributes: Readonly<Record<string, string>>): string {
  const list = Object.entries(attributes).map(([attribute, value]) => `${attribute}='${escaped(value)}'`);
  return `##teamcity[${[name, ...list].join(' ')}]\n`;
}

const ESCAPES: Readonly<Record<string, string>> = { '\n': '|n', '\r': '|r' };

function escaped(text: string): string {
  return text
    .replaceAll(/['|[\]\n\r]/g, (character) => ESCAPES[character] ?? `|${character}`)
    .replaceAll(/[^\x20-\x7E]/g, (unit) => `|0x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}
