import path from 'node:path'

/** Arguments for Node that start this command again, in a process of its own. */
export const OWN_COMMAND: readonly string[] = [
  path.resolve(import.meta.dirname, '..', '..', 'scripts', 'run.mjs'),
  'bench/cli.ts',
]
