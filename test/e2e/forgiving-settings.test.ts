import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ADAPTY_APP, ADAPTY_TOKEN, BACKENDS, QONVERSION_TOKEN, REVENUECAT_TOKEN } from '../scenarios/push.ts';
import { expectNoLeak, reportOf, runAction, runCommandLine } from './program.ts';
import { type Stage, setStage, UNRELEASED } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage(BACKENDS);
});
afterAll(() => stage.close());

const run = (env: Record<string, string>) =>
  runCommandLine(['check', '--format', 'json'], { env: { ...stage.env, IAP_KEY_RETRIES: '0', ...env } });

describe('a choice is read in any capitals', () => {
  // The unreleased app passes in the sandbox alone, so that the result shows what was read.
  test.each(['production', 'Production', 'PRODUCTION', ' Production ', '"production"', "'Production'"])(
    'environment: %s asks production',
    async (environment) => {
      const { bundles, result } = reportOf(
        await run({ IAP_KEY_ENVIRONMENT: environment, IAP_KEY_BUNDLE_ID: UNRELEASED }),
      );
      expect({ result, asked: bundles[0]?.production }).toEqual({ result: 'fail', asked: 'refused' });
    },
  );

  test.each(['Sandbox', 'SANDBOX', 'sandBox', 'Sandbox\n'])('environment: %j asks the sandbox', async (environment) => {
    const { result } = reportOf(await run({ IAP_KEY_ENVIRONMENT: environment, IAP_KEY_BUNDLE_ID: UNRELEASED }));
    expect(result).toBe('pass');
  });

  test.each([
    ['IAP_KEY_ENVIRONMENT', ['None', 'NONE', 'Auto', 'Both']],
    ['IAP_KEY_ON_MISSING_KEY', ['Fail', 'FAIL', 'Skip-On-Fork', 'SKIP-ON-FORK']],
    ['IAP_KEY_ON_INCONCLUSIVE', ['Warn', 'WARN', 'Fail', 'fAIL']],
    ['IAP_KEY_FORMAT', ['JSON', 'Json', 'jSON', '"JSON"']],
  ])('%s too', async (variable, values) => {
    for (const value of values) {
      const { code } = await runCommandLine(['check'], { env: { ...stage.env, [variable]: value } });
      expect({ value, code }).toEqual({ value, code: 0 });
    }
  });

  test.each(['prod', 'Produktion', 'live', 'pro duction'])('what is no choice stays one: %s', async (environment) => {
    const { code, stderr } = await run({ IAP_KEY_ENVIRONMENT: environment });
    expect(code).toBe(2);
    expect(stderr).toContain(`“${environment}” is not one of auto, production, sandbox, both, none.`);
  });
});

/** What people copy along with a token. */
const FRONTS = [
  'Bearer ',
  'bearer ',
  'BEARER  ',
  'Bearer: ',
  'Authorization: Bearer ',
  '"Bearer ',
  'Bearer Bearer ',
  'Authorization: ',
];
const PUSHES: Readonly<Record<string, { token: string; env: Record<string, string> }>> = {
  adapty: { token: ADAPTY_TOKEN, env: { IAP_KEY_PUSH_TO: 'Adapty', IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP } },
  revenuecat: {
    token: REVENUECAT_TOKEN,
    env: {
      IAP_KEY_PUSH_TO: 'RevenueCat',
      IAP_KEY_REVENUECAT_PROJECT_ID: 'proj1ab2c3d4',
      IAP_KEY_REVENUECAT_APP_ID: 'app1ab2c3d4',
    },
  },
  qonversion: { token: QONVERSION_TOKEN, env: { IAP_KEY_PUSH_TO: 'QONVERSION' } },
};

describe.each(Object.entries(PUSHES))('the token of %s', (name, { token, env }) => {
  const variable = `IAP_KEY_${name.toUpperCase()}_TOKEN`;

  test('is read without the word in front of it, and that is told', async () => {
    for (const front of FRONTS) {
      const ran = await run({ ...env, [variable]: `${front}${token}${front.startsWith('"') ? '"' : ''}` });
      const report = reportOf(ran);
      expect({ front, code: ran.code, to: report.pushes[0]?.to }).toEqual({ front, code: 0, to: name });
      const finding = report.checks.find(({ problem }) => problem === 'id-repaired');
      expect(finding?.message).toBe(
        `Before the token of ${name}-token stood “${front.startsWith('A') ? 'Authorization' : 'Bearer'}”; it was trimmed.`,
      );
      expect(finding?.status).toBe('warn');
      expectNoLeak(ran, stage);
      expect(ran.stdout + ran.stderr).not.toContain(token);
    }
  });

  test('alone is told of nothing', async () => {
    const report = reportOf(await run({ ...env, [variable]: ` ${token}\n` }));
    expect(report.checks.map(({ problem }) => problem)).not.toContain('id-repaired');
  });

  test.each(['Bearer', 'bearer ', 'Authorization: Bearer', '"Bearer"'])(
    'is missing where only %j stands',
    async (word) => {
      const { code, stderr } = await run({ ...env, [variable]: word });
      expect(code).toBe(2);
      expect(stderr).toContain(`${name}-token`);
    },
  );
});

test('a token in a file is read without it too', async () => {
  for (const [index, front] of FRONTS.entries()) {
    const path = join(stage.folder, `token-${index}`);
    writeFileSync(path, `${front}${ADAPTY_TOKEN}\n`);
    const report = reportOf(
      await run({
        IAP_KEY_PUSH_TO: 'adapty',
        IAP_KEY_ADAPTY_APP_ID: ADAPTY_APP,
        IAP_KEY_ADAPTY_TOKEN_FILE: path,
      }),
    );
    expect(report.pushes[0]?.status).toMatch(/pushed|unchanged/);
    expect(report.checks.find(({ problem }) => problem === 'id-repaired')?.message).toContain('adapty-token-file');
  }
});

test('GitHub is asked to mask the token alone', async () => {
  const { code, stdout } = await runAction(
    { 'push-to': 'Qonversion', 'qonversion-token': `Bearer ${QONVERSION_TOKEN}` },
    { env: stage.env },
  );
  expect(code).toBe(0);
  expect(stdout).toContain(`::add-mask::${QONVERSION_TOKEN}\n`);
});
