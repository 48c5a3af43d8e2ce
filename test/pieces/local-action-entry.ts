/** local-action calls an exported `run`; the action itself starts when it is imported. */
export async function run(): Promise<void> {
  await import('../../src/bin/action-main.ts');
}
