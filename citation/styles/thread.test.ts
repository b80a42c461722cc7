import fs from 'node:fs'
import { expect, it } from 'vitest'
import { documentId, passageId } from '../../model/ids.ts'
import { passageWith } from '../passage.fixture.ts'
import { bibliographyOf, PLAIN_CHOICE } from '../style.ts'
import { toCsl } from '../to-csl.ts'

const PROCESSES = '/proc'

/** Processes that this one started, that have ended, and that nobody waited for. */
function unawaited(): string[] {
  return fs.readdirSync(PROCESSES).filter((it) => {
    if (!/^\d+$/.test(it)) return false
    try {
      // After the name, which is in brackets and can contain anything: state, parent.
      const stat = fs.readFileSync(`${PROCESSES}/${it}/stat`, 'utf8').replace(/^.*\) /s, '')
      const [state, parent] = stat.split(' ')
      return state === 'Z' && Number(parent) === process.pid
    } catch {
      return false // ended meanwhile
    }
  })
}

/** Long enough for a thread of its own. */
const works = Array.from({ length: 120 }, (_, n) => {
  const document = documentId.parse(n.toString(16).padStart(16, '0'))
  return toCsl({ ...passageWith(), documentId: document, id: passageId.parse(`${document}-0000000000`) })
})

it.skipIf(!fs.existsSync(`${PROCESSES}/self/stat`))(
  'leaves no process behind for a long list, whether it is finished or cancelled',
  async () => {
    expect(await bibliographyOf(works, PLAIN_CHOICE)).toHaveLength(120)
    const stop = new AbortController()
    const cancelled = bibliographyOf(works, PLAIN_CHOICE, stop.signal)
    setImmediate(() => stop.abort())
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    // It ends a little after its thread.
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await expect.poll(unawaited).toEqual([])
  },
)

/** Files, and not pipes or sockets, that this process has open. */
function openFiles(): string[] {
  return fs.readdirSync(`${PROCESSES}/self/fd`).flatMap((it) => {
    try {
      const target = fs.readlinkSync(`${PROCESSES}/self/fd/${it}`)
      return target.startsWith('/') && !target.startsWith('/dev/') && !target.startsWith(PROCESSES)
        ? [target]
        : []
    } catch {
      return [] // the one that lists them
    }
  })
}

it.skipIf(!fs.existsSync(`${PROCESSES}/self/fd`))(
  'leaves no file open for a long list, whether it is finished or cancelled, also while its thread begins',
  async () => {
    await bibliographyOf(works, PLAIN_CHOICE)
    const before = openFiles().sort()
    for (let n = 0; n < 4; n += 1) {
      await bibliographyOf(works, PLAIN_CHOICE)
      const stop = new AbortController()
      const cancelled = bibliographyOf(works, PLAIN_CHOICE, stop.signal)
      setTimeout(() => stop.abort(), n * 100)
      await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
    }
    await expect.poll(() => openFiles().sort()).toEqual(before)
  },
)
