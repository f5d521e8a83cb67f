/** Reads Dockerfiles as far as ours goes: instructions with their continued lines joined. */
export interface Instruction {
  readonly name: string;
  readonly rest: string;
}

export function instructionsOf(text: string): Instruction[] {
  return text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => {
      const [, name = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
      return { name, rest };
    });
}

/** What the last stage copies from the first: from paths below /app to places below it. */
export function copiedFiles(instructions: readonly Instruction[]): { from: string[]; to: string }[] {
  return instructions
    .filter(({ name, rest }) => name === 'COPY' && rest.includes('--from=build'))
    .map(({ rest }) => rest.split(/\s+/).filter((word) => !word.startsWith('--')))
    .map((words) => ({ from: words.slice(0, -1), to: words.at(-1)! }));
}
