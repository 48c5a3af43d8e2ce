import { makeIssue, type SimulatedGitHub, type SimulatedIssue } from './github-state.ts';
import { jsonAnswer } from './simulated-answer.ts';
import type { Answer, RecordedRequest, Service } from './simulated-world.ts';

const MAX_BODY = 65_536;
const STATES = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success'];
const DOCUMENTATION = 'https://docs.github.com/rest';

/**
 * The part of GitHub's REST API that keeps issues and deployments. Texts of errors are GitHub's own well-known ones.
 * Sources: https://docs.github.com/en/rest/issues/issues and https://docs.github.com/en/rest/deployments ; errors:
 * https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api
 */
export function github(state: SimulatedGitHub | undefined, now: () => number): Service {
  return {
    reply: (request) => ({ answer: state === undefined ? badCredentials() : answer(request, state, now) }),
    refuse: () => badCredentials(),
  };
}

const error = (status: number, message: string, more: object = {}) =>
  jsonAnswer(status, { message, ...more, documentation_url: DOCUMENTATION, status: String(status) });
const badCredentials = () => error(401, 'Bad credentials');
const notFound = () => error(404, 'Not Found');
const invalid = (resource: string, field: string) =>
  error(422, 'Validation Failed', { errors: [{ resource, field, code: 'invalid' }] });

type Fields = Record<string, unknown>;
type Handler = (call: { request: RecordedRequest; state: SimulatedGitHub; id: number; fields: Fields }) => Answer;

const ROUTES: readonly (readonly [method: string, path: RegExp, permission: 'issues' | 'deployments', Handler])[] = [
  ['GET', /^\/issues$/, 'issues', listIssues],
  ['POST', /^\/issues$/, 'issues', createIssue],
  ['PATCH', /^\/issues\/(\d+)$/, 'issues', updateIssue],
  ['POST', /^\/issues\/(\d+)\/comments$/, 'issues', commentIssue],
  ['POST', /^\/deployments$/, 'deployments', createDeployment],
  ['POST', /^\/deployments\/(\d+)\/statuses$/, 'deployments', createStatus],
];

function answer(request: RecordedRequest, state: SimulatedGitHub, now: () => number): Answer {
  if (!/^(token|bearer) /i.test(request.headers.authorization ?? '')) return badCredentials();
  if (request.headers.authorization?.replace(/^\S+ /, '') !== state.token) return badCredentials();
  if (state.rateLimited) return rateLimit(now);
  const path = request.path.replace(/\?.*$/, '');
  const prefix = `/repos/${state.repository}`;
  const local = path.startsWith(prefix) ? path.slice(prefix.length) : '';
  const route = ROUTES.find(([method, pattern]) => method === request.method && pattern.test(local));
  if (route === undefined) return notFound();
  const [, pattern, permission, handle] = route;
  if (!state.permissions.includes(permission)) return error(403, 'Resource not accessible by integration');
  const fields = parse(request.body);
  if (fields === undefined) return error(400, 'Problems parsing JSON');
  return handle({ request, state, id: Number(pattern.exec(local)?.[1] ?? 0), fields });
}

function rateLimit(now: () => number): Answer {
  const limited = error(403, 'API rate limit exceeded for installation.');
  const reset = String(Math.ceil(now() / 1000) + 3600);
  return { ...limited, headers: { ...limited.headers, 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset } };
}

function parse(body: string): Fields | undefined {
  if (body === '') return {};
  try {
    const value: unknown = JSON.parse(body);
    return value !== null && typeof value === 'object' ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The newest first, 30 on a page unless told, 100 at most; pull requests are issues too. */
function listIssues({ request, state }: Parameters<Handler>[0]): Answer {
  const url = new URL(request.path, `https://${request.headers.host}`);
  const wanted = url.searchParams.get('state') ?? 'open';
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30));
  const page = Number(url.searchParams.get('page') ?? 1);
  const found = state.issues
    .filter((issue) => wanted === 'all' || issue.state === wanted)
    .toSorted((a, b) => b.number - a.number);
  const last = Math.max(1, Math.ceil(found.length / size));
  const shown = jsonAnswer(200, found.slice((page - 1) * size, page * size).map(resourceOf));
  if (page >= last) return shown;
  const to = (number: number, relation: string) => {
    url.searchParams.set('page', String(number));
    return `<${url}>; rel="${relation}"`;
  };
  return { ...shown, headers: { ...shown.headers, link: `${to(page + 1, 'next')}, ${to(last, 'last')}` } };
}

function resourceOf(issue: SimulatedIssue): object {
  return {
    id: 5_000_000 + issue.number,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    comments: issue.comments.length,
    user: { login: issue.userType === 'Bot' ? 'github-actions[bot]' : 'somebody', type: issue.userType },
    author_association: issue.authorAssociation,
    ...(issue.isPullRequest ? { pull_request: { url: `https://api.github.com/pulls/${issue.number}` } } : {}),
  };
}

function createIssue({ state, fields }: Parameters<Handler>[0]): Answer {
  if (text(fields['title']) === '') return invalid('Issue', 'title');
  if (text(fields['body']).length > MAX_BODY) return invalid('Issue', 'body');
  const number = Math.max(0, ...state.issues.map((issue) => issue.number)) + 1;
  const issue = makeIssue(number, { title: text(fields['title']), body: text(fields['body']) });
  state.issues.push(issue);
  return jsonAnswer(201, resourceOf(issue));
}

function updateIssue({ state, id, fields }: Parameters<Handler>[0]): Answer {
  const issue = state.issues.find(({ number }) => number === id);
  if (issue === undefined) return notFound();
  if (text(fields['body']).length > MAX_BODY) return invalid('Issue', 'body');
  if (typeof fields['title'] === 'string') issue.title = fields['title'];
  if (typeof fields['body'] === 'string') issue.body = fields['body'];
  if (fields['state'] === 'open' || fields['state'] === 'closed') issue.state = fields['state'];
  if (typeof fields['state_reason'] === 'string') issue.stateReason = fields['state_reason'];
  return jsonAnswer(200, resourceOf(issue));
}

function commentIssue({ state, id, fields }: Parameters<Handler>[0]): Answer {
  const issue = state.issues.find(({ number }) => number === id);
  if (issue === undefined) return notFound();
  if (text(fields['body']) === '') return invalid('IssueComment', 'body');
  issue.comments.push(text(fields['body']));
  return jsonAnswer(201, { id: 1, body: text(fields['body']) });
}

function createDeployment({ state, fields }: Parameters<Handler>[0]): Answer {
  if (text(fields['ref']) === '') return invalid('Deployment', 'ref');
  const id = state.deployments.length + 1;
  const deployment = { id, ref: text(fields['ref']), environment: text(fields['environment']) || 'production' };
  state.deployments.push({ ...deployment, statuses: [] });
  return jsonAnswer(201, deployment);
}

function createStatus({ state, id, fields }: Parameters<Handler>[0]): Answer {
  const deployment = state.deployments.find((known) => known.id === id);
  if (deployment === undefined) return notFound();
  if (!STATES.includes(text(fields['state']))) return invalid('DeploymentStatus', 'state');
  if (text(fields['description']).length > 140) return invalid('DeploymentStatus', 'description');
  deployment.statuses.push({
    state: text(fields['state']),
    description: text(fields['description']),
    logUrl: text(fields['log_url']),
    environmentUrl: text(fields['environment_url']),
  });
  return jsonAnswer(201, { id: deployment.statuses.length, state: fields['state'] });
}
