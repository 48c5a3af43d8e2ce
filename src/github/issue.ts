import type { Report } from '../findings/report.ts';
import type { Octokit } from './client.ts';
import { bodyOf, findingOf, type Identity, identityOf, type Markers, readMarkers, titleOf } from './issue-text.ts';
import type { GitHubPlace } from './place.ts';

interface KnownIssue {
  readonly number: number;
  readonly markers: Markers;
}

/**
 * Keeps exactly one issue open per key while it fails: opens it, brings it up to date, closes it with a comment on a pass.
 * An inconclusive or skipped run says nothing about the key and changes nothing.
 * Two runs at the same time can both open one; each looks again afterwards, and the younger issue gives way.
 * @throws what Octokit throws
 */
export async function reportIssue(
  octokit: Octokit,
  place: GitHubPlace,
  report: Report,
  bundleIds: readonly string[],
  redact: (text: string) => string,
): Promise<void> {
  const context = { octokit, place, identity: identityOf(report, place, bundleIds) };
  // Local checks alone say nothing about what Apple refused.
  if (report.result === 'pass') return report.bundles.length > 0 ? closeAll(context) : undefined;
  if (report.result !== 'fail') return;
  const text = { title: titleOf(report), body: bodyOf(report, context.identity, place, redact) };
  const [first, ...younger] = (await openIssues(context)).filter(({ markers }) =>
    isAboutKey(markers, context.identity),
  );
  if (first === undefined) return create(context, text);
  await update(context, first, text, findingOf(report));
  for (const { number } of younger) await close(context, number, `The same as #${first.number}.`, 'not_planned');
}

interface IssueContext {
  readonly octokit: Octokit;
  readonly place: GitHubPlace;
  readonly identity: Identity;
}

interface IssueText {
  readonly title: string;
  readonly body: string;
}

async function create(context: IssueContext, text: IssueText): Promise<void> {
  const { octokit, place, identity } = context;
  const { data } = await octokit.rest.issues.create({ owner: place.owner, repo: place.repo, ...text });
  const rivals = (await openIssues(context)).filter(({ markers }) => isAboutKey(markers, identity));
  const [oldest] = rivals;
  if (oldest === undefined || oldest.number >= data.number) return;
  await close(
    context,
    data.number,
    `The same as #${oldest.number}, which another run opened just before.`,
    'not_planned',
  );
}

/** The text is replaced silently; a comment, which sends mail, is written only when the finding has changed. */
async function update(
  context: IssueContext,
  { number, markers }: KnownIssue,
  text: IssueText,
  finding: string,
): Promise<void> {
  const { octokit, place } = context;
  const issue = { owner: place.owner, repo: place.repo, issue_number: number };
  await octokit.rest.issues.update({ ...issue, ...text });
  if (markers.finding === finding) return;
  const codes = finding.split(',').map((code) => `\`${code}\``);
  await octokit.rest.issues.createComment({
    ...issue,
    body: `The finding has changed: now ${codes.join(', ')}. See ${place.runUrl}`,
  });
}

/** A pass ends every issue about this key, and about any other key that stood in the same spot before. */
async function closeAll(context: IssueContext): Promise<void> {
  const { identity, place } = context;
  const over = (await openIssues(context)).filter(
    ({ markers }) => isAboutKey(markers, identity) || markers.spot === identity.spot,
  );
  for (const { number, markers } of over) {
    const isSame = markers.fingerprint === undefined || markers.fingerprint === identity.fingerprint;
    const what = isSame ? 'The key passes again' : 'Another key has taken the place of this one, and passes';
    await close(context, number, `${what}: ${place.runUrl}`, 'completed');
  }
}

async function close(
  { octokit, place }: IssueContext,
  number: number,
  comment: string,
  reason: 'completed' | 'not_planned',
): Promise<void> {
  const issue = { owner: place.owner, repo: place.repo, issue_number: number };
  await octokit.rest.issues.createComment({ ...issue, body: comment });
  await octokit.rest.issues.update({ ...issue, state: 'closed', state_reason: reason });
}

/** The same key, or the same spot where one of the two keys could not be read. */
function isAboutKey(markers: Markers, { fingerprint, spot }: Identity): boolean {
  if (markers.fingerprint !== undefined && fingerprint !== undefined) return markers.fingerprint === fingerprint;
  return markers.spot === spot;
}

/** All open issues with our markers, the oldest first. */
async function openIssues({ octokit, place }: IssueContext): Promise<KnownIssue[]> {
  const issues = await octokit.paginate(octokit.rest.issues.listForRepo, {
    owner: place.owner,
    repo: place.repo,
    state: 'open',
    per_page: 100,
  });
  return issues
    .flatMap(({ number, body, user, author_association, pull_request }) => {
      const markers = readMarkers(body ?? '');
      const isOurs = isTrusted(user?.type, author_association) && pull_request === undefined;
      return markers === undefined || !isOurs ? [] : [{ number, markers }];
    })
    .toSorted((a, b) => a.number - b.number);
}

/**
 * Anybody can write a marker into an issue of a public repository, and would then own the one that is kept up to date, and
 * could close it. So only issues by an app or by somebody who belongs to the repository count. The token cannot tell its own
 * name (`GET /user` is not open to it), and a label may be dropped silently, so neither serves as proof.
 */
function isTrusted(type: string | undefined, association: string | undefined): boolean {
  return type === 'Bot' || ['OWNER', 'MEMBER', 'COLLABORATOR'].includes(association ?? '');
}
