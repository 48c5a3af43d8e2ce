import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AppRecord } from '../../src/app-store-connect/app-records.ts';
import { told, unknown } from '../../src/app-store-connect/asker.ts';
import { conclude } from '../../src/app-store-connect/conclude.ts';
import { WHY, type Why } from '../../src/app-store-connect/connect-reply.ts';
import { type AccountFacts, NO_PROBES, type Probe } from '../../src/app-store-connect/facts.ts';
import { withProofs } from '../../src/app-store-connect/proofs.ts';
import { type BundleResult, type EnvironmentAnswer, type Finding, problemFinding } from '../../src/findings/report.ts';
import { casesOf } from '../thorough.ts';

const ID = 'com.acme.app';
const record = (bundleId: string): AppRecord => ({
  id: '1000000001',
  bundleId,
  notifications: {
    production: { url: 'https://hooks.example/', version: 'V2' },
    sandbox: { url: undefined, version: undefined },
  },
});
const records = (found: readonly string[], known: readonly string[] = found, isWhole = true): AccountFacts['records'] =>
  told({ found: new Map(found.map((bundleId) => [bundleId, record(bundleId)])), known, isWhole });

const FACTS: AccountFacts = {
  kind: 'team',
  hasSameIssuer: true,
  records: records([ID]),
  gracePeriods: new Map(),
  products: new Map(),
  releases: new Map(),
  sales: new Map(),
  probes: NO_PROBES,
};
const near = (answer: Probe) => new Map([[ID, [{ bundleId: 'com.acme.App', answer }]]]);
const released = (isReleased: boolean) => new Map([[ID, told({ isReleased, states: ['A_STATE'] })]]);

const refusal = problemFinding('apple-production', 'apple-refused', 'Apple refused 2 tokens (401). Nobody knows why.', {
  status: 'fail',
  suspects: [{ cause: 'anything', because: 'who knows', next: 'look' }],
});
const bundle = (production: EnvironmentAnswer, sandbox: EnvironmentAnswer): BundleResult => ({
  bundleId: ID,
  result: 'fail',
  production,
  sandbox,
});

test('an app is not missing where a near spelling was not tried', () => {
  const facts = { ...FACTS, records: records([], ['com.acme.App']) };
  const [finding] = withProofs([refusal], [bundle('refused', 'refused')], facts);
  expect(finding?.problem).toBe('apple-refused');
  expect(finding?.suspects?.[0]?.cause).toMatch(/bundle ID is misspelt/);
});

describe('a refusal is explained by the first row that holds', () => {
  test.each<[string, Partial<AccountFacts>, string, RegExp]>([
    [
      'the two keys are swapped',
      { probes: { ...NO_PROBES, isSwapped: true, issuerId: 'accepted' } },
      'wrong-key-family',
      /swapped/,
    ],
    [
      'another Issuer ID is accepted',
      { hasSameIssuer: false, probes: { ...NO_PROBES, issuerId: 'accepted', bundleIds: near('accepted') } },
      'wrong-issuer-id',
      /accepts the same key/,
    ],
    [
      'a near bundle ID is accepted',
      { records: records([], ['com.acme.App']), probes: { ...NO_PROBES, bundleIds: near('accepted') } },
      'wrong-bundle-id',
      /for com\.acme\.App/,
    ],
    [
      'the account has nothing near',
      { records: records([], ['org.other']) },
      'app-record-missing',
      /none that is called/,
    ],
    ['the account has no app', { records: records([]) }, 'app-record-missing', /none that is called/],
    ['all is right', {}, 'apple-refused', /only the Key ID, the file and a revocation are left/],
  ])('%s', (_, facts, problem, words) => {
    const [finding] = withProofs([refusal], [bundle('refused', 'refused')], { ...FACTS, ...facts });
    expect(finding).toMatchObject({ problem, status: 'fail', message: expect.stringMatching(words) });
    expect(finding?.message).toMatch(/^Apple refused 2 tokens \(401\)\. /);
    expect(finding?.hint).toBeTruthy();
  });

  test.each<[string, Partial<AccountFacts>]>([
    ['an individual key does not see the app', { kind: 'individual', hasSameIssuer: false, records: records([]) }],
    ['the list was not read to its end', { hasSameIssuer: false, records: records([], [], false) }],
    [
      'near spellings were not tried, and the account is another',
      { hasSameIssuer: false, kind: 'individual', records: records([], ['com.acme.App']) },
    ],
    ['App Store Connect is silent', { records: unknown('unreachable') }],
    ['App Store Connect refuses the second key', { records: unknown('refused') }],
  ])('where %s nothing is proven, and the finding stays', (_, facts) => {
    expect(withProofs([refusal], [bundle('refused', 'refused')], { ...FACTS, ...facts })).toEqual([refusal]);
  });

  test.each<[string, Partial<AccountFacts>, RegExp[]]>([
    ['only the key', {}, [/Key ID/, /revoked/, /file/]],
    ['the Issuer ID too', { hasSameIssuer: false }, [/Issuer ID/, /Key ID/, /revoked/, /file/]],
    ['the bundle ID too', { records: unknown('role') }, [/bundle ID/, /Key ID/, /revoked/, /file/]],
    [
      'the bundle ID too, whose near spelling is refused',
      { records: records([], ['com.acme.App']), probes: { ...NO_PROBES, bundleIds: near('refused') } },
      [/bundle ID/, /Key ID/, /revoked/, /file/],
    ],
  ])('what is not proven stays a suspect: %s', (_, facts, wanted) => {
    const [finding] = withProofs([refusal], [bundle('refused', 'refused')], { ...FACTS, ...facts });
    expect(finding?.problem).toBe('apple-refused');
    expect(finding?.suspects?.map(({ cause }) => cause)).toEqual(wanted.map((words) => expect.stringMatching(words)));
  });

  test.each([
    ['a release is proven', released(true), false, ''],
    ['it is proven that there was none', released(false), true, /no version was ever/],
    ['nobody knows', new Map(), true, /production refuses apps before/],
  ] as const)('where production alone refused, and %s', (_, releases, isSuspect, because) => {
    const [finding] = withProofs([refusal], [bundle('refused', 'inconclusive')], { ...FACTS, releases });
    const [first] = finding?.suspects ?? [];
    expect(first?.cause === 'The app has never been released').toBe(isSuspect);
    if (isSuspect) expect(first?.because).toMatch(because);
    expect(/only the Key ID/.test(finding?.message ?? '')).toBe(!isSuspect);
  });
});

const WHYS = Object.keys(WHY) as Why[];
const anyTold = <Value>(value: fc.Arbitrary<Value>) => fc.oneof(value.map(told), fc.constantFrom(...WHYS).map(unknown));
const anyProbe = fc.constantFrom<Probe>('accepted', 'refused', 'open');
const anyFacts: fc.Arbitrary<AccountFacts> = fc.record({
  kind: fc.constantFrom('team' as const, 'individual' as const),
  hasSameIssuer: fc.boolean(),
  records: fc.oneof(
    fc.constantFrom(records([ID]), records([]), records([], ['com.acme.App']), records([], [], false)),
    fc.constantFrom(...WHYS).map(unknown),
  ),
  gracePeriods: anyTold(fc.boolean()).map((value) => new Map([[ID, value]])),
  products: fc
    .record({ state: fc.constantFrom('APPROVED', 'REJECTED'), gap: fc.constantFrom(undefined, ...WHYS) })
    .map(({ state, gap }) => new Map([[ID, { found: new Map([['coins', state]]), gap }]])),
  releases: anyTold(fc.record({ isReleased: fc.boolean(), states: fc.constant(['A_STATE']) })).map(
    (value) => new Map([[ID, value]]),
  ),
  sales: anyTold(
    fc.record({
      kind: fc.constantFrom('live' as const, 'nowhere' as const, 'unclear' as const),
      territories: fc.nat(9),
    }),
  ).map((value) => new Map([[ID, value]])),
  probes: fc.record({
    issuerId: fc.option(anyProbe, { nil: undefined }),
    bundleIds: fc.oneof(anyProbe.map(near), fc.constant(new Map())),
    isSwapped: fc.boolean(),
  }),
});
const anyAnswer = fc.constantFrom<EnvironmentAnswer>('accepted', 'refused', 'inconclusive', 'not-asked');
const anyFinding = fc.constantFrom<Finding>(
  refusal,
  { ...refusal, status: 'warn' },
  problemFinding('apple-production', 'app-not-live', 'Apple refused 1 token (401).'),
  problemFinding('apple-sandbox', 'wrong-key-family', 'Apple refused 1 token (401).'),
  problemFinding('apple-sandbox', 'wrong-bundle-id', 'Apple refused 1 token (401).'),
  { id: 'clock', status: 'pass', message: 'It agrees.' },
);

test('whatever the account says, no finding of Apple’s is lost, moved, or of another weight', () => {
  fc.assert(
    fc.property(fc.array(anyFinding), anyAnswer, anyAnswer, anyFacts, (findings, production, sandbox, facts) => {
      const proven = withProofs(findings, [bundle(production, sandbox)], facts);
      const weigh = ({ id, status }: Finding) => `${id} ${status}`;
      expect(proven.map(weigh)).toEqual(findings.map(weigh));
    }),
    { numRuns: casesOf(2000) },
  );
});

test('what is unknown fails nothing, and no answer leaves a run without a verdict', () => {
  const wants = { notificationUrl: 'https://hooks.example/', products: ['coins', 'yearly'], needsApproval: true };
  fc.assert(
    fc.property(anyFacts, anyAnswer, anyAnswer, (facts, production, sandbox) => {
      const inquiry = { facts, bundles: [bundle(production, sandbox)], diagnosis: [], wants };
      const { answers, findings } = conclude(inquiry);
      expect(findings.every(({ status }) => status === 'warn' || status === 'fail')).toBe(true);
      for (const { problem } of findings.filter(({ status }) => status === 'fail')) {
        const question = { 'product-missing': 'product', 'notification-url-differs': 'notification-url' }[
          String(problem)
        ];
        const isKnown = answers.some(
          (one) =>
            one.question === (question ?? 'agreements') && one.answer === (question === undefined ? 'yes' : 'no'),
        );
        expect(isKnown).toBe(true);
      }
      expect(answers.every(({ message }) => message.length > 0 && !/undefined|null/.test(message))).toBe(true);
    }),
    { numRuns: casesOf(2000) },
  );
});

test('a thousand apps fold to what a report can hold', () => {
  const bundleIds = Array.from({ length: 1000 }, (_, index) => `com.acme.app${index}`);
  const facts = { ...FACTS, records: records(bundleIds.slice(0, 900), bundleIds.slice(0, 900)) };
  const bundles = bundleIds.map((bundleId) => ({ ...bundle('refused', 'refused'), bundleId }));
  const wants = { notificationUrl: undefined, products: [], needsApproval: false };
  const { answers } = conclude({ facts, bundles, diagnosis: [], wants });
  const of = (question: string, answer: string) =>
    answers.filter((one) => one.question === question && one.answer === answer);
  expect(of('app', 'yes').map(({ message }) => message)).toEqual(['900 of this answer.']);
  expect(of('app', 'no')).toHaveLength(51);
  expect(of('app', 'no').at(-1)?.message).toBe('50 more of this answer.');
  expect(JSON.stringify(answers).length).toBeLessThan(200_000);
});
