import type { CheckOptions } from './check-options.js';
/** What the public functions of the library take and give (docs/library.md). */
export type { CheckOptions };
/** What a call takes from around it. */
export interface Surroundings {
    /**
     * Where settings, replaced endpoints and proxies come from that are not given as options: `process.env` unless told. With
     * `{}` nothing but the options counts.
     */
    readonly environment?: Readonly<Record<string, string | undefined>> | undefined;
    /** An `AbortSignal`, which ends the run early; its report then says so. */
    readonly signal?: EndSignal | undefined;
}
/** What an `AbortSignal` is to the compiler, also where nobody has declared those. */
export interface EndSignal {
    readonly aborted: boolean;
    addEventListener(type: 'abort', listener: () => void): void;
}
/** A key: itself, in any form in which keys are stored, or the path of its file. */
export type KeyInput = {
    readonly privateKey: string | Uint8Array;
} | {
    readonly privateKeyFile: string;
};
/** A key that was checked locally. */
export interface Encoded {
    /** One line, to be stored as the secret of a CI system. It is the private key: keep it out of logs. */
    readonly base64: string;
    /** `SHA256:…`, the name of the key that may be published. */
    readonly fingerprint: string;
    /** `apple`: the bytes that App Store Connect issues; `minimal`: without its public half; `re-encoded`: any other form. */
    readonly shape: 'apple' | 're-encoded' | 'minimal';
    /** What had to be undone to read it, in words. */
    readonly repairs: readonly string[];
}
/** Why a text is no usable key. Thrown by `encode` and `fingerprint`. */
export interface KeyProblem extends Error {
    readonly name: 'KeyProblem';
    /** A code of docs/problems.md, such as `key-truncated`. */
    readonly code: string;
    /** The one next step. */
    readonly hint: string;
}
/** An option is unknown, impossible, or contradicts another; nothing was contacted. Thrown by all functions. */
export interface UsageProblem extends Error {
    readonly name: 'UsageError';
    readonly code: 'invalid-setting' | 'key-in-wrong-setting';
}
