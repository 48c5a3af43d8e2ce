import { jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, Reply, Service } from './simulated-world.ts';

export interface RevenueCatApp {
  projectId: string;
  id: string;
  bundleId: string;
  type?: 'app_store' | 'play_store';
  keyId?: string;
  hasKey?: boolean;
}

export interface RevenueCatOptions {
  tokens: string[];
  apps: RevenueCatApp[];
  /** True: the app names its Key ID and issuer; false (unless told): it says only that a key is configured. */
  reportsKeyId?: boolean;
  /** False: the write is answered with 200 and stored nowhere. */
  storesKey?: boolean;
}

const PATH = /^\/v2\/projects\/([^/]+)\/apps\/([^/]+)$/;

/** RevenueCat's REST API v2: Get App and Update App. Source: its published OpenAPI document. */
export function revenuecat(options: RevenueCatOptions): Service {
  const apps = structuredClone(options.apps);
  const issuers = new Map<string, string>();

  function reply(request: RecordedRequest): Reply {
    const [, projectId, id] = PATH.exec(request.path) ?? [];
    if (id === undefined) return { answer: error(404, 'resource_missing', 'The resource does not exist.') };
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!options.tokens.includes(token)) return { answer: refuse() };
    const app = apps.find((candidate) => candidate.id === id && candidate.projectId === projectId);
    if (!app) return { answer: error(404, 'resource_missing', 'The app does not exist.') };
    if (request.method === 'POST') return { answer: update(app, request.body) };
    return { answer: request.method === 'GET' ? show(app) : error(405, 'invalid_request', 'Method not allowed.') };
  }

  function update(app: RevenueCatApp, body: string): Answer {
    const fields = (JSON.parse(body) as { app_store?: Record<string, unknown> }).app_store ?? {};
    const { subscription_private_key: key, subscription_key_id: keyId, subscription_key_issuer: issuer } = fields;
    if (typeof key !== 'string' || !key.startsWith('-----BEGIN') || typeof keyId !== 'string') {
      return error(400, 'parameter_error', 'The key is malformed.', 'app_store.subscription_private_key');
    }
    if (options.storesKey !== false) {
      Object.assign(app, { keyId, hasKey: true });
      issuers.set(app.id, String(issuer));
    }
    return show(app);
  }

  function show({ id, projectId, type = 'app_store', bundleId, hasKey = false, keyId }: RevenueCatApp): Answer {
    const ids = { subscription_key_id: keyId ?? null, subscription_key_issuer: issuers.get(id) ?? null };
    const store =
      type === 'app_store'
        ? { bundle_id: bundleId, subscription_key_configured: hasKey, ...(options.reportsKeyId ? ids : {}) }
        : { package_name: bundleId };
    return jsonAnswer(200, { object: 'app', id, project_id: projectId, name: 'Simulated app', type, [type]: store });
  }

  return { reply, refuse };
}

function refuse(): Answer {
  return error(401, 'authentication_error', 'The API key is invalid.');
}

function error(status: number, type: string, message: string, param?: string): Answer {
  return jsonAnswer(status, { object: 'error', type, message, param: param ?? null, retryable: false });
}
