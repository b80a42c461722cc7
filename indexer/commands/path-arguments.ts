import { usage } from '../../cli/usage.ts'

export function collectionOf(given: string | undefined, command: string): string | undefined {
  if (given === undefined) return undefined
  if (given.trim() === '') throw usage('--collection needs a name.', command)
  return given
}

/** At least one path, none of them empty: an empty one would mean the folder that the user happens to stand in. */
export function pathsOf(given: string[], command: string): string[] {
  if (given.length === 0) throw usage('There is no path to read.', command)
  if (given.some((it) => it.trim() === '')) {
    throw usage('A path is empty; for the folder you are in, write a dot.', command)
  }
  return given
}
