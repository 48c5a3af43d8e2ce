import { jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, Reply, Service } from './simulated-world.ts';

export interface QonversionProject {
  token: string;
  bundleId: string | null;
  keyId?: string | null;
  issuerId?: string | null;
  hasKey?: boolean;
}

export interface QonversionOptions {
  projects: QonversionProject[];
  /** False: the write is answered with 200 and stored nowhere. */
  storesKey?: boolean;
}

const PATH = '/v4/project-settings/stores/apple';

/** Qonversion's API v4: the App Store settings of a project, which its token chooses. Source: its published reference. */
export function qonversion(options: QonversionOptions): Service {
  const projects = structuredClone(options.projects);

  function reply(request: RecordedRequest): Reply {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    const project = projects.find((candidate) => candidate.token === token);
    if (!project) return { answer: refuse() };
    if (request.path !== PATH) return { answer: error(404, 'not_found', 'Not found.') };
    if (request.method === 'POST') return { answer: update(project, request.body) };
    return { answer: request.method === 'GET' ? show(project) : error(405, 'invalid_request', 'Method not allowed.') };
  }

  function update(project: QonversionProject, body: string): Answer {
    const fields = JSON.parse(body) as Record<string, unknown>;
    const triplet = [fields['iap_key_identifier'], fields['iap_private_key'], fields['iap_issuer_id']];
    if (triplet.some((value) => typeof value !== 'string')) {
      return error(422, 'validation_error', 'The In-App Purchase Key needs all three of its fields.');
    }
    const [keyId, , issuerId] = triplet.map(String);
    if (options.storesKey !== false) Object.assign(project, { keyId, issuerId, hasKey: true });
    return show(project);
  }

  return { reply, refuse };
}

function show({ bundleId, keyId = null, issuerId = null, hasKey = false }: QonversionProject): Answer {
  return jsonAnswer(200, {
    bundle_id: bundleId,
    iap_key_identifier: keyId,
    iap_issuer_id: issuerId,
    has_iap_private_key: hasKey,
  });
}

function refuse(): Answer {
  return error(401, 'unauthorized', 'The API key is invalid.');
}

function error(status: number, code: string, message: string): Answer {
  return jsonAnswer(status, { error: { code, message } });
}
