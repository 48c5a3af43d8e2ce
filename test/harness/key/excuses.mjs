/**
 * Where iap-key and OpenSSL may differ, each for a reason: characters were changed that OpenSSL does not look at and other
 * readers refuse; src/key/private-key.ts says the same. Read here by a walker of its own, so that it can contradict that one.
 */

const P256 = '06082a8648ce3d030107';

/** @returns the documented reason why the judges may differ here, if there is one */
export function excuseOf({ der, value }, reading) {
  const seen = der ?? (reading.ok ? reading.der : undefined);
  if (seen !== undefined) return excuseOfDer(seen);
  // OpenSSL takes the first of several blocks, and does not mind what stands behind the key.
  if (reading.problem === 'key-several' && value.includes('-----END')) return 'several keys in one text';
  return reading.message.includes('characters were inserted') ? 'bytes behind the key' : undefined;
}

/** The elements of one level: tag, content and all bytes; lengths as BER allows them. */
function walk(bytes) {
  const elements = [];
  for (let at = 0; at < bytes.length; ) {
    const first = bytes[at + 1];
    if (first === undefined) return { elements, rest: bytes.length - at };
    if (first === 0x80) return { elements, rest: bytes.length - at, endless: true };
    const count = first < 0x80 ? 0 : first & 0x7f;
    const from = at + 2 + count;
    const length = count === 0 ? first : [...bytes.subarray(at + 2, from)].reduce((sum, byte) => sum * 256 + byte, 0);
    if (from + length > bytes.length) return { elements, rest: bytes.length - at };
    elements.push({
      tag: bytes[at],
      content: bytes.subarray(from, from + length),
      all: bytes.subarray(at, from + length),
    });
    at = from + length;
  }
  return { elements, rest: 0 };
}

function excuseOfDer(der) {
  const { elements, rest, endless } = walk(der);
  const [outer] = elements;
  if (endless) return ENDLESS;
  if (outer === undefined) return undefined;
  if (rest > 0 || elements.length > 1) return 'bytes behind the key';
  const fields = walk(outer.content);
  if (fields.endless) return ENDLESS;
  const [version, second, third, fourth] = fields.elements;
  if (second?.tag === 0x04) return excuseOfSec1(der, undefined);
  if (!['00', '01'].includes(hexOf(version))) return VERSION;
  if (fourth !== undefined && hexOf(fourth) !== '') return 'attributes whose values are damaged';
  const parameters = walk(second?.content ?? Buffer.alloc(0)).elements[1];
  return third === undefined ? undefined : excuseOfSec1(third.content, parameters);
}

function excuseOfSec1(der, outerCurve) {
  const { elements, rest, endless } = walk(der);
  if (endless) return ENDLESS;
  if (rest > 0 || elements.length > 1) return 'bytes behind the SEC1 key';
  const fields = walk(elements[0]?.content ?? Buffer.alloc(0));
  if (fields.endless) return ENDLESS;
  const [version, scalar, ...others] = fields.elements;
  if (hexOf(version) !== '01') return VERSION;
  const innerCurve = contentOf(others.find(({ tag }) => tag === 0xa0));
  const point = contentOf(others.find(({ tag }) => tag === 0xa1));
  if (innerCurve?.endless || point?.endless) return ENDLESS;
  const curves = [outerCurve, innerCurve?.elements[0]].map((curve) => curve?.all.toString('hex'));
  const areTwo = curves.every((curve) => curve !== undefined) && curves[0] !== curves[1];
  if (areTwo && curves.some((curve) => curve !== P256)) return 'two curves that contradict each other';
  const explicit = [outerCurve, innerCurve?.elements[0]].find((curve) => curve?.tag === 0x30);
  if (explicit !== undefined && !isPlain(explicit.content))
    return 'parameters with another version, seed, cofactor or hash';
  if (point?.elements[0]?.content[0] > 0) return 'a public half whose bits are not whole bytes';
  if (point === undefined && scalar?.content.length !== 32)
    return 'a private half of another length, with no public half';
  if (point === undefined && isBeyondOrder(scalar?.content)) return 'a private half beyond the order of the curve';
  return undefined;
}

/** Whether explicit parameters have nothing in what does not make the curve but what standards write there. */
function isPlain(parameters) {
  const [version, , curve, , , ...rest] = walk(parameters).elements;
  const seed = walk(curve?.content ?? Buffer.alloc(0)).elements[2];
  const isSeed = seed === undefined || (seed.content.length === 21 && seed.content[0] === 0);
  return (
    isSeed &&
    ['01', '02', '03'].includes(hexOf(version)) &&
    ['', '020101'].includes(rest.map(({ all }) => all.toString('hex')).join())
  );
}

function isBeyondOrder(scalar = Buffer.alloc(0)) {
  return BigInt(`0x0${scalar.toString('hex')}`) >= ORDER;
}

const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const ENDLESS = 'a length without a number';
const VERSION = 'a version that no standard knows';
const hexOf = (element) => element?.content.toString('hex');
const contentOf = (element) => (element === undefined ? undefined : walk(element.content));
