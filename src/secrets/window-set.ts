/** Pieces shorter than this say too little to matter, and would hide ordinary words. */
export const WINDOW = 10;

/**
 * A set of all pieces of {@link WINDOW} characters of some texts. A key has thousands of them in its many forms, and each run
 * begins with adding them: a `Set` of strings takes five times as long, and cuts a string for each question.
 */
export interface WindowSet {
  readonly add: (text: string) => void;
  /** Whether the piece of a text that starts there is in the set; what is cut short by the end of the text is not. */
  readonly has: (text: string, start: number) => boolean;
}

/** Each slot holds where a piece starts in the characters that were added, plus one; zero is empty. */
export function createWindowSet(): WindowSet {
  let characters = new Uint16Array(1 << 12);
  let length = 0;
  let slots = new Int32Array(1 << 13);
  let count = 0;

  /** The slot of a piece, or the empty one that it belongs into. */
  function slotOf(source: Uint16Array, at: number): number {
    let slot = hashOf(source, at) & (slots.length - 1);
    for (let start = slots[slot] ?? 0; start > 0; start = slots[slot] ?? 0) {
      if (isSame(characters, start - 1, source, at)) return slot;
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  /** At most half of the slots are taken, so that a search for what is not there ends soon. */
  function grow(): void {
    const taken = slots.filter((start) => start > 0);
    slots = new Int32Array(slots.length * 2);
    for (const start of taken) slots[slotOf(characters, start - 1)] = start;
  }

  const asked = new Uint16Array(WINDOW);
  return {
    add(text) {
      if (length + text.length > characters.length) {
        const more = new Uint16Array(2 * (length + text.length));
        more.set(characters);
        characters = more;
      }
      const from = length;
      for (let index = 0; index < text.length; index += 1) characters[from + index] = text.charCodeAt(index);
      length += text.length;
      for (let start = from; start + WINDOW <= length; start += 1) {
        const slot = slotOf(characters, start);
        if (slots[slot] !== 0) continue;
        slots[slot] = start + 1;
        count += 1;
        if (count * 2 > slots.length) grow();
      }
    },
    has(text, start) {
      if (start + WINDOW > text.length) return false;
      for (let index = 0; index < WINDOW; index += 1) asked[index] = text.charCodeAt(start + index);
      return slots[slotOf(asked, 0)] !== 0;
    },
  };
}

function hashOf(source: Uint16Array, at: number): number {
  let hash = 0;
  for (let index = at; index < at + WINDOW; index += 1) hash = Math.imul(hash, 31) + (source[index] ?? 0);
  return hash ^ (hash >>> 15);
}

function isSame(one: Uint16Array, at: number, other: Uint16Array, otherAt: number): boolean {
  for (let index = 0; index < WINDOW; index += 1) if (one[at + index] !== other[otherAt + index]) return false;
  return true;
}
