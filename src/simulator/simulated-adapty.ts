import { createPrivateKey, randomInt } from 'node:crypto';
import { htmlAnswer, jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, Reply, Service } from './simulated-world.ts';

export interface AdaptyApp {
  id: string;
  bundleId: string | null;
  /** Shown in every answer about the app, as Adapty does. */
  secretKey?: string;
  keyId?: string | null;
  issuerId?: string | null;
  privateKey?: string | null;
}

export interface AdaptyOptions {
  /** Tokens of the Developer API that are good for all the apps. */
  tokens: string[];
  apps: AdaptyApp[];
  /** What OPTIONS says of PUT: fields with those of the key (unless told), fields without them, or nothing at all. */
  describes?: 'with-key' | 'without-key' | 'nothing';
  /** False: unknown fields are dropped and answered with a 200, as Adapty was seen to do. */
  storesKey?: boolean;
  /** False: the app resource says nothing about a key, stored or not. */
  reportsKey?: boolean;
  /** True: the key is refused as wrong, as the dashboard refuses one of which Apple wants to know nothing. */
  refusesKey?: boolean;
  /** The shape of the answer to a bad token: 401, or 403 with `not_authenticated`. */
  badToken?: 401 | 403;
}

const PATH = /^\/api\/v1\/developer\/apps\/([^/]+)\/$/;

/**
 * Adapty's Developer API: one app resource, in the form of Django REST framework.
 * Source of paths, fields and errors: the public source of Adapty's own command line; whether it takes a key is not public. A
 * random number stands in the place of the private key: https://github.com/adaptyteam/adapty-docs . What is said of a key that
 * is refused: https://adapty.io/docs/troubleshoot-app-store-integration ; the form of that answer is our guess.
 */
export function adapty(options: AdaptyOptions): Service {
  const apps = structuredClone(options.apps);

  function reply(request: RecordedRequest): Reply {
    const id = PATH.exec(request.path)?.[1];
    if (id === undefined) return { answer: htmlAnswer(404, 'Not Found') };
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!options.tokens.includes(token)) return { answer: refuse() };
    const app = apps.find((candidate) => candidate.id === id);
    if (!app) return { answer: fieldErrors(404, 'app_not_found', { non_field_errors: ['App not found'] }) };
    return { answer: answer(request, app) };
  }

  function answer({ method, body }: RecordedRequest, app: AdaptyApp): Answer {
    if (method === 'GET') return jsonAnswer(200, show(app));
    if (method === 'OPTIONS') return jsonAnswer(200, describe());
    if (method !== 'PUT') return jsonAnswer(405, { error: 'method_not_allowed' });
    const fields = JSON.parse(body) as Record<string, unknown>;
    const errors = options.storesKey === false ? {} : complaints(fields);
    if (options.refusesKey === true)
      return fieldErrors(400, 'validation_error', { non_field_errors: ['The provided field values are incorrect'] });
    if (Object.keys(errors).length > 0) return fieldErrors(422, 'validation_error', errors);
    if (options.storesKey !== false) store(app, fields);
    return jsonAnswer(200, show(app));
  }

  function show({ id, bundleId, secretKey, keyId, issuerId }: AdaptyApp): object {
    return {
      id,
      title: 'Simulated app',
      platforms: ['ios'],
      apple_bundle_id: bundleId,
      google_bundle_id: null,
      sdk_key: 'public_live_simulated',
      secret_key: secretKey ?? 'secret_live_simulated.0000000000',
      ...(options.reportsKey === false || options.storesKey === false
        ? {}
        : {
            apple_store_key_id: keyId ?? null,
            apple_store_issuer_id: issuerId ?? null,
            // Another one at each look: it says that there is a key, and nothing of it.
            apple_store_private_key: keyId ? randomInt(1_000_000, 1_000_000_000) : null,
          }),
    };
  }

  function describe(): object {
    const general = { name: 'App', description: '', renders: ['application/json'], parses: ['application/json'] };
    if (options.describes === 'nothing') return general;
    const text = { type: 'string', required: false, read_only: false };
    const key = { apple_store_key_id: text, apple_store_issuer_id: text, apple_store_private_key: text };
    const put = { title: text, apple_bundle_id: text, google_bundle_id: text };
    return { ...general, actions: { PUT: options.describes === 'without-key' ? put : { ...put, ...key } } };
  }

  function refuse(): Answer {
    if (options.badToken !== 403) return jsonAnswer(401, { error: 'invalid_token' });
    return jsonAnswer(403, {
      errors: [{ detail: 'Authentication credentials were not provided.', code: 'not_authenticated', status: 403 }],
    });
  }

  return { reply, refuse };
}

function fieldErrors(status: number, code: string, errors: Record<string, string[]>): Answer {
  return jsonAnswer(status, { error_code: code, errors, status_code: status });
}

function complaints(fields: Record<string, unknown>): Record<string, string[]> {
  const { apple_store_key_id: keyId, apple_store_private_key: key } = fields;
  return {
    ...(typeof keyId === 'string' && /^[A-Z0-9]{10}$/.test(keyId) ? {} : { apple_store_key_id: ['Invalid Key ID.'] }),
    ...(isPem(key) ? {} : { apple_store_private_key: ['This is no private key.'] }),
  };
}

function isPem(text: unknown): boolean {
  try {
    return createPrivateKey(String(text)).asymmetricKeyType === 'ec';
  } catch {
    return false;
  }
}

function store(app: AdaptyApp, fields: Record<string, unknown>): void {
  app.keyId = String(fields['apple_store_key_id']);
  app.issuerId = String(fields['apple_store_issuer_id']);
  app.privateKey = String(fields['apple_store_private_key']);
}
