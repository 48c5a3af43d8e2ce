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
export declare const CONNECT_QUESTIONS: {
    readonly key: 'Does App Store Connect accept its key?';
    readonly app: 'Is there an app with this bundle ID?';
    readonly 'issuer-id': 'Is the Issuer ID the cause?';
    readonly 'bundle-id': 'Is the bundle ID the cause?';
    readonly family: 'Is the In-App Purchase Key of the other kind?';
    readonly revoked: 'Was the In-App Purchase Key revoked?';
    readonly released: 'Was a version ever on the App Store?';
    readonly live: 'Is it on the App Store now?';
    readonly 'notification-url': 'Is the notification URL right?';
    readonly product: 'Does the product exist?';
    readonly 'grace-period': 'Is the billing grace period on?';
    readonly agreements: 'Is an agreement missing?';
    readonly 'paid-apps': 'Are Paid Apps, bank and tax in order?';
};
export type ConnectQuestion = keyof typeof CONNECT_QUESTIONS;
