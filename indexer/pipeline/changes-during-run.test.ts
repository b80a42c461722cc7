import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { correctionRequest } from '../../model/correction.ts'
import { identifyDocument } from '../../model/identity.ts'
import { change } from '../../records/change.ts'
import type { Records } from '../../records/port.ts'
import { correct, makeWaiting } from '../corrections/ask.ts'
import type { CorrectionContext } from '../corrections/correct.ts'
import { placeOf } from '../read/gather.ts'
import { authority, preparedHere } from '../sample-documents.ts'
import { newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { run } from './run.ts'
import type { Prepare } from './workers/protocol.ts'

const ROOT = path.join(import.meta.dirname, '..', '..')
/** For what hangs, which would never end by itself. */
const text = (words: string) => `Mill closes\n${words} by the river closed.\n`
const idOf = (key: string) => identifyDocument('papers', key)

let root: string
let folder: string
let engine: Engine
let records: Records
let place: CorrectionContext

beforeEach(async () => {
  ;({ root, papers: folder, engine, records } = await newInstallation())
  place = { engine, records, authority: () => authority }
  await put('a.txt', text('The mill'))
  await put('z.txt', text('The inn'))
  expect(await indexed()).toEqual(['indexed', 'indexed'])
})
afterEach(() => removeInstallation({ root, engine, records }))

const put = (name: string, words: string) => writeFile(path.join(folder, name), words)

async function indexed(prepare: Prepare = preparedHere): Promise<string[]> {
  const types: string[] = []
  for await (const { type } of run({
    ...runOf({ engine, records }, [await placeOf(folder)]),
    prepare,
    makeChanges: (writer) => makeWaiting(place, writer),
  })) {
    types.push(type)
  }
  return types
}

/** Prepares as always, but keeps one document back until it is let go. */
function keepingBack(key: string) {
  let begin: () => void = () => undefined
  let letGo: () => void = () => undefined
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const gone = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const times = { prepared: 0 }
  const prepare: Prepare = async (job) => {
    if (job.raw.documentKey !== key) return preparedHere(job)
    times.prepared += 1
    const outcome = await preparedHere(job)
    begin()
    await gone
    return outcome
  }
  return { prepare, begun, letGo, times }
}

const titled = (key: string, title: string) =>
  correctionRequest.parse({ target: idOf(key), what: 'title', new: title, by: 'Ada' })
const titleOf = async (key: string) => (await engine.document(idOf(key)))?.title

describe('a correction during a run', () => {
  it('of another document is made while the run waits for a slow one', async () => {
    await put('slow.txt', text('The barn'))
    const slow = keepingBack('slow.txt')
    const running = indexed(slow.prepare)
    await slow.begun
    // Resolves although the document that was kept back is not let go before.
    const made = await correct(place, titled('a.txt', 'Shut'))
    expect([made.state, await titleOf('a.txt'), await titleOf('slow.txt')]).toEqual([
      'holds',
      'Shut',
      undefined,
    ])
    slow.letGo()
    expect(await running).toEqual(['unchanged', 'indexed', 'unchanged'])
    expect(await titleOf('a.txt')).toBe('Shut')
    expect(await indexed()).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  it('of a document that is just being prepared is in it in the end', async () => {
    await put('a.txt', text('The old mill'))
    const slow = keepingBack('a.txt')
    const running = indexed(slow.prepare)
    await slow.begun
    await correct(place, titled('a.txt', 'Shut'))
    expect(await titleOf('a.txt')).toBe('Shut')
    slow.letGo()
    expect(await running).toEqual(['indexed', 'unchanged'])
    expect(slow.times.prepared).toBe(2)
    expect(await engine.document(idOf('a.txt'))).toMatchObject({
      title: 'Shut',
      text: text('The old mill'),
      corrected: { original: { fields: { title: 'Mill closes' } } },
    })
    expect(await indexed()).toEqual(['unchanged', 'unchanged'])
  })

  it('of many passages is in what was stored and in what is just being prepared', async () => {
    const said = (words: string) => `Mill closes\n“${words} was everything,” said Jane Doe in Damascus.\n`
    await put('a.txt', said('The mill'))
    await indexed()
    const speakerOf = async (key: string) =>
      (await engine.document(idOf(key)))?.passages[0]?.quotations[0]?.speaker?.key
    await put('slow.txt', said('The barn'))
    const slow = keepingBack('slow.txt')
    const running = indexed(slow.prepare)
    await slow.begun
    const target = (await engine.document(idOf('a.txt')))?.passages[0]?.id
    const request = { target, what: 'speaker', new: 'Joan Roe', by: 'Ada', within: 'everywhere' }
    await correct(place, correctionRequest.parse(request))
    expect([await speakerOf('a.txt'), await speakerOf('slow.txt')]).toEqual(['joan-roe', undefined])
    slow.letGo()
    expect(await running).toEqual(['unchanged', 'indexed', 'unchanged'])
    expect([await speakerOf('slow.txt'), slow.times.prepared]).toEqual(['joan-roe', 2])
    expect(await indexed()).toEqual(['unchanged', 'unchanged', 'unchanged'])
  })

  it('that was asked for when nobody wrote is made by the next run, even one with nothing else to do', async () => {
    const at = '2025-06-01T12:00:00.000Z'
    const request = titled('a.txt', 'Asked by a process that was killed')
    await records.changes.add(change.parse({ id: 'c-000000000001', at, what: 'correct', request }))
    expect(await indexed()).toEqual(['unchanged', 'unchanged'])
    expect(await titleOf('a.txt')).toBe(request.new)
  })

  it('is not lost and not made twice when the indexer is killed between', async () => {
    for (let at = 0; at < 200; at += 1) await put(`more-${at}.txt`, text(`Mill ${at}`))
    const env = { ...process.env, INIT_CWD: root, VERBATIM_DATA: root }
    const args = ['--import', 'tsx', path.join(ROOT, 'indexer', 'cli.ts'), 'index', folder]
    const indexer = spawn(process.execPath, args, { cwd: ROOT, env, stdio: 'ignore' })
    const ended = new Promise<void>((resolve) => indexer.once('exit', () => resolve()))
    // The indexer writes from now on, whether it has made one of these or not.
    await untilLocked()
    const titles = ['One', 'Two', 'Three', 'Four', 'Five', 'Six']
    const asked = titles.map((title) => correct(place, titled('z.txt', title)))
    await Promise.race(asked)
    indexer.kill('SIGKILL')
    await ended
    expect((await Promise.all(asked)).map((it) => it.correction.after).sort()).toEqual([...titles].sort())
    const made = (await records.corrections.all()).map((it) => 'after' in it && it.after)
    expect([...made].sort()).toEqual([...titles].sort())
    expect(await titleOf('z.txt')).toBe(made.at(-1))
    expect(await records.changes.waiting()).toEqual([])
  })
})

async function untilLocked(): Promise<void> {
  for (;;) {
    try {
      await (await engine.openWriter()).close()
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
