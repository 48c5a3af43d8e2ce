import { annotationsOf } from '../report/annotations.ts';
import { joinSections } from '../report/text.ts';
import type { CiSystem } from './ci-system.ts';
import { isSet } from './fork-signs.ts';
import type { CiFormat, Shown } from './format.ts';

/** TeamCity cuts nothing off by itself: it drops a longer description or identity, with the message. */
const MAX_DESCRIPTION = 4000;
const MAX_IDENTITY = 60;

/**
 * TeamCity: the checks as a block, a build problem for each kind of failure, warnings, and the JUnit report imported.
 * @see https://www.jetbrains.com/help/teamcity/service-messages.html
 */
const FORMAT: CiFormat = {
  say(shown) {
    const { head, checks, tail } = shown.sections;
    const { junitFile } = shown;
    return [
      joinSections([head]),
      checks === '' ? '' : framed(joinSections([checks])),
      tail === '' ? '' : joinSections([tail]),
      ...findings(shown),
      junitFile === undefined ? '' : message('importData', { type: 'junit', path: junitFile }),
    ].join('');
  },
};

function framed(checks: string): string {
  const name = 'iap-key: the checks';
  return `${message('blockOpened', { name })}${checks}${message('blockClosed', { name })}`;
}

/** A build problem is known by its identity, so that a second one of the same kind would be dropped. */
function findings({ report, exitCode }: Shown): string[] {
  return annotationsOf(report, exitCode).map(({ gravity, problem = 'defect', title, message: found }) => {
    const text = `iap-key: ${title}: ${found}`.slice(0, MAX_DESCRIPTION);
    if (gravity === 'warning') return message('message', { text, status: 'WARNING' });
    const identity = `iap_key_${problem.replaceAll('-', '_')}`.slice(0, MAX_IDENTITY);
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

/** TeamCity. */
export const TEAMCITY: CiSystem = {
  name: 'TeamCity',
  missingKey: {
    traps:
      'Only a parameter whose name begins with env. becomes an environment variable; it has to be there in this build configuration or in a project above it, and a container gets the parameters of the build, not those of the agent.',
    next: 'Name it env.IAP_KEY_PRIVATE_KEY, of the type Password, in Build Configuration Settings › Parameters.',
  },
  isHere: (environment) => isSet(environment['TEAMCITY_VERSION']),
  format: FORMAT,
};
