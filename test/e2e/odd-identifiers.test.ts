import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectNoStackTrace, reportOf, runCommandLine } from './program.ts';
import { LIVE, type Stage, setStage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

const ID = 'A1B2C3D4E5';
const UUID = '69a6de7f-1234-47e3-e053-5b8c7c11a4d1';

const VARIABLES = {
  'key-id': 'IAP_KEY_KEY_ID',
  'issuer-id': 'IAP_KEY_ISSUER_ID',
  'bundle-id': 'IAP_KEY_BUNDLE_ID',
} as const;
type Setting = keyof typeof VARIABLES;

/** What is wrong with one setting, as a run tells it; nothing is sent. */
async function failuresOf(setting: Setting, value: string) {
  const before = stage.simulator.requests.length;
  const run = await runCommandLine(['check', '--format', 'json'], {
    env: { ...stage.env, [VARIABLES[setting]]: value },
  });
  expect({ value, code: run.code }).toEqual({ value, code: 1 });
  expectNoStackTrace(run);
  expect(stage.simulator.requests).toHaveLength(before);
  return reportOf(run).checks.filter(({ id, status }) => id === setting && status === 'fail');
}

type Row = readonly [setting: Setting, value: string, words: string];

describe('an odd character is named by place and code point, with what it looks like', () => {
  const rows: readonly Row[] = [
    ['key-id', 'A1B2C3D4E\u041e', 'Character 10 is О (U+041E, a Cyrillic letter), which looks like O.'],
    ['key-id', '\u03911B2C3D4E5', 'Character 1 is Α (U+0391, a Greek letter), which looks like A.'],
    [
      'key-id',
      'A1B2C3D4E\uff15',
      'Character 10 is 5 (U+FF15, a full-width character), which looks like 5.'.replace('is 5', 'is \uff15'),
    ],
    ['key-id', 'A1B2C3D4El', 'Character 10 is l (U+006C, a small letter), which looks like 1 and I.'],
    ['key-id', 'A1B2o3D4E5', 'Character 5 is o (U+006F, a small letter), which looks like 0 and O.'],
    ['key-id', 'A1B2C-D4E5', 'Character 6 is - (U+002D, a dash).'],
    ['key-id', 'A1B2C 3D4E', 'Character 6 is U+0020 (a space).'],
    ['key-id', 'A1B2\u200bC3D4E5', 'Character 5 is U+200B (a zero-width space).'],
    [
      'key-id',
      'A1B2\u{1d7d9}3D4E5',
      'Character 5 is \u{1d7d9} (U+1D7D9, a digit of another script), which looks like 1.',
    ],
    ['issuer-id', UUID.replace('-', '\u2013'), 'Character 9 is – (U+2013, an en dash), which looks like -.'],
    [
      'issuer-id',
      UUID.replaceAll('-', '\u2011'),
      'Character 9 is ‑ (U+2011, a non-breaking hyphen), which looks like -.',
    ],
    ['issuer-id', UUID.replace('-', '\u2212'), 'Character 9 is − (U+2212, a minus sign), which looks like -.'],
    ['issuer-id', UUID.replace('-', '\u00ad'), 'Character 9 is U+00AD (a soft hyphen), which looks like -.'],
    ['issuer-id', UUID.replace('0', 'O'), 'is O (U+004F, a capital letter), which looks like 0.'],
    ['issuer-id', UUID.replace('1', 'l'), 'Character 10 is l (U+006C, a small letter), which looks like 1.'],
    ['issuer-id', UUID.replace('1', 'I'), 'Character 10 is I (U+0049, a capital letter), which looks like 1.'],
    ['issuer-id', UUID.replace('a', '\u0430'), 'Character 3 is а (U+0430, a Cyrillic letter), which looks like a.'],
    ['issuer-id', UUID.replace('a', 'g'), 'Character 3 is g (U+0067, a small letter), which looks like 9.'],
    ['bundle-id', 'com.company.my_app', 'Character 15 is _ (U+005F, an underscore).'],
    ['bundle-id', 'com.company.\u0430pp', 'Character 13 is а (U+0430, a Cyrillic letter), which looks like a.'],
    [
      'bundle-id',
      'com.company.äpp',
      'Character 13 is ä (U+00E4, a letter that is none of A to Z), which looks like a.',
    ],
    ['bundle-id', 'com.my\u2010company.app', 'Character 7 is ‐ (U+2010, a hyphen of Unicode), which looks like -.'],
    ['bundle-id', 'com\uff0ecompany.app', 'Character 4 is ． (U+FF0E, a full-width character), which looks like .'],
    ['bundle-id', 'com\u3002company.app', 'Character 4 is 。 (U+3002, a sign), which looks like .'],
    ['bundle-id', 'com.company/app', 'Character 12 is / (U+002F, a slash).'],
    ['bundle-id', 'com.com\u00a0pany.app', 'Character 8 is U+00A0 (a no-break space).'],
    ['bundle-id', 'com.company.app\u{1f600}x', 'Character 16 is 😀 (U+1F600, an emoji).'],
    ['bundle-id', 'com.company.\u05d0', 'Character 13 is U+05D0 (a letter that is none of A to Z).'],
  ];
  test.each(rows)('%s %s', async (setting, value, words) => {
    const [failure, ...others] = await failuresOf(setting, value);
    expect(failure?.problem).toBe(`${setting}-malformed`);
    expect(failure?.message).toContain(words);
    expect(others).toEqual([]);
  });
});

describe('an identifier in what was pasted with it is offered, and not used', () => {
  const rows: readonly Row[] = [
    ['key-id', `SubscriptionKey_${ID}.p8`, ID],
    ['key-id', `${ID}.p8`, ID],
    ['key-id', `SubscriptionKey_${ID}`, ID],
    ['key-id', `/Users/me/Downloads/SubscriptionKey_${ID}.p8`, ID],
    ['key-id', `C:\\keys\\SubscriptionKey_${ID}.p8`, ID],
    ['key-id', `SubscriptionKey_${ID} (1).p8`, ID],
    ['key-id', `Key ID: ${ID}`, ID],
    ['key-id', `kid=${ID}`, ID],
    ['key-id', 'SubscriptionKey_QWERTYUIOP.p8', 'QWERTYUIOP'],
    ['key-id', 'QWERTYUIOP.p8', 'QWERTYUIOP'],
    ['key-id', `AuthKey_${ID}.p8`, ID],
    ['key-id', `My key (${ID})`, ID],
    ['issuer-id', `Issuer ID: ${UUID}`, UUID],
    ['issuer-id', `{${UUID}}`, UUID],
    ['issuer-id', `urn:uuid:${UUID}`, UUID],
    ['issuer-id', `issuer_id = "${UUID}"`, UUID],
    ['issuer-id', `${UUID}/`, UUID],
    ['bundle-id', 'Bundle ID: com.company.app', 'com.company.app'],
    ['bundle-id', 'com.company.app (My App)', 'com.company.app'],
    ['bundle-id', 'bundle_id=com.company.app', 'com.company.app'],
    ['bundle-id', 'CFBundleIdentifier: "com.company.app"', 'com.company.app'],
  ];
  test.each(rows)('%s %s', async (setting, value, offered) => {
    const [failure] = await failuresOf(setting, value);
    expect(failure?.problem).toBe(`${setting}-malformed`);
    expect(failure?.message).toContain(` It holds ${offered}, which has the form of `);
    expect(failure?.message).toContain(`set ${setting} to just that`);
    if (setting === 'key-id') expect(failure?.hint).toContain(`Set key-id to ${offered}`);
  });

  test.each<Row>([
    ['key-id', `${ID} F5E4D3C2B1`, 'Several stand there'],
    ['key-id', `${ID},F5E4D3C2B1`, 'Several stand there'],
    ['key-id', `${ID}\nF5E4D3C2B1`, 'Several stand there'],
    ['key-id', `["${ID}","F5E4D3C2B1"]`, 'Several stand there'],
    ['issuer-id', `- ${UUID}\n- 57246542-96fe-1a63-e053-0824d011072b`, 'Several stand there'],
  ])('of several none is offered: %s %j', async (setting, value, words) => {
    const [failure] = await failuresOf(setting, value);
    expect(failure?.message).toContain(words);
    expect(failure?.message).not.toContain('It holds');
  });
});

describe('a list that is written in another way says how lists are written', () => {
  const [A, B] = ['com.company.one', 'com.company.two'];
  const rows: readonly (readonly [value: string, words: string])[] = [
    [`${A} ${B}`, 'several bundle IDs with spaces between them'],
    [`${A}   ${B} com.company.three`, 'several bundle IDs with spaces between them'],
    [`${A}\t${B}`, 'several bundle IDs with tabs between them'],
    [`${A};${B}`, 'several bundle IDs with semicolons between them'],
    [`${A}; ${B};`, 'several bundle IDs with semicolons between them'],
    [`${A}|${B}`, 'several bundle IDs with vertical bars between them'],
    [`${A} | ${B}`, 'several bundle IDs with vertical bars between them'],
    [`${A}\\n${B}`, 'several bundle IDs with a written-out \\n between them'],
    [`${A} and ${B}`, 'several bundle IDs with words or signs between them'],
    [`${A} & ${B}`, 'several bundle IDs with words or signs between them'],
    [`${A}/${B}`, 'several bundle IDs with slashes between them'],
    [`${A}、${B}`, 'several bundle IDs with commas of another script between them'],
    [`- ${A}`, 'the mark of a list, as YAML and Markdown have it'],
    [`- ${A}\n- ${B}`, 'the mark of a list, as YAML and Markdown have it'],
    [`* ${A}\n* ${B}`, 'the mark of a list, as YAML and Markdown have it'],
    [`1. ${A}\n2. ${B}`, 'the mark of a list, as YAML and Markdown have it'],
    [`${A} # the first`, 'Behind it stands a comment'],
    [`${A} // the first`, 'Behind it stands a comment'],
    [`${A}\n${B} # the second`, 'Behind it stands a comment'],
    [`# the first\n${A}`, 'It is a comment'],
    [`// the first\n${A}`, 'It is a comment'],
    [`${A}\n#${B}`, 'It is a comment'],
    [`${A}, # all`, 'It is a comment'],
  ];
  test.each(rows)('%j', async (value, words) => {
    const failures = await failuresOf('bundle-id', value);
    expect(failures.length).toBeGreaterThan(0);
    for (const { problem, message } of failures) {
      expect(problem).toBe('bundle-id-malformed');
      expect(message).toContain(words);
      expect(message).toContain('Bundle IDs are written with a comma or a line break between them');
    }
  });

  test.each([`${LIVE},${LIVE}`, `${LIVE}\n\n${LIVE}\n`, ` ${LIVE} , ${LIVE} `, `["${LIVE}"]`, `[${LIVE}]`])(
    'what is written as lists are passes: %j',
    async (value) => {
      const run = await runCommandLine(['check', '--format', 'json'], {
        env: { ...stage.env, IAP_KEY_BUNDLE_ID: value },
      });
      expect({ code: run.code, ids: reportOf(run).bundles.map(({ bundleId }) => bundleId) }).toEqual({
        code: 0,
        ids: [LIVE],
      });
    },
  );
});

describe('a bundle ID of the wrong form', () => {
  test.each([
    ['.com.company.app', 'It begins with a period.'],
    ['.app', 'It begins with a period.'],
    ['...com.app', 'It begins with a period.'],
    ['.com.company.', 'It begins with a period.'],
    ['com.company.app.', 'It ends with a period.'],
    ['com.company.', 'It ends with a period.'],
    ['app.', 'It ends with a period.'],
    ['com.company.app...', 'It ends with a period.'],
    ['com..company.app', 'Two periods follow each other in it.'],
    ['com.company..app', 'Two periods follow each other in it.'],
    ['a..b', 'Two periods follow each other in it.'],
    ['com...app', 'Two periods follow each other in it.'],
    ['MyApp', 'It has no period'],
    ['my-app', 'It has no period'],
    ['app2', 'It has no period'],
    ['com-company-app', 'It has no period'],
    ['com.company.*', 'wildcard'],
    ['*', 'wildcard'],
    ['com.*.app', 'wildcard'],
    ['*.app', 'wildcard'],
    ['1234567890', 'Apple ID of an app'],
    ['12345', 'Apple ID of an app'],
  ])('%s is malformed', async (value, words) => {
    const [failure] = await failuresOf('bundle-id', value);
    expect(failure?.problem).toBe('bundle-id-malformed');
    expect(failure?.message).toContain(words);
  });
});
