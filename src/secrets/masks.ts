import type { Secrets } from './secrets.ts';

/**
 * What a CI system is asked to mask of one secret: the whole of it where it stands on one line, and each of its lines. A mask
 * blanks its text in all logs and drops the outputs that hold it, so what is short, or holds no secret, is none: the braces of
 * JSON, the armor of a PEM, an identifier.
 * @param holds whether a text holds a piece of a secret
 * @param isPublic whether a text is an identifier
 */
export function masksOf(
  secret: string,
  holds: (text: string) => boolean,
  isPublic: (text: string) => boolean,
): string[] {
  const lines = secret
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= SHORTEST_MASK && /[A-Za-z0-9]/.test(line))
    .filter((line) => !isPublic(line) && (line === secret.trim() || holds(line)));
  return [...new Set(lines)].filter((line) => !/^-+(?:BEGIN|END) [A-Z0-9 ]+-+$/.test(line));
}

const SHORTEST_MASK = 8;

/**
 * Has a CI system mask each secret from now on, and those that are kept already, each once.
 * @param mask gives one text to the CI system
 */
export function maskAll({ onKeep, holds, isPublic }: Secrets, mask: (text: string) => void): void {
  const masked = new Set<string>();
  onKeep((secret) => {
    for (const text of masksOf(secret, holds, isPublic)) if (masked.size < masked.add(text).size) mask(text);
  });
}
