import type { ConnectAnswer } from '../findings/connect-answers.ts';
import type { BundleResult, Finding } from '../findings/report.ts';
import type { Why } from './connect-reply.ts';
import type { AccountFacts } from './facts.ts';

/** What is asked of the account, beyond what explains a refusal. */
export interface Wants {
  readonly notificationUrl: string | undefined;
  readonly products: readonly string[];
  /** Whether a product that is not approved is worth a warning: for production only. */
  readonly needsApproval: boolean;
}

/** Everything that conclusions are drawn from. */
export interface Inquiry {
  readonly facts: AccountFacts;
  readonly bundles: readonly BundleResult[];
  /** What the diagnosis said. */
  readonly diagnosis: readonly Finding[];
  readonly wants: Wants;
}

export interface Conclusion {
  readonly answers: readonly ConnectAnswer[];
  readonly findings: readonly Finding[];
  /** What was to be proven and could not be. */
  readonly gaps: readonly { readonly what: string; readonly why: Why }[];
}

export const isAccepted = ({ production, sandbox }: BundleResult) =>
  production === 'accepted' || sandbox === 'accepted';

export const isRefused = (bundle: BundleResult) =>
  !isAccepted(bundle) && (bundle.production === 'refused' || bundle.sandbox === 'refused');
