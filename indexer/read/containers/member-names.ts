import type { DocumentProblem } from '../../../model/error-reasons.ts'
import { shownName } from '../file-name.ts'

const FOLDER_ABOVE = '..'
/** Of Unix and of Windows. */
const ABSOLUTE = /^(?:\/|[A-Za-z]:[/\\])/

/** The last part of a key, and what is wrong with the name that it was made of. */
export type MemberName = { name: string; isHidden: boolean; problem: DocumentProblem | null }

/** Makes parts of keys of the names of members: each for itself, and none that leads anywhere. */
export class MemberNames {
  /** By name, the number that the next one of that name is given. */
  readonly #taken = new Map<string, number>()

  /** @param written bytes as in names of files, where the container does not say what they are in */
  of(written: Uint8Array | string): MemberName {
    const shown = shownName(typeof written === 'string' ? Buffer.from(written) : written)
    const parts = shown.split('/').filter((part) => part !== '' && part !== '.')
    const leadsOut = ABSOLUTE.test(shown) || parts.includes(FOLDER_ABOVE)
    const name = this.#unique(parts.filter((part) => part !== FOLDER_ABOVE).join('/') || '(no name)')
    return {
      name,
      isHidden: parts.some((part) => part.startsWith('.') && part !== FOLDER_ABOVE),
      problem: leadsOut ? { reason: 'member-leads-out' } : null,
    }
  }

  #unique(name: string): string {
    let unique = name
    let time = this.#taken.get(name) ?? 1
    for (; this.#taken.has(unique); time += 1) unique = numbered(name, time + 1)
    this.#taken.set(name, time)
    if (unique !== name) this.#taken.set(unique, 1)
    return unique
  }
}

/** `letter (2).html`: what a name ends in says what the file is. */
function numbered(name: string, time: number): string {
  const dot = name.lastIndexOf('.')
  const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length
  return `${name.slice(0, end)} (${time})${name.slice(end)}`
}
