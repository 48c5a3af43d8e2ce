import type { Check, CheckId, Finding, Report } from './report.ts';

/**
 * An endpoint that a variable has replaced, as a finding: a warning without a problem code, which its evidence marks. Whose
 * host it is does not matter: Apple's sandbox in the place of production vouches for nothing either.
 */
export interface Replacement {
  readonly variable: string;
  readonly host: string;
  readonly replaces: string;
}

/** What speaks for Apple about the key. */
const JUDGES = ['production', 'sandbox'];

export function replacementFinding(id: CheckId, { variable, host, replaces }: Replacement, words: string): Finding {
  return {
    id,
    status: 'warn',
    message: `${variable} is set: ${host} was asked in the place of ${words}.`,
    evidence: { variable, host, replaces },
  };
}

export function isReplacement({ status, problem, evidence }: Finding): boolean {
  return status === 'warn' && problem === undefined && typeof evidence?.['replaces'] === 'string';
}

/** The endpoints of a run that were replaced. */
export function replacementsIn(findings: readonly Finding[]): Replacement[] {
  return findings.filter(isReplacement).map(({ evidence }) => ({
    variable: String(evidence?.['variable']),
    host: String(evidence?.['host']),
    replaces: String(evidence?.['replaces']),
  }));
}

/** Whether the notice about what was asked in the place of Apple tells of this one. */
export function isInNotice(finding: Finding): boolean {
  return isReplacement(finding) && hasStandIn([finding]);
}

/** Whether something else was asked about the key than Apple. */
export function hasStandIn(findings: readonly Finding[]): boolean {
  return replacementsIn(findings).some(({ replaces }) => JUDGES.includes(replaces));
}

/** Whether a finding tells of an answer of Apple's own. */
export function isOfApple({ id, evidence }: Check, { checks }: Report): boolean {
  const isReplaced = replacementsIn(checks).some(({ replaces }) => id === `apple-${replaces}`);
  return !isReplaced && isAppleHost(String(evidence?.['host']));
}

const APPLE_HOSTS = ['api.storekit.apple.com', 'api.storekit-sandbox.apple.com'];

function isAppleHost(host: string): boolean {
  return APPLE_HOSTS.includes(host);
}

/** The hosts that were asked in the place of Apple's. */
export function replacementHosts({ checks }: Report): string[] {
  const strangers = checks
    .filter(({ id }) => id === 'apple-production' || id === 'apple-sandbox' || id === 'notification')
    .filter((check) => !isReplacement(check))
    .flatMap(({ evidence }) => (typeof evidence?.['host'] === 'string' ? [evidence['host']] : []))
    .filter((host) => !isAppleHost(host));
  return [...new Set([...judges({ checks }).map(({ host }) => host), ...strangers])];
}

const judges = ({ checks }: Pick<Report, 'checks'>) =>
  replacementsIn(checks).filter(({ replaces }) => JUDGES.includes(replaces));

/** Says who was asked where it was not Apple, and by which variable; undefined where it was. */
export function replacementNotice(report: Report): string | undefined {
  const hosts = replacementHosts(report);
  if (hosts.length === 0) return undefined;
  const variables = judges(report).map(({ variable }) => variable);
  const because = variables.length === 0 ? '' : ` (${variables.join(', ')})`;
  return `A replacement endpoint was asked, and NOT Apple: ${hosts.join(', ')}${because}. This result says nothing about Apple.`;
}
