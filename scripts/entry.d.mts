export function floorOf(range: string): number[];
export function entry(door: 'openCommandLine' | 'openAction', floor: readonly number[]): string;
