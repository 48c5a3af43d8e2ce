import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/apple/answer.ts';
import { type Diagnosis, diagnose, type Observations, VERDICTS } from '../../src/apple/diagnose.ts';
import type { AskedMode, BundleOutcome } from '../../src/apple/interview.ts';
import type { Outcome } from '../../src/apple/persist.ts';
import type { FailureReason } from '../../src/world/http-message.ts';
import { BUNDLE_ID, NOON, outcome, QUESTION } from './stage.ts';

const evidence = { status: 0 };
const ACCEPTED: Answer = { kind: 'accepted', evidence };
const REFUSED: Answer = { kind: 'refused', body: 'text', evidence };
const UNAVAILABLE: Answer = { kind: 'unavailable', status: 503, evidence };
const ANSWERS = { '✓': ACCEPTED, '✗': REFUSED, '?': UNAVAILABLE } as const;
type Seen = keyof typeof ANSWERS;

const sandboxQuestion = {
  ...QUESTION,
  environment: 'sandbox' as const,
  endpoint: { url: 'https://sandbox.example', isReplaced: true },
};

function bundle(
  production: Answer | Outcome | undefined,
  sandbox: Answer | Outcome | undefined,
  bundleId = BUNDLE_ID,
): BundleOutcome {
  const of = (given: Answer | Outcome, question: Outcome['question']) => ({
    ...('kind' in given ? outcome(given) : given),
    question,
  });
  return {
    bundleId,
    ...(production === undefined ? {} : { production: of(production, { ...QUESTION, bundleId }) }),
    ...(sandbox === undefined ? {} : { sandbox: of(sandbox, { ...sandboxQuestion, bundleId }) }),
  };
}

function judge(mode: AskedMode, bundles: readonly BundleOutcome[], more: Partial<Observations> = {}): Diagnosis {
  return diagnose({
    mode,
    bundles,
    family: undefined,
    local: { fileName: 'none', fileKeyId: undefined, shape: 'apple' },
    endedBy: undefined,
    ...more,
  });
}

const problemsOf = ({ findings }: Diagnosis) =>
  findings.flatMap(({ problem, status }) => (problem === undefined ? [] : [`${problem} (${status})`]));
const findingOf = ({ findings }: Diagnosis, id: string) => findings.find((finding) => finding.id === id);

describe('the verdict for one bundle ID', () => {
  /** The table of docs/how-it-decides.md#the-verdict-for-one-bundle-id, its rows with one ✗ and one ? written out. */
  const TABLE: readonly (readonly [Seen, Seen, Record<AskedMode, string>])[] = [
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
  const rows = TABLE.flatMap(([production, sandbox, verdicts]) =>
    (Object.keys(verdicts) as AskedMode[]).map((mode) => ({ production, sandbox, mode, verdict: verdicts[mode] })),
  );

  test('is the table’s, and the table is whole', () => {
    expect(VERDICTS).toEqual(TABLE);
    const seen = Object.keys(ANSWERS);
    const all = seen.flatMap((production) => seen.map((sandbox) => [production, sandbox]));
    expect(VERDICTS.map(([production, sandbox]) => [production, sandbox]).toSorted()).toEqual(all.toSorted());
  });

  test.each<[Seen, string]>([
    ['✓', 'accepted'],
    ['✗', 'refused'],
    ['?', 'inconclusive'],
  ])('names what each environment answered: %s is %s', (answer, word) => {
    expect(judge('auto', [bundle(ANSWERS[answer], ANSWERS['✓'])]).bundles[0]).toMatchObject({
      bundleId: BUNDLE_ID,
      production: word,
      sandbox: 'accepted',
    });
    expect(judge('auto', [bundle(undefined, ANSWERS[answer])]).bundles[0]).toMatchObject({
      production: 'not-asked',
      sandbox: word,
    });
  });

  test.each(rows)(
    'production $production and sandbox $sandbox are $verdict in the mode $mode',
    ({ production, sandbox, mode, verdict }) => {
      const diagnosis = judge(mode, [bundle(ANSWERS[production], ANSWERS[sandbox])]);
      expect(diagnosis.bundles[0]?.result).toBe(verdict);
      const worst = diagnosis.findings.map(({ status }) => status);
      expect(worst.includes('fail')).toBe(verdict === 'fail');
      if (verdict === 'pass') expect(worst).not.toContain('inconclusive');
      if (verdict === 'inconclusive') expect(worst).toContain('inconclusive');
    },
  );

  test.each<[AskedMode, Seen, string]>([
    ['production', '✓', 'pass'],
    ['production', '✗', 'fail'],
    ['production', '?', 'inconclusive'],
    ['sandbox', '✓', 'pass'],
    ['sandbox', '✗', 'fail'],
    ['sandbox', '?', 'inconclusive'],
  ])('of %s alone, %s is %s', (mode, seen, verdict) => {
    const asked = mode === 'production' ? bundle(ANSWERS[seen], undefined) : bundle(undefined, ANSWERS[seen]);
    const diagnosis = judge(mode, [asked]);
    expect(diagnosis.bundles[0]).toMatchObject({
      result: verdict,
      [mode === 'production' ? 'sandbox' : 'production']: 'not-asked',
    });
    expect(diagnosis.findings).toHaveLength(2);
  });
});

describe('the problem that is told', () => {
  test.each<[Seen, Seen, AskedMode, readonly string[]]>([
    ['✓', '✓', 'auto', []],
    ['✗', '✓', 'auto', ['app-not-live (warn)']],
    ['✗', '✓', 'production', ['app-not-live (fail)']],
    ['✗', '✓', 'both', ['app-not-live (fail)']],
    ['✓', '✗', 'auto', ['sandbox-refused (warn)']],
    ['✓', '✗', 'sandbox', ['sandbox-refused (fail)']],
    ['✗', '✗', 'auto', ['apple-refused (fail)', 'apple-refused (fail)']],
    ['✓', '?', 'auto', ['apple-unavailable (warn)']],
    ['?', '✓', 'both', ['apple-unavailable (inconclusive)']],
    ['✗', '?', 'auto', ['apple-refused (warn)', 'apple-unavailable (inconclusive)']],
    ['✗', '?', 'both', ['apple-refused (fail)', 'apple-unavailable (inconclusive)']],
    ['?', '?', 'auto', ['apple-unavailable (inconclusive)', 'apple-unavailable (inconclusive)']],
  ])('of production %s and sandbox %s in the mode %s', (production, sandbox, mode, problems) => {
    expect(problemsOf(judge(mode, [bundle(ANSWERS[production], ANSWERS[sandbox])]))).toEqual(problems);
  });

  test.each<[Answer, string]>([
    [{ kind: 'limited', waitMs: undefined, evidence }, 'apple-rate-limited'],
    [UNAVAILABLE, 'apple-unavailable'],
    [{ kind: 'foreign', what: 'HTML', evidence }, 'apple-unexpected'],
    [{ kind: 'unconfirmed', evidence }, 'apple-unexpected'],
    ...(['name-resolution', 'connection', 'tls', 'proxy', 'broken', 'timeout', 'aborted'] as const).map(
      (reason: FailureReason): [Answer, string] => [
        { kind: 'unreachable', reason, code: 'CODE', evidence },
        'apple-unreachable',
      ],
    ),
  ])('of an answer that says nothing about the key (%#)', (answer, problem) => {
    const diagnosis = judge('auto', [bundle(answer, answer)]);
    expect(problemsOf(diagnosis)).toEqual([`${problem} (inconclusive)`, `${problem} (inconclusive)`]);
    expect(findingOf(diagnosis, 'apple-production')?.message).toContain('apple.example');
    expect(findingOf(diagnosis, 'apple-sandbox')?.message).toContain('sandbox.example');
  });

  test('names why the run ended', () => {
    const aborted = bundle({ kind: 'unreachable', reason: 'aborted', code: 'ABORTED', evidence }, undefined);
    expect(findingOf(judge('production', [aborted], { endedBy: 'timeout' }), 'apple-production')?.message).toContain(
      'ran out of time',
    );
    expect(
      findingOf(judge('production', [aborted], { endedBy: 'interruption' }), 'apple-production')?.message,
    ).toContain('ended by a signal');
  });

  const attempts = (...answers: Answer[]) => answers.map((answer) => ({ answer, clockDifferenceMs: 0, at: NOON }));

  test('is that Apple is flaky, when it refused and then accepted', () => {
    const flaky = outcome(ACCEPTED, { attempts: attempts(REFUSED, ACCEPTED) });
    const diagnosis = judge('auto', [bundle(flaky, ACCEPTED)]);
    expect(problemsOf(diagnosis)).toEqual(['apple-flaky (warn)']);
    expect(findingOf(diagnosis, 'apple-production')).toMatchObject({
      message: expect.stringContaining('at attempt 2'),
      evidence: { attempts: 2 },
    });
  });

  test('is that Apple is flaky, when it refused by both clocks and then accepted', () => {
    const flaky = outcome(ACCEPTED, { attempts: attempts(REFUSED, REFUSED, ACCEPTED), clock: 'cleared' });
    expect(problemsOf(judge('auto', [bundle(flaky, ACCEPTED)]))).toEqual(['apple-flaky (warn)']);
  });

  test('is the clock alone, when only a token by this machine’s clock was refused', () => {
    const corrected = outcome(ACCEPTED, { attempts: attempts(REFUSED, ACCEPTED), clock: 'cause' });
    const diagnosis = judge('auto', [bundle(corrected, ACCEPTED)]);
    expect(problemsOf(diagnosis)).toEqual(['clock-skew (warn)']);
    expect(findingOf(diagnosis, 'apple-production')).toMatchObject({ status: 'pass', evidence: { attempts: 2 } });
  });

  test('is told in the words of the answer alone, where the other environment says the rest', () => {
    const [alone] = [judge('auto', [bundle(REFUSED, ACCEPTED)])];
    expect(findingOf(alone, 'apple-production')?.message).toMatch(/^apple\.example .*\.$/);
    expect(findingOf(alone, 'apple-production')?.message).not.toContain('undefined');
  });

  test('is nothing, when a server error went away', () => {
    const recovered = outcome(ACCEPTED, { attempts: attempts(UNAVAILABLE, ACCEPTED) });
    expect(problemsOf(judge('auto', [bundle(recovered, ACCEPTED)]))).toEqual([]);
  });
});

describe('why a key is refused everywhere', () => {
  const refused = bundle(REFUSED, REFUSED);

  test('is not known, and the suspects are ranked', () => {
    const finding = findingOf(judge('auto', [refused], { family: 'other' }), 'apple-sandbox');
    expect(finding).toMatchObject({ problem: 'apple-refused', status: 'fail' });
    expect(finding?.message).toContain('cannot be told apart');
    expect(finding?.suspects?.length).toBeGreaterThan(3);
  });

  test('is the family of the key, where App Store Connect knows it', () => {
    const diagnosis = judge('auto', [refused], { family: 'app-store-connect' });
    expect(problemsOf(diagnosis)).toEqual(['wrong-key-family (fail)', 'wrong-key-family (fail)']);
    expect(findingOf(diagnosis, 'apple-sandbox')?.message).toMatch(
      / The App Store Connect API knows the key as its own\.$/,
    );
  });

  test('is the bundle ID, where another one passes', () => {
    const diagnosis = judge('auto', [bundle(ACCEPTED, ACCEPTED), bundle(REFUSED, REFUSED, 'org.example.other')]);
    expect(problemsOf(diagnosis)).toEqual(['wrong-bundle-id (fail)', 'wrong-bundle-id (fail)']);
    expect(diagnosis.bundles.map(({ result }) => result)).toEqual(['pass', 'fail']);
    const [finding] = diagnosis.findings.filter(({ problem }) => problem !== undefined);
    expect(finding).toMatchObject({ subject: 'org.example.other' });
    expect(finding?.message).toMatch(new RegExp(` Apple accepts the same key for ${BUNDLE_ID}\\.$`));
  });

  test('is the capitals of the bundle ID, where the other one differs by them only', () => {
    const diagnosis = judge('auto', [bundle(undefined, ACCEPTED), bundle(REFUSED, REFUSED, BUNDLE_ID.toLowerCase())]);
    expect(diagnosis.findings.at(-1)?.message).toContain('by capitals only');
  });

  test('is, of several that pass, measured by the one that differs by capitals only', () => {
    const diagnosis = judge('auto', [
      bundle(ACCEPTED, ACCEPTED, 'org.example.other'),
      bundle(ACCEPTED, ACCEPTED),
      bundle(REFUSED, REFUSED, BUNDLE_ID.toUpperCase()),
    ]);
    expect(diagnosis.findings.at(-1)?.message).toContain(`differs from ${BUNDLE_ID}, which Apple accepts, by capitals`);
  });

  test('is the app alone, where another bundle ID proves the key and the sandbox was not asked', () => {
    const diagnosis = judge('production', [
      bundle(ACCEPTED, undefined),
      bundle(REFUSED, undefined, 'org.example.other'),
    ]);
    const finding = diagnosis.findings.at(-1);
    expect(finding).toMatchObject({ problem: 'apple-refused', message: expect.stringContaining('So the key is good') });
    expect(finding?.suspects?.map(({ cause }) => cause)).toEqual([
      'The app has never been released',
      'The bundle ID is misspelt, or of an app in another account',
    ]);
    const sandbox = judge('sandbox', [bundle(undefined, ACCEPTED), bundle(undefined, REFUSED, 'org.example.other')]);
    expect(problemsOf(sandbox)).toEqual(['wrong-bundle-id (fail)']);
  });

  test('is that production was asked alone, its answer was empty, and the app may not be live', () => {
    const finding = findingOf(
      judge('production', [bundle({ ...REFUSED, body: 'empty' }, undefined)]),
      'apple-production',
    );
    expect(finding?.suspects?.[0]?.cause).toBe('The app has never been released');
    expect(finding?.hint).toBe(finding?.suspects?.[0]?.next);
  });

  test('is not that the app may not be live, where the sandbox refused it too', () => {
    const causes = findingOf(judge('auto', [refused]), 'apple-production')?.suspects?.map(({ cause }) => cause);
    expect(causes).not.toContain('The app has never been released');
  });
});

describe('several bundle IDs', () => {
  test('each have their own findings, which name them; one alone is not named', () => {
    const several = judge('auto', [bundle(ACCEPTED, ACCEPTED, 'a.a'), bundle(REFUSED, ACCEPTED, 'b.b')]);
    expect(several.findings.slice(1).map(({ id, subject }) => [id, subject])).toEqual([
      ['apple-production', 'a.a'],
      ['apple-production', 'b.b'],
      ['apple-sandbox', 'a.a'],
      ['apple-sandbox', 'b.b'],
    ]);
    expect(judge('auto', [bundle(ACCEPTED, ACCEPTED)]).findings.some(({ subject }) => subject !== undefined)).toBe(
      false,
    );
  });
});

describe('the clock', () => {
  const seenAt = (clockDifferenceMs: number | undefined, answer: Answer = ACCEPTED, more: Partial<Outcome> = {}) => {
    const attempt = { answer, clockDifferenceMs, at: NOON };
    return outcome(answer, { attempts: [attempt], last: attempt, ...more });
  };
  const clockOf = (...outcomes: Outcome[]) =>
    judge(
      'auto',
      outcomes.map((seen) => bundle(seen, undefined)),
    ).findings[0];

  test.each<[string, Outcome, string]>([
    ['agrees', seenAt(400), 'It agrees with Apple’s.'],
    ['is a little ahead', seenAt(12_000), 'This machine’s clock is 12 s ahead of Apple’s.'],
    ['is a little behind', seenAt(-30_000), 'This machine’s clock is 30 s behind Apple’s.'],
  ])('passes when it %s', (_, seen, message) => {
    expect(clockOf(seen)).toMatchObject({ id: 'clock', status: 'pass', message });
  });

  test('is told when it is off by more, although the tokens were good', () => {
    expect(clockOf(seenAt(-45_000))).toMatchObject({
      problem: 'clock-drift',
      status: 'warn',
      message: expect.stringContaining('45 s behind Apple’s; the tokens were good'),
      evidence: { clockDifferenceSeconds: -45 },
    });
  });

  test('is told as the cause of refusals, also of those of one question only', () => {
    const cause = seenAt(600_000, ACCEPTED, { clock: 'cause' });
    for (const told of [clockOf(cause), clockOf(cause, seenAt(600_000))])
      expect(told).toMatchObject({
        id: 'clock',
        problem: 'clock-skew',
        status: 'warn',
        message: expect.stringContaining('600 s ahead'),
        evidence: { clockDifferenceSeconds: 600 },
      });
    expect(clockOf(seenAt(0, ACCEPTED, { clock: 'cause' }))?.message).toContain('0 s ahead of');
  });

  test('is told as not the cause of refusals', () => {
    const cleared = seenAt(600_000, REFUSED, { clock: 'cleared' });
    for (const told of [clockOf(cleared), clockOf(cleared, seenAt(600_000))])
      expect(told).toMatchObject({
        id: 'clock',
        problem: 'clock-drift',
        message: expect.stringContaining('not why the key was refused'),
      });
  });

  test('is not said to have done no harm where nothing was accepted', () => {
    expect(clockOf(seenAt(600_000, UNAVAILABLE))?.message).toMatch(
      /600 s ahead of Apple’s\. Whether that matters is not known: no token signed by Apple’s time got a verdict\.$/,
    );
  });

  test('is judged by the smallest difference, because time under way only adds', () => {
    expect(clockOf(seenAt(48_000), seenAt(-300), seenAt(31_000))).toMatchObject({ status: 'pass' });
  });

  test('is not judged by a stranger’s date, nor without any', () => {
    expect(clockOf(seenAt(600_000, { kind: 'foreign', what: 'HTML', evidence }), seenAt(undefined))).toEqual({
      id: 'clock',
      status: 'skip',
      message: 'No answer told Apple’s time.',
    });
  });
});

test('evidence is what support will ask for', () => {
  const answer: Answer = { kind: 'refused', body: 'text', evidence: { status: 401, requestId: 'ABC.0.0' } };
  const at = (clockDifferenceMs: number | undefined) =>
    outcome(answer, { last: { answer, clockDifferenceMs, at: NOON } });
  const evidenceOf = (seen: Outcome) =>
    findingOf(judge('production', [bundle(seen, undefined)]), 'apple-production')?.evidence;
  const known = {
    host: 'apple.example',
    status: 401,
    requestId: 'ABC.0.0',
    attempts: 1,
    time: '2026-03-01T12:00:00.000Z',
  };
  expect(evidenceOf(at(0))).toEqual({ ...known, clockDifferenceSeconds: 0 });
  expect(evidenceOf(at(-7400))).toEqual({ ...known, clockDifferenceSeconds: -7 });
  expect(evidenceOf(at(undefined))).toStrictEqual(known);
});
