/** What the simulated GitHub knows of its one repository. A test reads it, and may change it between runs. */
export interface SimulatedGitHub {
  /** `owner/name`. */
  repository: string;
  token: string;
  /** The permissions of the token; a missing one is answered with 403. */
  permissions: ('issues' | 'deployments')[];
  issues: SimulatedIssue[];
  deployments: SimulatedDeployment[];
  /** True when the token has used up its requests. */
  rateLimited?: boolean;
}

export interface SimulatedIssue {
  number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  stateReason: string | null;
  comments: string[];
  /** `Bot` for the token of a workflow. */
  userType: 'Bot' | 'User';
  authorAssociation: 'NONE' | 'OWNER' | 'MEMBER' | 'COLLABORATOR' | 'CONTRIBUTOR';
  isPullRequest: boolean;
}

export interface SimulatedDeployment {
  id: number;
  ref: string;
  environment: string;
  /** The oldest first. */
  statuses: { state: string; description: string; logUrl: string; environmentUrl: string }[];
}

/** An issue as the token of a workflow opens it, changed as told. */
export function makeIssue(number: number, given: Partial<SimulatedIssue> = {}): SimulatedIssue {
  return {
    number,
    title: `Issue ${number}`,
    body: '',
    state: 'open',
    stateReason: null,
    comments: [],
    userType: 'Bot',
    authorAssociation: 'NONE',
    isPullRequest: false,
    ...given,
  };
}
