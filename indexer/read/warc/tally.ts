import type { ReadingNote } from '../raw-document.ts'
import type { NoDocument } from './content-kind.ts'

/** What is in a web archive besides documents. */
export type NotRead =
  | NoDocument
  | 'request'
  | 'metadata'
  | 'lookup'
  | 'redirect'
  | 'failure'
  | 'blank'
  | 'index'
  | 'other'

/** What each is called, one and several, in the order in which they are told. */
const NAMES: Record<NotRead, readonly [one: string, several: string]> = {
  image: ['image', 'images'],
  script: ['script', 'scripts'],
  style: ['style sheet', 'style sheets'],
  font: ['font', 'fonts'],
  media: ['sound or video', 'sounds or videos'],
  data: ['file of data (JSON, XML, tables)', 'files of data (JSON, XML, tables)'],
  program: ['program or other binary file', 'programs or other binary files'],
  redirect: ['redirect', 'redirects'],
  failure: ['answer with another status than 200', 'answers with another status than 200'],
  blank: ['empty answer', 'empty answers'],
  request: ['request', 'requests'],
  lookup: ['look-up of a name (DNS)', 'look-ups of names (DNS)'],
  metadata: ['record about the capture', 'records about the capture'],
  index: ['index or list of the archive', 'indexes or lists of the archive'],
  other: ['record of another kind', 'records of other kinds'],
}
const ORDER = Object.keys(NAMES).filter((name): name is NotRead => name in NAMES)

/** Counts what is in a web archive and no document, because a line for each would hide what could not be read. */
export class WarcTally {
  readonly #counts = new Map<NotRead, number>()
  #revisits = 0

  add(what: NotRead): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1)
  }

  /** A capture of which only is noted that its content was the same as that of an earlier one. */
  addRevisit(): void {
    this.#revisits += 1
  }

  notes(): ReadingNote[] {
    const counted = ORDER.flatMap((what) => {
      const count = this.#counts.get(what)
      return count === undefined ? [] : [`${count.toLocaleString('en')} ${NAMES[what][count === 1 ? 0 : 1]}`]
    })
    const revisits = this.#revisits
    return [
      ...(counted.length === 0
        ? []
        : [
            {
              code: 'no-documents',
              message: `not read, because they are no documents: ${counted.join(', ')}`,
            },
          ]),
      ...(revisits === 0
        ? []
        : [
            {
              code: 'revisits',
              message: `${revisits.toLocaleString('en')} ${revisits === 1 ? 'capture' : 'captures'} without content, which was the same as that of an earlier one (revisits)`,
            },
          ]),
    ]
  }
}
