import fs from 'node:fs'

/** What a document is: its revision, removed, or not there yet. */
export type State = number | 'gone' | 'absent'

/**
 * What the indexing process was about to do and what it knows to be safe, line by line in a file: a written line
 * survives a kill, but might be lost in a pipe.
 */
export function openJournal(file: string) {
  const descriptor = fs.openSync(file, 'a')
  const line = (text: string) => fs.writeSync(descriptor, `${text}\n`)
  return {
    started: () => line('started'),
    /** Before it is handed over. */
    put: (n: number, revision: number) => line(`${n} ${revision}`),
    remove: (n: number) => line(`${n} gone`),
    /** After a flush: everything above is safe. */
    safe: () => line('safe'),
  }
}

/** For each document the states it can be in after a kill; a safe one has only one. */
export type Expected = Map<number, State[]>

export function readJournal(
  file: string,
  before: Expected,
): { started: boolean; expected: Expected; changed: Set<number> } {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const lines = text.slice(0, text.lastIndexOf('\n') + 1).split('\n')
  const expected: Expected = new Map(before)
  const changed = new Set<number>()
  let unsafe = new Map<number, State>()
  for (const line of lines) {
    if (line === 'safe') {
      for (const [n, state] of unsafe) expected.set(n, [state])
      unsafe = new Map()
      continue
    }
    const change = /^(\d+) (\d+|gone)$/.exec(line)
    if (!change) continue
    const n = Number(change[1])
    const state = change[2] === 'gone' ? 'gone' : Number(change[2])
    expected.set(n, [...(expected.get(n) ?? ['absent' as const]), state])
    unsafe.set(n, state)
    changed.add(n)
  }
  return { started: lines.includes('started'), expected, changed }
}
