export function terminalPicture(command: string, output: string): string;
export function summaryPicture(markdown: string): string;
