import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { damaged } from '../../model/checksum.ts'
import { type CorrectionRequest, correctionRequest } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { identifyDocument } from '../../model/identity.ts'
import { emptyRequest } from '../../model/search-request.ts'
import type { Records } from '../../records/port.ts'
import { run } from '../pipeline/run.ts'
import { placeOf } from '../read/gather.ts'
import { authority } from '../sample-documents.ts'
import { newInstallation, removeInstallation, runOf } from '../sample-installation.ts'
import { correct, undoCorrection } from './ask.ts'
import { type CorrectionContext, listCorrections } from './correct.ts'

const TEXT = `Mill closes\n“The mill was everything,” said Jane Doe in Damascus.\n\nNobody else said a word.\n`
const ID = identifyDocument('papers', 'a.txt')

let root: string
let folder: string
let engine: Engine
let records: Records
let place: CorrectionContext

beforeEach(async () => {
  ;({ root, papers: folder, engine, records } = await newInstallation())
  await writeFile(path.join(folder, 'a.txt'), TEXT)
  place = { engine, records, authority: () => authority }
  await indexed()
})
afterEach(() => removeInstallation({ root, engine, records }))

/** One run over the folder: what became of each document, and what was noted. */
async function indexed(version = '1'): Promise<string[]> {
  const reported: string[] = []
  const options = runOf({ engine, records }, [await placeOf(folder)])
  for await (const event of run({ ...options, parts: new Map([['core', version]]) })) {
    reported.push(event.type)
    if (event.type === 'indexed') reported.push(...event.notes.map((note) => note.code))
  }
  return reported
}

async function document(): Promise<Document> {
  const found = await engine.document(ID)
  if (!found) throw new Error('the document is not in the index')
  return found
}

const ask = (request: Partial<CorrectionRequest>) =>
  correctionRequest.parse({ target: ID, by: 'Ada', new: null, ...request })

async function setSpeaker(name: string | null) {
  const [passage] = (await document()).passages
  return correct(place, ask({ target: passage?.id, what: 'speaker', new: name }))
}

async function foundBySpeaker(key: string): Promise<number> {
  const request = emptyRequest()
  request.any.speaker = [key]
  return (await engine.search(request)).total.value
}

describe('a correction', () => {
  it('is found at once, by its known name, and shown as made by a person', async () => {
    const { state, correction } = await setSpeaker('HRW')
    expect({ state, by: correction.by, what: correction.what }).toEqual({
      state: 'holds',
      by: 'Ada',
      what: 'speaker',
    })
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
    expect(await foundBySpeaker('jane-doe')).toBe(0)
    expect((await document()).corrected?.corrections).toEqual([{ correction, state: 'holds' }])
    const [entity] = await engine.entities('speaker', ['human-rights-watch'])
    expect(entity).toMatchObject({ label: 'Human Rights Watch' })
  })

  it('is one line of JSON in the data folder', async () => {
    const { correction } = await setSpeaker('HRW')
    const lines = (await readFile(path.join(root, 'corrections.jsonl'), 'utf8')).split('\n')
    expect(lines).toHaveLength(2)
    expect(JSON.parse(lines[0] ?? '')).toEqual(correction)
  })

  it('does not make the document be indexed again, and is kept when it is', async () => {
    await setSpeaker('HRW')
    const before = await document()
    expect(await indexed()).toEqual(['unchanged'])
    expect(await indexed('2')).toEqual(['indexed'])
    expect({ ...(await document()), readAt: before.readAt }).toEqual(before)
  })

  it('of the language makes the document again once, because rules it had not asked for may change', async () => {
    await writeFile(path.join(folder, 'manifest.json'), JSON.stringify({ 'a.txt': { language: 'nl' } }))
    await indexed()
    await correct(place, ask({ what: 'publishedAt', new: '2025-03-08' }))
    await correct(place, ask({ what: 'language', new: 'sv' }))
    expect(await indexed()).toEqual(['unchanged'])
    await correct(place, ask({ what: 'language', new: 'en' }))
    expect(await indexed()).toEqual(['indexed'])
    expect((await document()).language).toBe('en')
    expect(await indexed()).toEqual(['unchanged'])
    await setSpeaker('HRW')
    expect(await indexed()).toEqual(['unchanged'])
  })

  it('comes back with the documents when the index was lost', async () => {
    await setSpeaker('HRW')
    const writer = await engine.openWriter()
    await writer.remove([ID])
    await writer.close()
    expect((await listCorrections(place, ID)).map((it) => it.state)).toEqual(['document-gone'])
    expect(await indexed()).toEqual(['indexed'])
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
  })

  it('of a document that is damaged is listed as such, with those of all others', async () => {
    const { correction } = await setSpeaker('HRW')
    const error = damaged({ what: 'document', id: ID })
    const altered: Engine = { ...engine, document: () => Promise.reject(error) }
    const listed = await listCorrections({ ...place, engine: altered }, null)
    expect(listed).toEqual([{ correction, state: 'document-damaged', undone: null }])
  })

  it('of a passage that is gone is reported and kept, and applies again when the passage is back', async () => {
    const { correction } = await setSpeaker('HRW')
    await writeFile(path.join(folder, 'a.txt'), TEXT.replace('everything', 'nothing'))
    expect(await indexed()).toEqual(['indexed', 'correction-passage-gone'])
    expect(await listCorrections(place, ID)).toEqual([{ correction, state: 'passage-gone', undone: null }])
    await writeFile(path.join(folder, 'a.txt'), TEXT)
    expect(await indexed()).toEqual(['indexed'])
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
  })

  it('moves with its words when its paragraph is cut differently, and is undone there', async () => {
    const { correction } = await setSpeaker('HRW')
    const joined = TEXT.replace('Mill closes\n', 'Mill closes\n\nIt rained. ')
    await writeFile(path.join(folder, 'a.txt'), joined)
    expect(await indexed()).toEqual(['indexed'])
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
    const moved = (await document()).passages.find((it) => it.text.includes('everything'))
    expect(await listCorrections(place, ID)).toEqual([
      { correction, state: 'holds', undone: null, movedTo: [moved?.id] },
    ])
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await foundBySpeaker('human-rights-watch')).toBe(0)
    expect(await indexed()).toEqual(['unchanged'])
  })

  it('resolves a name to what other documents have added to the index', async () => {
    const text = 'Many fled\nThe families fled to the village of Arza, in Homs province, Jane Doe said.\n'
    await writeFile(path.join(folder, 'b.txt'), text)
    await indexed()
    const [passage] = (await document()).passages
    const made = await correct(place, ask({ target: passage?.id, what: 'location', new: 'arza' }))
    expect(made.correction.after).toMatchObject({
      key: 'SY/homs/arza',
      name: 'Arza',
      country: 'SY',
      admin1: 'Homs',
      basis: 'corrected',
    })
  })

  it('adds an unknown place, and states no more about it than was given', async () => {
    const target = (await document()).passages[0]?.id
    await correct(place, ask({ target, what: 'location', new: 'Xanadu' }))
    const [entity] = await engine.entities('location', ['xanadu'])
    expect(entity).toMatchObject({ label: 'Xanadu', kind: 'place', lat: null, lon: null })
  })

  it('that cannot be made leaves file and index alone', async () => {
    await expect(correct(place, ask({ what: 'url', new: 'nowhere' }))).rejects.toMatchObject({
      code: 'correction-refused',
    })
    expect(await records.corrections.all()).toEqual([])
    expect((await document()).corrected).toBeUndefined()
  })
})

describe('an undo', () => {
  it('restores what was there before, and is a record of its own', async () => {
    const before = await document()
    const { correction } = await setSpeaker('HRW')
    const { undone } = await undoCorrection(place, { id: correction.id, by: 'Grace' })
    expect(await document()).toEqual(before)
    expect(await foundBySpeaker('jane-doe')).toBe(1)
    expect((await records.corrections.all()).map((it) => it.what)).toEqual(['speaker', 'undo'])
    expect(await listCorrections(place, null)).toEqual([{ correction, state: 'undone', undone }])
    expect(undone?.by).toBe('Grace')
    expect(await indexed()).toEqual(['unchanged'])
  })

  it('is undone by another undo, and the correction is in force again', async () => {
    const { correction } = await setSpeaker('HRW')
    const { undone } = await undoCorrection(place, { id: correction.id, by: 'Grace' })
    const again = await undoCorrection(place, { id: undone?.id ?? '', by: 'Ada' })
    expect(again).toEqual({ correction, state: 'holds', undone: null })
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
    expect(await indexed()).toEqual(['unchanged'])
  })

  it('of an earlier correction leaves the later ones in force', async () => {
    const first = await correct(place, ask({ what: 'title', new: 'One' }))
    await setSpeaker('HRW')
    await undoCorrection(place, { id: first.correction.id, by: 'Ada' })
    expect((await document()).title).toBe('Mill closes')
    expect(await foundBySpeaker('human-rights-watch')).toBe(1)
  })

  it('is recorded even if the document is no longer in the index', async () => {
    const { correction } = await setSpeaker('HRW')
    const writer = await engine.openWriter()
    await writer.remove([ID])
    await writer.close()
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await indexed()).toEqual(['indexed'])
    expect(await foundBySpeaker('jane-doe')).toBe(1)
  })

  it('is refused for what is already undone, and for IDs that do not exist', async () => {
    const { correction } = await setSpeaker(null)
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    await expect(undoCorrection(place, { id: correction.id, by: 'Ada' })).rejects.toThrow('was undone on')
    await expect(undoCorrection(place, { id: 'c-000000000000', by: 'Ada' })).rejects.toMatchObject({
      code: 'not-found',
    })
  })
})
