import { sampleKey } from '../../key/samples.ts';
import { CLOTHING, KEY_FORMS } from '../clothing.ts';
import { ALL_SETTINGS, type Door, ENDPOINT_VARIABLES, type Setting, type Stage } from '../doors.ts';
import { around, BUNDLE_ID, type Draft, KNOWN_TOKENS, keySecret, tokenSecret } from './draft.ts';

/** Puts a secret where it does not belong: it has to be known there by its form, or because it stands in its place too. */
export function misplace(draft: Draft): void {
  const { chance, settings, environment, args, traits, door, key } = draft;
  const stranger = sampleKey(`stranger ${chance.text(12)}`);
  const foreignToken = chance.pick(Object.values(KNOWN_TOKENS))(chance);
  const form = chance.pick(KEY_FORMS);
  const [what, text] = chance.pick([
    [`the key as ${form.name}`, form.write(key)],
    [`the key as ${form.name}`, form.write(key)],
    [`a stranger's key as ${form.name}`, form.write(stranger)],
    ['a token in its place too', chance.pick(draft.texts)],
    ['a token in other clothes', chance.pick(CLOTHING).dress(chance.pick(draft.texts))],
    ['a token known by its form', foreignToken],
  ] as const);
  draft.secrets.push(
    keySecret('the key of a stranger', stranger),
    tokenSecret('a token known by its form', foreignToken),
  );
  const places = [
    ['setting', 6],
    ['variable', 1],
    ['unknown setting', 1],
    ['endpoint', 1],
    ['proxy', 1],
    ...(door === 'command-line'
      ? ([
          ['flag', 1],
          ['command', 1],
          ['argument', 1],
        ] as const)
      : ([['unknown input', 1]] as const)),
  ].flatMap(([place, weight]) => Array.from({ length: Number(weight) }, () => String(place)));
  const place = chance.pick(places);
  const name = chance.pick(ALL_SETTINGS.filter((setting) => isFree(setting, what, door))).name;
  traits.push(`${what} as ${place}${place === 'setting' ? ` ${name}` : ''}`);
  switch (place) {
    case 'setting':
      draft.poisoned.add(name);
      settings.set(name, chance.may(0.2) ? around(chance, text) : chance.may(0.1) ? `${BUNDLE_ID},${text}` : text);
      return;
    case 'variable':
      environment[
        chance.pick([
          'GITHUB_WORKFLOW_REF',
          'GITHUB_REPOSITORY',
          'GITHUB_JOB',
          'GITHUB_RUN_ID',
          'GITHUB_SERVER_URL',
          'GITHUB_ACTOR',
          'APPLE_KEY',
        ])
      ] = text;
      return;
    case 'unknown setting':
      environment[chance.pick(['IAP_KEY_PRIVATEKEY', 'IAP_KEY_TOKEN', `IAP_KEY_${text.replaceAll(/\W/g, '_')}`])] =
        text;
      return;
    case 'unknown input':
      environment[chance.pick(['INPUT_PRIVATEKEY', `INPUT_${text.replaceAll(/\s/g, '_').toUpperCase()}`])] = text;
      return;
    case 'endpoint':
      environment[chance.pick(ENDPOINT_VARIABLES)] = chance.pick([
        text,
        `https://gateway.example/${text}`,
        `https://user:${text}@gateway.example/`,
        `https://gateway.example/?token=${text}`,
      ]);
      return;
    case 'proxy':
      environment[chance.pick(['HTTPS_PROXY', 'http_proxy'])] = `http://user:${text}@proxy.example:3128`;
      return;
    case 'flag':
      args.push(
        ...chance.pick([
          [`--private-key=${text}`],
          ['--private-key', text],
          [`--${name}x=${text}`],
          [`--${text}`],
          [`-${text}`],
        ]),
      );
      return;
    case 'command':
      args.unshift(text);
      return;
    default:
      args.push(text);
  }
}

/**
 * Any setting, but for two: the key is right in the place of the key, and a token in that of another token can't be told from
 * its own.
 */
function isFree({ name, isSecret, doors }: Setting, what: string, door: Door): boolean {
  return doors.includes(door) && name !== 'private-key' && !(isSecret && !what.includes(' as '));
}

/** Each setting goes to one of the places that the door reads. */
export function placeSettings({ chance, door, settings, environment, args }: Draft): void {
  const flags: string[] = [];
  for (const [name, value] of settings) {
    const isSecret = ALL_SETTINGS.some((setting) => setting.name === name && setting.isSecret);
    const variable = name.toUpperCase().replaceAll('-', '_');
    const places =
      door === 'action' ? ['input', 'input', 'variable'] : ['variable', isSecret ? 'variable' : 'flag', 'plugin'];
    switch (chance.pick(places)) {
      case 'flag':
        flags.push(...(chance.may(0.5) ? [`--${name}=${value}`] : [`--${name}`, value]));
        break;
      case 'input':
        environment[`INPUT_${name.toUpperCase()}`] = value;
        break;
      case 'plugin':
        environment[`PLUGIN_${variable}`] = value;
        break;
      default:
        environment[`IAP_KEY_${variable}`] = value;
    }
  }
  args.push(...flags);
}

/** One call of the world throws, and its message tells a secret. */
export function crash({ chance, texts, traits, environment, key, settings }: Draft): NonNullable<Stage['before']> {
  const at = 1 + chance.below(chance.may(0.5) ? 6 : 24);
  const clothing = chance.pick(CLOTHING);
  // What only a file holds may not have been read yet; then nobody could tell it from any other text.
  const given = Object.values(environment).join('\n');
  const isKnown = (text: string) => given.includes(text) || (text === key.p8 && settings.has('private-key'));
  const known = texts.filter(isKnown);
  const message = `cannot do it: ${known.length === 0 ? '' : clothing.dress(chance.pick(known))}`;
  traits.push(`crash at call ${at} with ${clothing.name}`);
  let calls = 0;
  return () => {
    calls += 1;
    if (calls === at) throw new Error(message);
  };
}
