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
  /** Whether a text, that is to be no secret, has in it what was kept: a token in the place of an identifier. */
  readonly isMisplaced: (text: string) => boolean;
}
