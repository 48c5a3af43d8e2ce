/** Who keeps the secrets of a run: what a step tells of what is secret, and of what is not. */
export interface Keeper {
  /** Keeps a token, a JWT or any other text that is secret as a whole. */
  readonly keep: (secret: string) => void;
  /** Keeps what is key material in the text of a secret; of a wrapper around it (JSON, YAML, a page) nothing else. */
  readonly keepValue: (value: string) => void;
  /** Keeps the scalar of a private key, in every form. */
  readonly keepKey: (der: Buffer, scalar: Buffer) => void;
  /** Makes known what is public wherever it stands: Key ID, Issuer ID, bundle IDs, fingerprint. */
  readonly publish: (text: string) => void;
  /** Looks once more for what is kept where it does not belong, when a token has been read from its file. @throws UsageError */
  readonly recheck?: () => void;
}
