import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import {
  type CorrectionRequest,
  correctionRecord,
  correctionRequest,
  type PreviewRequest,
} from '../../model/correction.ts'
import type { Rule } from '../../model/correction-rule.ts'
import { emptyRequest } from '../../model/search-request.ts'
import type { Records } from '../../records/port.ts'
import { removeInstallation } from '../sample-installation.ts'
import { indexedBoth, passagesHaving, type TwoFolders, twoFolders } from '../sample-two-folders.ts'
import { correct, makeWaiting, undoCorrection } from './ask.ts'
import { type CorrectionContext, listCorrections, previewCorrection } from './correct.ts'

// One wrong tag in many passages is one correction, whichever documents they are in and whenever these are indexed.

let given: TwoFolders
let root: string
let papers: string
let letters: string
let engine: Engine
let records: Records
let place: CorrectionContext

const said = (words: string, name = 'Jane Doe') =>
  `Mill closes\n“${words} was everything,” said ${name} in Damascus.\n\n“The ${words} is gone,” said ${name}.\n`

beforeEach(async () => {
  given = await twoFolders()
  ;({ root, papers, letters, engine, records, place } = given)
  for (const it of ['a', 'b', 'c']) await writeFile(path.join(papers, `${it}.txt`), said(`mill ${it}`))
  await writeFile(path.join(letters, 'd.txt'), said('inn'))
  await writeFile(path.join(letters, 'e.txt'), said('inn', 'Joan Roe'))
  await indexed()
})
afterEach(() => removeInstallation({ root, engine, records }))

const indexed = () => indexedBoth(given)
const having = (key: string, of: 'speaker' | 'location' = 'speaker') => passagesHaving(engine, of, key)

async function passageWith(key: string, of: 'speaker' | 'location' = 'speaker', collection = 'papers') {
  const request = emptyRequest()
  request.any[of] = [key]
  request.any.collection = [collection]
  const [hit] = (await engine.search({ ...request, sort: 'oldest' })).hits
  if (hit === undefined) throw new Error(`no passage of ${collection} has ${key}`)
  return hit.id
}

async function wrongSpeaker(request: Partial<CorrectionRequest>): Promise<PreviewRequest> {
  const target = await passageWith('jane-doe')
  const { by: _, ...asked } = correctionRequest.parse({
    ...{ target, what: 'speaker', new: 'Joan Roe', by: 'Ada' },
    ...request,
  })
  return asked
}
const ask = async (request: Partial<CorrectionRequest>) =>
  correct(place, { ...(await wrongSpeaker(request)), by: 'Ada' })

const lines = async () =>
  (await readFile(path.join(root, 'corrections.jsonl'), 'utf8')).trim().split('\n').filter(Boolean)

describe('a wrong tag in many passages', () => {
  it('is one correction, one line of the log, and one undo', async () => {
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([8, 2])
    const { correction, state } = await ask({ within: 'everywhere', why: 'a namesake' })
    expect(state).toBe('holds')
    expect(correction).toMatchObject({
      ...{ what: 'rule', of: 'speaker', by: 'Ada', why: 'a namesake', scope: { within: 'everywhere' } },
      found: { passages: 8, documents: 4 },
    })
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([0, 10])
    expect(await lines()).toHaveLength(1)
    expect(await listCorrections(place, null)).toMatchObject([{ correction, state: 'holds' }])

    await undoCorrection(place, { id: correction.id, by: 'Grace' })
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([8, 2])
    expect(await lines()).toHaveLength(2)
    expect(await listCorrections(place, null)).toMatchObject([{ state: 'undone', undone: { by: 'Grace' } }])
  })

  it('is undone and put back like any other, and leaves every document as it was', async () => {
    const all = async () => {
      const found = new Map<string, unknown>()
      for await (const { id, fingerprint } of engine.inventory())
        found.set(id, { fingerprint, ...(await engine.document(id)) })
      return found
    }
    const before = await all()
    const { correction } = await ask({ within: 'everywhere' })
    const made = await all()
    const { undone } = await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await all()).toEqual(before)
    await undoCorrection(place, { id: undone?.id ?? '', by: 'Ada' })
    expect(await all()).toEqual(made)
  })

  it('is corrected within one document or one collection, and nowhere else', async () => {
    const { correction } = await ask({ within: 'document' })
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([6, 4])
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    await ask({ within: 'collection' })
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([2, 8])
    expect(await passageWith('jane-doe', 'speaker', 'letters')).toBeDefined()
  })

  it('is corrected in the hits of a search, as they were when somebody looked at them', async () => {
    const within = { search: 'q=gone' }
    const { correction } = await ask({ within })
    expect((correction as Rule).found).toEqual({ passages: 4, documents: 4 })
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([4, 6])
    await writeFile(path.join(letters, 'f.txt'), said('ferry'))
    await indexed()
    // What the same search finds now, nobody has looked at.
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([6, 6])
  })

  it('is a place, a group or a person as well, and may be removed', async () => {
    const damascus = 'SY/damascus'
    expect(await having(damascus, 'location')).toBe(5)
    const target = await passageWith(damascus, 'location')
    await ask({ target, what: 'location', old: damascus, new: null, within: 'everywhere' })
    expect(await having(damascus, 'location')).toBe(0)
  })
})

describe('a rule', () => {
  it('corrects what is indexed later, and again, and makes nothing else again', async () => {
    await ask({ within: 'everywhere' })
    expect(await indexed()).toEqual(Array(5).fill('unchanged'))
    await writeFile(path.join(letters, 'f.txt'), said('ferry'))
    await writeFile(path.join(papers, 'a.txt'), said('old mill'))
    expect((await indexed()).toSorted()).toEqual(['indexed', 'indexed', ...Array(4).fill('unchanged')])
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([0, 12])
    expect(await indexed()).toEqual(Array(6).fill('unchanged'))
  })

  it('is less than what somebody says of one passage afterwards', async () => {
    const target = await passageWith('jane-doe')
    await ask({ within: 'everywhere' })
    await correct(place, correctionRequest.parse({ target, what: 'speaker', new: 'Jane Doe', by: 'Grace' }))
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([1, 9])
    expect(await indexed()).toEqual(Array(5).fill('unchanged'))
    expect([await having('jane-doe'), await having('joan-roe')]).toEqual([1, 9])
  })

  it('whose maker was killed before all of it was stored is finished by whoever writes next, and recorded once', async () => {
    const { correction } = await ask({ within: 'everywhere' })
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    const request = { ...(await wrongSpeaker({ within: 'everywhere' })), by: 'Ada' }
    const other = correctionRecord.parse({ ...correction, id: 'c-0000000000aa' })
    await records.changes.add({ id: other.id, at: other.at, what: 'correct', request })
    await records.corrections.append(other)
    expect(await having('jane-doe')).toBe(8)
    const writer = await engine.openWriter()
    await makeWaiting(place, async () => writer)
    await writer.close()
    expect(await having('jane-doe')).toBe(0)
    expect(await records.changes.outcome(other.id)).toMatchObject({
      state: 'done',
      result: { state: 'holds' },
    })
    expect(await lines()).toHaveLength(3)
  })

  it('whose maker was killed is applied by the next run, and one that was undone is taken back', async () => {
    const { correction } = await ask({ within: 'everywhere' })
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    // The log has it, and the index has not.
    const other = { ...correction, id: 'c-0000000000aa' }
    await appendFile(path.join(root, 'corrections.jsonl'), `${JSON.stringify(other)}\n`)
    expect(await having('jane-doe')).toBe(8)
    expect(await indexed()).toEqual(Array(5).fill('unchanged'))
    expect(await having('jane-doe')).toBe(0)
    const undo = { id: 'c-0000000000bb', at: correction.at, by: 'Ada', what: 'undo', undoes: other.id }
    await appendFile(path.join(root, 'corrections.jsonl'), `${JSON.stringify(undo)}\n`)
    expect(await indexed()).toEqual(Array(5).fill('unchanged'))
    expect(await having('jane-doe')).toBe(8)
  })
})

describe('a preview', () => {
  it('counts what would be corrected, shows some of it, and changes nothing', async () => {
    const { signal } = new AbortController()
    const preview = await previewCorrection(place, await wrongSpeaker({ within: 'collection' }), signal)
    expect(preview).toMatchObject({
      ...{
        of: 'speaker',
        before: { key: 'jane-doe' },
        after: { key: 'joan-roe', name: 'Joan Roe', passages: 2 },
      },
      counts: {
        document: { passages: 2, documents: 1 },
        collection: { passages: 6, documents: 3 },
        everywhere: { passages: 8, documents: 4 },
        search: null,
      },
    })
    expect(preview.samples.map(({ documentKey }) => documentKey).toSorted()).toEqual([
      'a.txt',
      'b.txt',
      'c.txt',
    ])
    const [sample] = preview.samples
    expect(sample?.marks.map(({ start, end }) => sample.text.slice(start, end)).join()).toContain('mill')
    const asked = await wrongSpeaker({ within: { search: 'q=gone&collection=letters' } })
    const hits = await previewCorrection(place, asked, signal)
    expect([hits.counts.search, hits.samples.map((it) => it.documentKey)]).toEqual([
      { passages: 1, documents: 1 },
      ['d.txt'],
    ])
    expect(await having('jane-doe')).toBe(8)
    expect(await records.corrections.all()).toEqual([])
  })

  it.each([
    [{ new: 'Jane Doe', within: 'everywhere' }, 'same-speaker'],
    [{ what: 'location', new: 'Homs', within: 'everywhere' }, 'no-tag-to-follow'],
    [{ within: { search: 'q=nowhere' } }, 'no-hit-has-it'],
  ] as [Partial<CorrectionRequest>, string][])('refuses %j, and records nothing', async (request, reason) => {
    await expect(ask(request)).rejects.toMatchObject({
      ...{ code: 'correction-refused', facts: { problem: { reason } } },
    })
    expect(await records.corrections.all()).toEqual([])
  })

  it('refuses a speaker without a name, who may be somebody else in every passage', async () => {
    await writeFile(path.join(letters, 'f.txt'), 'Fire\n“We ran,” said a resident of Homs.\n')
    await indexed()
    const target = await passageWith('unnamed', 'speaker', 'letters')
    await expect(ask({ target, within: 'everywhere' })).rejects.toMatchObject({
      facts: { problem: { reason: 'unnamed-everywhere' } },
    })
  })
})
