import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import schema from '../../schema/report.v1.json' with { type: 'json' };
import { PROBLEM_CODES } from '../../src/backends/catalog.ts';
import { CHECK_TITLES } from '../../src/findings/report.ts';
import { renderJson, renderPublicJson } from '../../src/report/json.ts';
import { casesOf } from '../thorough.ts';
import { ciCommands, fileOf, foreignReport, foreignText } from './arbitraries.ts';
import { APPLE_REFUSED, ISSUER_ID, KEY_ID, SAMPLES, withForeignText } from './samples.ts';

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
formats.default(ajv);
const validate = ajv.compile(schema);

function errorsOf(json: string): unknown {
  validate(JSON.parse(json));
  return validate.errors;
}

test('The JSON of a refusal is as it was.', async () => {
  await expect(renderJson(APPLE_REFUSED)).toMatchFileSnapshot(fileOf('a refusal by Apple', 'json.txt'));
});

test.each(Object.entries(SAMPLES))('Both forms hold to the schema: %s.', (_, report) => {
  expect(errorsOf(renderJson(report))).toBeNull();
  expect(errorsOf(renderPublicJson(report))).toBeNull();
});

test('The schema knows the same checks and takes every problem code.', () => {
  expect(schema.$defs.check.properties.id.enum).toEqual(Object.keys(CHECK_TITLES));
  const pattern = new RegExp(schema.$defs.problem.pattern);
  expect(PROBLEM_CODES.filter((code) => !pattern.test(code))).toEqual([]);
});

test('The schema refuses what is not in it.', () => {
  expect(errorsOf(JSON.stringify({ ...APPLE_REFUSED, more: 1 }))).not.toBeNull();
  expect(errorsOf(JSON.stringify({ ...APPLE_REFUSED, result: 'ok' }))).not.toBeNull();
  expect(errorsOf(JSON.stringify({ ...APPLE_REFUSED, startedAt: 'today' }))).not.toBeNull();
  expect(errorsOf(JSON.stringify({ ...APPLE_REFUSED, problem: 'Not A Code' }))).not.toBeNull();
});

test('The file form is pretty, ends its line, and says all that the report says.', () => {
  const json = renderJson(APPLE_REFUSED);
  expect(json).toMatch(/^\{\n {2}"schemaVersion": 1,\n[\s\S]*\n\}\n$/);
  expect(JSON.parse(json)).toEqual(APPLE_REFUSED);
});

test('The public form is one line without the Key ID and the Issuer ID, wherever they stand and however they are written.', () => {
  const text = `${KEY_ID} ${KEY_ID.toLowerCase()} ${ISSUER_ID} ${ISSUER_ID.toUpperCase()}`;
  const { key } = APPLE_REFUSED;
  const json = renderPublicJson({ ...withForeignText(APPLE_REFUSED, text), key });
  expect(json).not.toContain('\n');
  expect(json.toLowerCase()).not.toContain(KEY_ID.toLowerCase());
  expect(json.toLowerCase()).not.toContain(ISSUER_ID);
  expect(JSON.parse(json).key).toEqual({ fingerprint: key.fingerprint, shape: 'apple' });
  expect(JSON.parse(json).checks[0].subject).toBe('(Key ID) (Key ID) (Issuer ID) (Issuer ID)');
});

test('Where no ID is known the public form says everything else.', () => {
  const key = { keyId: null, issuerId: '', fingerprint: null, shape: null };
  const { keyId: _, issuerId: __, ...rest } = key;
  expect(JSON.parse(renderPublicJson({ ...APPLE_REFUSED, key }))).toEqual({ ...APPLE_REFUSED, key: rest });
});

const keyIds = fc.stringMatching(/^[A-Z0-9]{10}$/);

test('The public form never holds the Key ID or the Issuer ID.', () => {
  fc.assert(
    fc.property(keyIds, fc.uuid(), foreignText, foreignText, (keyId, issuerId, before, after) => {
      const report = withForeignText(APPLE_REFUSED, `${before}${keyId}${after}${issuerId}`);
      const json = renderPublicJson({ ...report, key: { ...APPLE_REFUSED.key, keyId, issuerId } });
      expect(json).not.toContain(keyId);
      expect(json).not.toContain(issuerId);
    }),
  );
});

test('No text from foreign hands is changed, becomes a command, or reaches a terminal as a control character.', () => {
  fc.assert(
    fc.property(foreignReport, (report) => {
      const json = renderJson(report);
      expect(JSON.parse(json)).toEqual(report);
      expect(ciCommands(json)).toEqual([]);
      expect(json).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Cs}]/u);
      expect(errorsOf(json)).toBeNull();
    }),
    { numRuns: casesOf(300) },
  );
});
