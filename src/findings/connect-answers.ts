/**
 * What the second key made known, question by question: the part of a report that App Store Connect wrote. `unknown` is
 * information, never a failure.
 */
export interface ConnectSection {
  readonly key: {
    /** The fingerprint of the App Store Connect key; null where it cannot be read. */
    readonly fingerprint: string | null;
    readonly kind: 'team' | 'individual';
  };
  readonly answers: readonly ConnectAnswer[];
}

export interface ConnectAnswer {
  readonly question: ConnectQuestion;
  readonly answer: 'yes' | 'no' | 'unknown';
  /** What it follows from, or why it is not known. */
  readonly message: string;
  /** The bundle ID, the product ID, or both parts of a place, as in `com.company.app, production`. */
  readonly subject?: string;
}

/** The questions, in the order in which they are shown. */
export const CONNECT_QUESTIONS = {
  key: 'Does App Store Connect accept its key?',
  app: 'Is there an app with this bundle ID?',
  'issuer-id': 'Is the Issuer ID the cause?',
  'bundle-id': 'Is the bundle ID the cause?',
  family: 'Is the In-App Purchase Key of the other kind?',
  revoked: 'Was the In-App Purchase Key revoked?',
  released: 'Was a version ever on the App Store?',
  live: 'Is it on the App Store now?',
  'notification-url': 'Is the notification URL right?',
  product: 'Does the product exist?',
  'grace-period': 'Is the billing grace period on?',
  agreements: 'Is an agreement missing?',
  'paid-apps': 'Are Paid Apps, bank and tax in order?',
} as const;

export type ConnectQuestion = keyof typeof CONNECT_QUESTIONS;
