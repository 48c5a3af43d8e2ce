import { type OwnProblemCode, PROBLEMS } from '../findings/problems.ts';
import {
  type BundleResult,
  type EnvironmentAnswer,
  type EnvironmentName,
  type Evidence,
  type Finding,
  problemFinding,
} from '../findings/report.ts';
import { proxyHint } from '../net/failure-words.ts';
import type { Answer, RefusalBody } from './answer.ts';
import { measuredDifference, outcomesOf } from './clock.ts';
import type { KeyFamily } from './connect.ts';
import { describeAnswer, isAfterRefusal } from './describe.ts';
import type { AskedMode, BundleOutcome } from './interview.ts';
import { CLOCK_TOLERANCE_MS, type Outcome } from './persist.ts';
import type { Standing } from './standing.ts';
import { type LocalEvidence, rankSuspects } from './suspects.ts';
import { judgeTeamKey } from './team-key.ts';

/** Everything that was seen; the diagnosis follows from it alone. */
export interface Observations {
  readonly mode: AskedMode;
  readonly bundles: readonly BundleOutcome[];
  /** What the App Store Connect API said of the key; undefined when it was not asked. */
  readonly family: KeyFamily | undefined;
  /** What is known without Apple. */
  readonly local: Pick<LocalEvidence, 'fileName' | 'fileKeyId' | 'shape'>;
  /** Why the run ended before its questions did, if it did. */
  readonly endedBy: 'timeout' | 'interruption' | undefined;
}

/** What all apps together tell, found out once: there may be hundreds, and each refusal is explained by it. */
interface Context extends Observations {
  /** This machine's clock minus Apple's, in milliseconds. */
  readonly difference: number | undefined;
  /** The bundle IDs that Apple accepts somewhere. */
  readonly passing: readonly string[];
}

function surveyOf(bundles: readonly BundleOutcome[]): Pick<Context, 'difference' | 'passing'> {
  const passing = bundles.filter(({ production, sandbox }) => seen(production) === '✓' || seen(sandbox) === '✓');
  return { difference: measuredDifference(bundles), passing: passing.map(({ bundleId }) => bundleId) };
}

export interface Diagnosis {
  readonly findings: readonly Finding[];
  readonly bundles: readonly BundleResult[];
}

type Verdict = BundleResult['result'];
type Seen = '✓' | '✗' | '?';

/** Production, sandbox, and the verdict for each mode (docs/how-it-decides.md#the-verdict-for-one-bundle-id). An environment that was not asked counts as `?`. */
export const VERDICTS: readonly (readonly [Seen, Seen, Record<AskedMode, Verdict>])[] = [
  ['✓', '✓', { auto: 'pass', production: 'pass', sandbox: 'pass', both: 'pass' }],
  ['✓', '✗', { auto: 'pass', production: 'pass', sandbox: 'fail', both: 'fail' }],
  ['✗', '✓', { auto: 'pass', production: 'fail', sandbox: 'pass', both: 'fail' }],
  ['✗', '✗', { auto: 'fail', production: 'fail', sandbox: 'fail', both: 'fail' }],
  ['✓', '?', { auto: 'pass', production: 'pass', sandbox: 'inconclusive', both: 'inconclusive' }],
  ['?', '✓', { auto: 'pass', production: 'inconclusive', sandbox: 'pass', both: 'inconclusive' }],
  ['✗', '?', { auto: 'inconclusive', production: 'fail', sandbox: 'inconclusive', both: 'fail' }],
  ['?', '✗', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'fail', both: 'fail' }],
  ['?', '?', { auto: 'inconclusive', production: 'inconclusive', sandbox: 'inconclusive', both: 'inconclusive' }],
];

/** From what was seen to verdicts and findings; pure. */
export function diagnose(given: Observations): Diagnosis {
  const observations: Context = { ...given, ...surveyOf(given.bundles) };
  const judged = observations.bundles.map((bundle) => ({ bundle, result: judgeBundle(bundle, observations.mode) }));
  const bundles = judged.map(({ result }) => result);
  const subjectOf = (bundleId: string) => (bundles.length > 1 ? { subject: bundleId } : {});
  const findingsOf = (environment: EnvironmentName) =>
    judged.flatMap(({ bundle, result }) => {
      const finding = judgeEnvironment(environment, bundle, result.result, observations);
      return finding === undefined ? [] : [{ ...finding, ...subjectOf(bundle.bundleId) }];
    });
  return {
    bundles,
    findings: [
      judgeClock(observations),
      ...findingsOf('production'),
      ...findingsOf('sandbox'),
      ...judgeTeamKey(observations.family, outcomesOf(observations.bundles)),
    ],
  };
}

const SEEN: Record<Standing, Seen> = { accepted: '✓', refused: '✗', open: '?' };

const seen = (outcome: Outcome | undefined): Seen => SEEN[outcome?.standing ?? 'open'];

const ANSWERS: Record<Seen, EnvironmentAnswer> = { '✓': 'accepted', '✗': 'refused', '?': 'inconclusive' };

function judgeBundle({ bundleId, production, sandbox }: BundleOutcome, mode: AskedMode): BundleResult {
  const row = VERDICTS.find(([first, second]) => first === seen(production) && second === seen(sandbox));
  return {
    bundleId,
    result: row?.[2][mode] ?? 'inconclusive',
    production: production === undefined ? 'not-asked' : ANSWERS[seen(production)],
    sandbox: sandbox === undefined ? 'not-asked' : ANSWERS[seen(sandbox)],
  };
}

const CHECK_OF = { production: 'apple-production', sandbox: 'apple-sandbox' } as const;
const OTHER = { production: 'sandbox', sandbox: 'production' } as const;
/** An environment refuses while the other accepts: the key is good. */
const LONE_REFUSAL = { production: 'app-not-live', sandbox: 'sandbox-refused' } as const satisfies Record<
  EnvironmentName,
  OwnProblemCode
>;
/** The codes of what leaves the key open; a refusal among them is one that does not stand. */
export const NO_VERDICT = {
  limited: 'apple-rate-limited',
  unavailable: 'apple-unavailable',
  unreachable: 'apple-unreachable',
  foreign: 'apple-unexpected',
  unconfirmed: 'apple-unexpected',
  refused: 'not-asked-in-time',
  unasked: 'not-asked-in-time',
} as const satisfies Record<Exclude<Answer['kind'], 'accepted'>, OwnProblemCode>;

function judgeEnvironment(
  environment: EnvironmentName,
  bundle: BundleOutcome,
  verdict: Verdict,
  observations: Context,
): Finding | undefined {
  const outcome = bundle[environment];
  const id = CHECK_OF[environment];
  if (outcome === undefined) return undefined;
  const { answer } = outcome.last;
  const message = describeAnswer(outcome, observations.endedBy);
  const evidence = evidenceOf(outcome);

  if (answer.kind === 'accepted') {
    const wasRefused =
      outcome.clock !== 'cause' && outcome.attempts.some((attempt) => attempt.answer.kind === 'refused');
    return wasRefused
      ? problemFinding(id, 'apple-flaky', message, { evidence })
      : { id, status: 'pass', message, evidence };
  }
  if (answer.kind === 'refused' && outcome.standing === 'refused') {
    const status = verdict === 'fail' ? 'fail' : 'warn';
    return explainRefusal(environment, bundle, { outcome, body: answer.body }, observations, (problem, words, more) =>
      problemFinding(id, problem, words === undefined ? message : `${message} ${words}`, { evidence, status, ...more }),
    );
  }
  return problemFinding(id, NO_VERDICT[answer.kind], message, {
    evidence,
    status: verdict === 'pass' ? 'warn' : 'inconclusive',
    ...hintFor(outcome, observations.endedBy),
  });
}

/** Where the run's end is the reason, the network is not to be mended; where a proxy stands in the way, what the proxy wants. */
function hintFor(outcome: Outcome, endedBy: Observations['endedBy']): Pick<Finding, 'hint'> {
  const { answer } = outcome.last;
  const atProxy = answer.kind === 'unreachable' ? proxyHint(answer.code) : undefined;
  if (atProxy !== undefined) return { hint: atProxy };
  const isCutOff = answer.kind === 'unreachable' ? answer.reason === 'aborted' : NO_VERDICT_FOR_TIME.has(answer.kind);
  if (!isCutOff) return {};
  if (endedBy === 'interruption')
    return { hint: 'The run was interrupted. Run the job again, and let it end by itself.' };
  return isAfterRefusal(outcome) ? { hint: PROBLEMS['not-asked-in-time'].next } : {};
}

const NO_VERDICT_FOR_TIME: ReadonlySet<string> = new Set(['refused', 'unasked']);

type Explain = (problem: OwnProblemCode, words?: string, more?: Partial<Finding>) => Finding;

/** The rows are tried from top to bottom; the first that holds explains the refusal. */
function explainRefusal(
  environment: EnvironmentName,
  bundle: BundleOutcome,
  { outcome, body }: { readonly outcome: Outcome; readonly body: RefusalBody },
  { family, local, difference, passing: all }: Context,
  explain: Explain,
): Finding {
  const other = seen(bundle[OTHER[environment]]);
  if (other === '✓') return explain(LONE_REFUSAL[environment]);

  const passing = findPassing(bundle.bundleId, all);
  // Only production refuses an app for not being released yet; a refusal by the sandbox is the bundle ID's.
  if (passing !== undefined && (other === '✗' || environment === 'sandbox'))
    return explain('wrong-bundle-id', describePassing(bundle.bundleId, passing));
  if (family === 'app-store-connect')
    return explain('wrong-key-family', 'The App Store Connect API knows the key as its own.');

  const { keyId, issuerId } = outcome.question.credentials;
  const suspects = rankSuspects({
    ...local,
    family,
    keyId,
    issuerId,
    bundleId: bundle.bundleId,
    body,
    isClockKnown: outcome.clock !== undefined || difference !== undefined,
    isSandboxKnown: seen(bundle.sandbox) !== '?',
    isKeyProven: passing !== undefined,
  });
  const [lead] = suspects;
  if (passing !== undefined)
    return explain('apple-refused', `${describePassing(bundle.bundleId, passing)} So the key is good.`, { suspects });
  return explain(
    'apple-refused',
    `Apple does not say why, and the causes below cannot be told apart from here.${HINTED[body]}`,
    // Where the app is likelier than the key, the first step is not to compare the key.
    { suspects, ...(body === 'empty' && lead !== undefined ? { hint: lead.next } : {}) },
  );
}

/** What the body of a refusal makes likelier, and that it is no more than that. */
const HINTED: Record<RefusalBody, string> = {
  text: ' The form of the answer (text) was seen where the token itself was bad: the key, its IDs or the clock. That is a likelihood and no proof.',
  empty:
    ' The form of the answer (empty) was seen where the token was good and the app had no access: never released, or another bundle ID. That is a likelihood and no proof.',
  other: '',
};

/** A bundle ID that Apple accepts; one that differs by capitals only says the most. */
function findPassing(refused: string, passing: readonly string[]): string | undefined {
  return passing.find((bundleId) => bundleId.toLowerCase() === refused.toLowerCase()) ?? passing[0];
}

function describePassing(refused: string, passing: string): string {
  if (refused.toLowerCase() === passing.toLowerCase())
    return `It differs from ${passing}, which Apple accepts, by capitals only.`;
  return `Apple accepts the same key for ${passing}.`;
}

function evidenceOf({ question, attempts, last }: Outcome): Evidence {
  return {
    host: new URL(question.endpoint.url).host,
    ...last.answer.evidence,
    attempts: attempts.length,
    time: new Date(last.at).toISOString(),
    ...(last.clockDifferenceMs === undefined
      ? {}
      : { clockDifferenceSeconds: Math.round(last.clockDifferenceMs / 1000) }),
  };
}

function judgeClock({ bundles, difference }: Context): Finding {
  const outcomes = outcomesOf(bundles);
  if (difference === undefined) return { id: 'clock', status: 'skip', message: 'No answer told Apple’s time.' };

  const seconds = Math.round(difference / 1000);
  const evidence = { clockDifferenceSeconds: seconds };
  const words = `This machine’s clock is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} Apple’s`;
  if (outcomes.some(({ clock }) => clock === 'cause')) {
    return problemFinding(
      'clock',
      'clock-skew',
      `${words}. A token signed by it was refused; signed by Apple’s time, it was accepted.`,
      { evidence },
    );
  }
  if (Math.abs(difference) <= CLOCK_TOLERANCE_MS) {
    return { id: 'clock', status: 'pass', message: seconds === 0 ? 'It agrees with Apple’s.' : `${words}.`, evidence };
  }
  return problemFinding('clock', 'clock-drift', `${words}${driftEffect(outcomes)}`, { evidence });
}

function driftEffect(outcomes: readonly Outcome[]): string {
  if (outcomes.some(({ clock }) => clock === 'cleared'))
    return ', but that is not why the key was refused: a token signed by Apple’s time was refused too.';
  const kinds = outcomes.map(({ last }) => last.answer.kind);
  return kinds.includes('accepted')
    ? '; the tokens were good all the same.'
    : '. Whether that matters is not known: no token signed by Apple’s time got a verdict.';
}
