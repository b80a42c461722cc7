import { usage } from '../../cli/usage.ts'
import { looksLikeAddress, withoutAccess } from '../fetch/web-address.ts'

export function collectionOf(given: string | undefined, command: string): string | undefined {
  if (given === undefined) return undefined
  if (given.trim() === '') throw usage('--collection needs a name.', command)
  return given
}

/** At least one path, none of them empty: an empty one would mean the current folder. */
export function pathsOf(given: string[], command: string): string[] {
  if (given.length === 0) throw usage('Give at least one path.', command)
  if (given.some((it) => it.trim() === '')) {
    throw usage('A path is empty; for the current folder, use a dot.', command)
  }
  const address = command === 'index' ? undefined : given.find(looksLikeAddress)
  if (address !== undefined) {
    throw usage(
      `${command} reads files, and fetches nothing: index ${withoutAccess(address)} with npm run -s index -- ADDRESS.`,
      command,
    )
  }
  return given
}
