import { problemOf } from '../../src/backends/catalog.ts';
import { replacementFinding } from '../../src/findings/replaced.ts';
import {
  type BundleResult,
  CHECK_TITLES,
  type Check,
  type EnvironmentName,
  type Evidence,
  type Finding,
  leadingProblem,
  problemFinding,
  type Report,
  type Suspect,
} from '../../src/findings/report.ts';

/** Reports as the pipeline makes them, one for each way in which a run can end. */

export const KEY_ID = '2X9R4HXF34';
export const ISSUER_ID = '57246542-96fe-1a63-e053-0824d011072a';
export const BUNDLE_ID = 'com.example.app';
const FINGERPRINT = 'SHA256:9bJ1q2c7m6vYwz0sQkT3aXh5uRrN8eLfPpGdIiOoZtE';

export const HOSTS: Record<EnvironmentName, string> = {
  production: 'api.storekit.apple.com',
  sandbox: 'api.storekit-sandbox.apple.com',
};
const CHECK_OF = { production: 'apple-production', sandbox: 'apple-sandbox' } as const;

/** A report of these findings; everything else is that of a clean run. */
export function reportOf(findings: readonly Finding[], more: Partial<Report> = {}): Report {
  const checks = findings.map(
    (finding): Check => ({ ...finding, title: CHECK_TITLES[finding.id], durationMs: finding.durationMs ?? 3 }),
  );
  return {
    schemaVersion: 1,
    tool: { name: 'iap-key', version: '1.0.0' },
    result: 'pass',
    problem: leadingProblem(checks),
    live: true,
    key: { keyId: KEY_ID, issuerId: ISSUER_ID, fingerprint: FINGERPRINT, shape: 'apple' },
    bundles: [bundle(BUNDLE_ID)],
    checks,
    pushes: [],
    startedAt: '2026-03-14T02:11:09.000Z',
    durationMs: 1234,
    ...more,
  };
}

function bundle(bundleId: string, more: Partial<BundleResult> = {}): BundleResult {
  return { bundleId, result: 'pass', production: 'accepted', sandbox: 'accepted', ...more };
}

const KEY_CHECKS: readonly Finding[] = [
  { id: 'key-decode', status: 'pass', message: 'The value holds one private key.' },
  { id: 'key-format', status: 'pass', message: `It is a P-256 key that verifies its own signature: ${FINGERPRINT}.` },
];

const LOCAL_CHECKS: readonly Finding[] = [
  ...KEY_CHECKS,
  { id: 'key-id', status: 'pass', message: `${KEY_ID} is well-formed.` },
  { id: 'issuer-id', status: 'pass', message: `${ISSUER_ID} is well-formed.` },
  { id: 'bundle-id', status: 'pass', message: `${BUNDLE_ID} is well-formed.` },
  { id: 'jwt-sign', status: 'pass', message: 'A JWT was signed, and verifies.' },
  { id: 'offer-sign', status: 'pass', message: 'A promotional offer was signed, and verifies.' },
];

const CLOCK: Finding = {
  id: 'clock',
  status: 'pass',
  message: 'It agrees with Apple’s.',
  evidence: { clockDifferenceSeconds: 0 },
};

function evidence(environment: EnvironmentName, more: Evidence = {}): Evidence {
  return {
    host: HOSTS[environment],
    attempts: 1,
    time: '2026-03-14T02:11:10.000Z',
    clockDifferenceSeconds: 0,
    ...more,
  };
}

function accepted(environment: EnvironmentName, more: Partial<Finding> = {}): Finding {
  return {
    id: CHECK_OF[environment],
    status: 'pass',
    message: `Accepted: ${HOSTS[environment]} gave an answer that only an authenticated caller gets.`,
    evidence: evidence(environment, {
      status: 404,
      errorCode: 4040010,
      contentType: 'application/json',
      bodyBytes: 67,
    }),
    durationMs: 312,
    ...more,
  };
}

const REQUEST_IDS: Record<EnvironmentName, string> = {
  production: 'P5R7HCVNYZ2CDTXSGAAKWF4QMI.0.0',
  sandbox: '3KZ6EHOVJN4TQDPDL2YSWX7ABM.0.0',
};

function refusal(environment: EnvironmentName, attempts: number, more: Evidence = {}): Evidence {
  return evidence(environment, {
    status: 401,
    requestId: REQUEST_IDS[environment],
    contentType: 'text/plain',
    bodyBytes: 60,
    server: 'daiquiri/3.0.0',
    attempts,
    ...more,
  });
}

export const SUSPECTS: readonly Suspect[] = [
  {
    cause: 'The Key ID belongs to another key',
    because: 'nothing local ties the Key ID to the key',
    next: 'Look it up under Active in App Store Connect › Users and Access › Integrations › In-App Purchase.',
  },
  {
    cause: 'The key was revoked',
    because: 'a revoked key looks right in every local check; it stays listed for 30 days',
    next: 'See if it is Active in App Store Connect › Users and Access › Integrations › In-App Purchase.',
  },
  {
    cause: 'The Issuer ID is of another account',
    because: 'it has the right form, and its value cannot be checked locally',
    next: 'Copy it from the top of App Store Connect › Users and Access › Integrations › In-App Purchase.',
  },
];

function refused(environment: EnvironmentName, more: Evidence = {}): Finding {
  const message = `${HOSTS[environment]} refused 4 freshly signed tokens (401). Apple does not say why, and the causes below cannot be told apart from here.`;
  return {
    ...problemFinding(CHECK_OF[environment], 'apple-refused', message, { evidence: refusal(environment, 4, more) }),
    suspects: SUSPECTS,
    durationMs: 4120,
  };
}

export const CLEAN_PASS = reportOf([...LOCAL_CHECKS, CLOCK, accepted('production'), accepted('sandbox')]);

export const LOCAL_PASS = reportOf(LOCAL_CHECKS, { live: false, bundles: [], durationMs: 9 });

export const APP_NOT_LIVE = reportOf(
  [
    ...LOCAL_CHECKS,
    CLOCK,
    problemFinding('apple-production', 'app-not-live', `${HOSTS.production} refused 2 freshly signed tokens (401).`, {
      evidence: refusal('production', 2),
    }),
    accepted('sandbox'),
  ],
  { bundles: [bundle(BUNDLE_ID, { production: 'refused' })] },
);

export const APPLE_REFUSED = reportOf(
  [
    ...LOCAL_CHECKS,
    { ...CLOCK, message: 'This machine’s clock is 2 s behind Apple’s.', evidence: { clockDifferenceSeconds: -2 } },
    refused('production', { clockDifferenceSeconds: -2 }),
    refused('sandbox', { clockDifferenceSeconds: -2 }),
  ],
  {
    result: 'fail',
    bundles: [bundle(BUNDLE_ID, { result: 'fail', production: 'refused', sandbox: 'refused' })],
    durationMs: 4380,
  },
);

export const UNREACHABLE = reportOf(
  [
    ...LOCAL_CHECKS,
    { id: 'clock', status: 'skip', message: 'No answer told Apple’s time.' },
    ...(['production', 'sandbox'] as const).map((environment) =>
      problemFinding(
        CHECK_OF[environment],
        'apple-unreachable',
        `The name ${HOSTS[environment]} cannot be resolved (ENOTFOUND), at attempt 4.`,
        { evidence: { host: HOSTS[environment], failure: 'ENOTFOUND', attempts: 4, time: '2026-03-14T02:11:22.000Z' } },
      ),
    ),
  ],
  {
    result: 'inconclusive',
    bundles: [bundle(BUNDLE_ID, { result: 'inconclusive', production: 'inconclusive', sandbox: 'inconclusive' })],
    durationMs: 12_870,
  },
);

export const LOCAL_FAILURE = reportOf(
  [
    problemFinding('key-decode', 'key-truncated', 'The private key is cut off: 93 of 150 bytes are there.'),
    problemFinding(
      'key-id',
      'key-id-malformed',
      'The Key ID is not 10 capital letters and digits. It has 9 characters.',
    ),
    problemFinding('issuer-id', 'id-repaired', 'Around the Issuer ID stood quotes and line breaks; it was trimmed.'),
    { id: 'issuer-id', status: 'pass', message: `${ISSUER_ID} is well-formed.` },
    problemFinding('bundle-id', 'bundle-id-malformed', '“com.example.*” is not a bundle ID.', {
      subject: 'com.example.*',
    }),
    { id: 'jwt-sign', status: 'skip', message: 'Key, Key ID and Issuer ID are needed first.' },
    { id: 'offer-sign', status: 'skip', message: 'Key, Key ID and Issuer ID are needed first.' },
  ],
  {
    result: 'fail',
    live: false,
    key: { keyId: null, issuerId: ISSUER_ID, fingerprint: null, shape: null },
    bundles: [],
    durationMs: 4,
  },
);

export const SKIPPED = reportOf(
  [
    {
      id: 'key-decode',
      status: 'skip',
      message:
        'Skipped: there is no private key, because this pull request comes from a fork, and gets no secrets. Nothing was checked.',
    },
  ],
  {
    result: 'skipped',
    live: false,
    key: { keyId: null, issuerId: null, fingerprint: null, shape: null },
    bundles: [],
    durationMs: 1,
  },
);

const MANY = Array.from({ length: 1000 }, (_, index) => `com.example.app${String(index + 1).padStart(4, '0')}`);
const WRONG = new Set(['com.example.app0007', 'com.example.app0500', 'com.example.app0999']);
const isNotLive = (bundleId: string) => bundleId > 'com.example.app0980' && !WRONG.has(bundleId);

function manyFindings(environment: EnvironmentName): Finding[] {
  return MANY.map((subject) => {
    const more = { subject, evidence: refusal(environment, 2) };
    const sentence = `${HOSTS[environment]} refused 2 freshly signed tokens (401).`;
    if (WRONG.has(subject)) {
      const message = `${sentence} Apple accepts the same key for com.example.app0001.`;
      return problemFinding(CHECK_OF[environment], 'wrong-bundle-id', message, more);
    }
    if (environment === 'production' && isNotLive(subject)) {
      return problemFinding('apple-production', 'app-not-live', sentence, more);
    }
    return accepted(environment, { subject });
  });
}

export const THOUSAND_BUNDLES = reportOf(
  [
    ...LOCAL_CHECKS.map((finding) =>
      finding.id === 'bundle-id' ? { ...finding, message: 'All 1000 are well-formed.' } : finding,
    ),
    CLOCK,
    ...manyFindings('production'),
    ...manyFindings('sandbox'),
  ],
  {
    result: 'fail',
    bundles: MANY.map((bundleId) => {
      if (WRONG.has(bundleId)) return bundle(bundleId, { result: 'fail', production: 'refused', sandbox: 'refused' });
      return bundle(bundleId, isNotLive(bundleId) ? { production: 'refused' } : {});
    }),
    durationMs: 48_200,
  },
);

export const PUSH_FAILED = reportOf(CLEAN_PASS.checks, {
  pushes: [
    { to: 'revenuecat', status: 'unchanged', message: 'RevenueCat already holds this key.' },
    { to: 'adapty', status: 'failed', message: 'Adapty accepted the write, but still reports another Key ID.' },
  ],
});

/** The simulator, or a gateway, in the place of Apple. */
export const REPLACED = reportOf(
  [
    ...LOCAL_CHECKS,
    CLOCK,
    ...(['production', 'sandbox'] as const).map((environment, index) => {
      const host = `127.0.0.1:${4433 + index}`;
      return accepted(environment, {
        message: `Accepted: ${host} gave an answer that only an authenticated caller gets.`,
        evidence: evidence(environment, { host, status: 404, errorCode: 4040010 }),
      });
    }),
    ...(['production', 'sandbox'] as const).map((replaces, index) =>
      replacementFinding(
        CHECK_OF[replaces],
        {
          variable: `IAP_KEY_APPLE_${replaces.toUpperCase()}_URL`,
          host: `127.0.0.1:${4433 + index}`,
          replaces,
        },
        'Apple’s own',
      ),
    ),
  ],
  { live: false },
);

export const SAMPLES = {
  'a clean pass': CLEAN_PASS,
  'a pass of the local checks': LOCAL_PASS,
  'a pass of an app that is not live': APP_NOT_LIVE,
  'a refusal by Apple': APPLE_REFUSED,
  'Apple out of reach': UNREACHABLE,
  'several local failures': LOCAL_FAILURE,
  'a skipped run': SKIPPED,
  'a thousand bundle IDs': THOUSAND_BUNDLES,
  'a failed push': PUSH_FAILED,
  'a replaced endpoint': REPLACED,
} as const satisfies Record<string, Report>;

/** Text that foreign hands could have written, with everything that means something somewhere. */
export const NASTY: readonly string[] = [
  '::error::owned',
  '\n::set-output name=result::pass',
  '\r\n  ::stop-commands::x',
  '##vso[task.setvariable variable=x]y',
  '###vso[task.complete result=Succeeded;]',
  '##[error]owned',
  "##teamcity[buildStatus status='SUCCESS']",
  '#\u200b#vso[task.logissue type=error]',
  '\u001b[31mred\u001b[0m\u001b]0;title\u0007',
  '\u009b2J',
  '\u0000\u0008\u000b\u007f\u0085\u2028\u2029\ufeff\u202e',
  '\ud800 \udc00 \ufffe \uffff',
  ']]>',
  '<![CDATA[ <script>alert(1)</script> <!-- --> &amp; "\'',
  '| a | b |\n| --- | --- |',
  '\\| \\`',
  '``` ` ~~~',
  '![image](https://example.com/x.png) [link](javascript:x) https://example.com www.example.com',
  '<img src=x onerror=alert(1)></details></table>',
  '@octocat #1 $x^2$ **bold** _it_ - list\n# heading\n> quote\n1. one',
];

/** The report with this text in every place where foreign text can be. */
export function withForeignText(report: Report, text: string): Report {
  const checks = report.checks.map((check) => ({
    ...check,
    message: `${text}${check.message}${text}`,
    subject: text,
    ...(check.problem === undefined ? {} : { hint: text + problemOf(check.problem).next }),
    evidence: { ...check.evidence, requestId: text, host: text },
    ...(check.suspects === undefined ? {} : { suspects: [{ cause: text, because: text, next: text }] }),
  }));
  return {
    ...report,
    key: { keyId: text, issuerId: text, fingerprint: text, shape: report.key.shape },
    bundles: report.bundles.map((one) => ({ ...one, bundleId: text })),
    pushes: report.pushes.map((push) => ({ ...push, to: text, message: text })),
    checks,
  };
}
