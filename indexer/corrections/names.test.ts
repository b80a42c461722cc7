import { appendFile, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Engine } from '../../engine/port.ts'
import { correctionRequest } from '../../model/correction.ts'
import type { Document } from '../../model/document.ts'
import { type NameRequest, nameRequest } from '../../model/name-rule.ts'
import { emptyRequest } from '../../model/search-request.ts'
import type { Records } from '../../records/port.ts'
import { removeInstallation } from '../sample-installation.ts'
import { indexedBoth, passagesHaving, type TwoFolders, twoFolders } from '../sample-two-folders.ts'
import { correct, correctName, undoCorrection } from './ask.ts'
import { type CorrectionContext, listCorrections } from './correct.ts'
import { previewOfName } from './make-name-rule.ts'

// What people say of names: that two are one, or one two; what somebody is called, and how else.

let given: TwoFolders
let root: string
let papers: string
let letters: string
let engine: Engine
let records: Records
let place: CorrectionContext
const said = (words: string, name: string, rest = '') =>
  `Mill closes\n“${words} was everything,” said ${name} in Damascus.\n\n“The ${words} is gone,” said ${name}.${rest}\n`

beforeEach(async () => {
  given = await twoFolders()
  ;({ root, papers, letters, engine, records, place } = given)
  await writeFile(path.join(papers, 'a.txt'), said('mill', 'Joan Roe'))
  await writeFile(path.join(papers, 'b.txt'), said('inn', 'Joan Roe, a miller,'))
  await writeFile(path.join(letters, 'c.txt'), said('ferry', 'Jo Roh'))
  await writeFile(path.join(letters, 'd.txt'), said('dam', 'John Doe'))
  await indexed()
})
afterEach(() => removeInstallation({ root, engine, records }))

const indexed = () => indexedBoth(given)
type Facet = 'speaker' | 'person' | 'location' | 'group'
const having = (key: string, of: Facet = 'speaker') => passagesHaving(engine, of, key)

const finding = async (q: string) => (await engine.search({ ...emptyRequest(), q })).total.value
const named = async (key: string, of: Facet = 'speaker') => {
  const [it] = await engine.entities(of, [key])
  return it === undefined ? null : { label: it.label, aliases: it.aliases }
}

const asked = (it: Partial<NameRequest>): NameRequest =>
  nameRequest.parse({ kind: 'person', key: 'jo-roh', by: 'Ada', ...it })
const say = (it: Partial<NameRequest>) => correctName(place, asked(it))
const merge = (more: Partial<NameRequest> = {}) => say({ change: 'merge', name: 'Joan Roe', ...more })

/** All that the index has. */
async function all() {
  const found = new Map<string, { fingerprint: string } & Partial<Document>>()
  for await (const { id, fingerprint } of engine.inventory())
    found.set(id, { fingerprint, ...(await engine.document(id)) })
  return found
}

describe('two names that mean one person', () => {
  it('are merged by one record, and apart again after one undo', async () => {
    const before = await all()
    expect([await having('jo-roh'), await having('joan-roe')]).toEqual([2, 4])
    const { correction, state } = await merge({ why: 'a misprint' })
    expect(state).toBe('holds')
    expect(correction).toMatchObject({
      ...{ of: 'name', change: 'merge', by: 'Ada', why: 'a misprint', scope: { within: 'everywhere' } },
      before: { kind: 'person', key: 'jo-roh', name: 'Jo Roh' },
      after: { kind: 'person', key: 'joan-roe', name: 'Joan Roe' },
      found: { passages: 2, documents: 1 },
    })
    expect([await having('jo-roh'), await having('joan-roe')]).toEqual([0, 6])
    expect(await having('joan-roe', 'person')).toBe(await having('joan-roe'))
    expect(await records.corrections.all()).toHaveLength(1)
    await undoCorrection(place, { id: correction.id, by: 'Grace' })
    expect([await having('jo-roh'), await having('joan-roe')]).toEqual([2, 4])
    expect(await all()).toEqual(before)
    expect(await named('joan-roe')).toMatchObject({ label: 'Joan Roe', aliases: [] })
    expect(await listCorrections(place, null)).toMatchObject([{ state: 'undone', undone: { by: 'Grace' } }])
  })

  it('are found by either spelling, wherever the person is named', async () => {
    await merge()
    for (const of of ['speaker', 'person'] as const)
      expect(await named('joan-roe', of)).toEqual({ label: 'Joan Roe', aliases: ['Jo Roh'] })
    expect([await finding('Jo Roh '), await finding('Joan Roe ')]).toEqual([6, 6])
    expect([await finding('speaker:"Jo Roh"'), await finding('speaker:"Joan Roe"')]).toEqual([6, 6])
    expect(await having('joan-roe')).toBe(6)
  })

  it('are one for what is indexed later and again, whichever spelling it has, and nothing else is made again', async () => {
    await merge()
    expect(await indexed()).toEqual(Array(4).fill('unchanged'))
    await writeFile(path.join(letters, 'e.txt'), said('barge', 'Jo Roh'))
    await writeFile(path.join(papers, 'a.txt'), said('old mill', 'Joan Roe'))
    expect((await indexed()).toSorted()).toEqual(['indexed', 'indexed', ...Array(3).fill('unchanged')])
    expect([await having('jo-roh'), await having('joan-roe')]).toEqual([0, 8])
    expect(await finding('Jo Roh ')).toBe(8)
    expect(await indexed()).toEqual(Array(5).fill('unchanged'))
  })

  it('are one although whoever merged them was killed before all of it was stored', async () => {
    const { correction } = await merge()
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    const again = { ...correction, id: 'c-0000000000aa' }
    await appendFile(path.join(root, 'corrections.jsonl'), `${JSON.stringify(again)}\n`)
    expect(await having('jo-roh')).toBe(2)
    expect(await indexed()).toEqual(Array(4).fill('unchanged'))
    expect([await having('jo-roh'), await finding('Jo Roh ')]).toEqual([0, 6])
  })

  it('keep what each text says of the speaker, and show that a person has said who it is', async () => {
    await writeFile(
      path.join(letters, 'e.txt'),
      said('barge', 'Jo Roh, a spokeswoman for Amnesty International,'),
    )
    await indexed()
    await merge()
    const request = emptyRequest()
    request.any.speaker = ['joan-roe']
    const { hits } = await engine.search({ ...request, q: 'barge was' })
    expect(hits.flatMap((hit) => hit.quotations.map(({ speaker }) => speaker))).toMatchObject([
      { key: 'joan-roe', name: 'Joan Roe', role: 'spokeswoman', basis: 'corrected' },
    ])
  })

  it('mean the one that was kept for whoever corrects a passage with the other name afterwards', async () => {
    await merge()
    const request = emptyRequest()
    request.any.speaker = ['john-doe']
    const [hit] = (await engine.search(request)).hits
    await correct(
      place,
      correctionRequest.parse({ target: hit?.id, what: 'speaker', new: 'Jo Roh', by: 'Grace' }),
    )
    expect([await having('jo-roh'), await having('joan-roe')]).toEqual([0, 7])
  })

  it('stay merged when what they were merged into is merged further, which has to be undone first', async () => {
    const { correction } = await merge()
    await say({ change: 'merge', key: 'joan-roe', name: 'john-doe' })
    expect([await having('jo-roh'), await having('joan-roe'), await having('john-doe')]).toEqual([0, 0, 8])
    expect(await finding('Jo Roh ')).toBe(8)
    await expect(undoCorrection(place, { id: correction.id, by: 'Ada' })).rejects.toMatchObject({
      facts: { problem: { reason: 'merged-further', name: 'John Doe' } },
    })
  })
})

describe('a place or a body that has two names', () => {
  it('is merged with where it is, and is no longer counted elsewhere', async () => {
    expect([await having('SY/damascus', 'location'), await having('SY/homs', 'location')]).toEqual([4, 0])
    await writeFile(path.join(letters, 'e.txt'), 'Fire\nIt burned in Homs, near Homs.\n')
    await indexed()
    await say({ change: 'merge', kind: 'place', key: 'SY/homs', name: 'SY/damascus' })
    const request = emptyRequest()
    request.any.location = ['SY/damascus']
    const { hits, total } = await engine.search({ ...request, q: 'burned' })
    expect(total.value).toBe(1)
    expect(hits[0]?.locations).toMatchObject([{ key: 'SY/damascus', name: 'Damascus', basis: 'corrected' }])
    expect(hits[0]?.locations[0]?.mentions).toHaveLength(2)
    expect(await having('SY/homs', 'location')).toBe(0)
  })

  it('is not merged while other places are inside it', async () => {
    await expect(
      say({ change: 'merge', kind: 'place', key: 'SY', name: 'SY/damascus' }),
    ).rejects.toMatchObject({ facts: { problem: { reason: 'has-others-inside' } } })
  })
})

describe('a name', () => {
  it('is shown otherwise, and found by what it was called before', async () => {
    const before = await all()
    const { correction } = await say({ change: 'rename', key: 'joan-roe', name: 'Joan Q. Roe' })
    expect(await named('joan-roe')).toEqual({ label: 'Joan Q. Roe', aliases: ['Joan Roe'] })
    const request = emptyRequest()
    request.any.speaker = ['joan-roe']
    const { hits, total } = await engine.search(request)
    expect(total.value).toBe(4)
    const speakers = hits.flatMap((hit) => hit.quotations.flatMap((it) => it.speaker ?? []))
    expect(new Set(speakers.map(({ name }) => name))).toEqual(new Set(['Joan Q. Roe']))
    expect(speakers.every(({ basis }) => basis !== 'corrected')).toBe(true)
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect(await all()).toEqual(before)
  })

  it('has another spelling, which finds it and means it in what is indexed later', async () => {
    await say({ change: 'alias', key: 'joan-roe', name: 'Joanna Rowe' })
    expect(await finding('Joanna Rowe ')).toBe(4)
    await writeFile(path.join(letters, 'e.txt'), said('barge', 'Joanna Rowe'))
    await indexed()
    expect([await having('joanna-rowe'), await having('joan-roe')]).toEqual([0, 6])
    expect(await finding('speaker:"Joan Roe" barge ')).toBe(2)
  })

  it('has no other spelling under whose key somebody else is known, however that one is spelt', async () => {
    await writeFile(path.join(letters, 'e.txt'), said('barge', 'Mohammed Hassan'))
    await indexed()
    const [key = ''] = (
      await engine.facet('speaker', emptyRequest(), { find: 'Hassan', offset: 0, limit: 1 })
    ).values.map((it) => it.key)
    await expect(say({ change: 'alias', key: 'joan-roe', name: 'Muhammad Hasan' })).rejects.toMatchObject({
      facts: { problem: { reason: 'name-of-another', key } },
    })
    expect(await having(key)).toBe(2)
  })

  it('has another spelling that means it in what is indexed later, also of a place in a country', async () => {
    await say({ change: 'alias', kind: 'place', key: 'SY/damascus', name: 'Zizzow' })
    await writeFile(path.join(letters, 'e.txt'), 'Fire\nIt burned in the town of Zizzow, Syria.\n')
    await indexed()
    expect([await having('SY/zizzow', 'location'), await having('SY/damascus', 'location')]).toEqual([0, 5])
  })

  it('stays as it was renamed while others have that name by a merge, and is renamed again with them', async () => {
    const { correction } = await say({ change: 'rename', key: 'joan-roe', name: 'Joan Q. Roe' })
    await merge({ name: 'joan-roe' })
    await expect(undoCorrection(place, { id: correction.id, by: 'Ada' })).rejects.toMatchObject({
      facts: { problem: { reason: 'given-since', name: 'Joan Q. Roe' } },
    })
    await say({ change: 'rename', key: 'joan-roe', name: 'Joan Roe' })
    expect(JSON.stringify([...(await all()).values()].map(({ passages }) => passages))).not.toContain(
      'Q. Roe',
    )
  })

  it('is two in one document, one collection or the hits of a search, and stays one elsewhere', async () => {
    await writeFile(path.join(letters, 'e.txt'), said('barge', 'Joan Roe'))
    await indexed()
    const split = (within: NameRequest['within']) =>
      say({ change: 'split', key: 'joan-roe', name: 'Joan Roe', within })
    const { correction } = await split({ collection: 'letters' })
    expect([await having('joan-roe'), await having('joan-roe-2')]).toEqual([4, 2])
    expect(await named('joan-roe-2')).toMatchObject({ label: 'Joan Roe' })
    await writeFile(path.join(letters, 'f.txt'), said('canal', 'Joan Roe'))
    await indexed()
    expect([await having('joan-roe'), await having('joan-roe-2')]).toEqual([4, 4])
    await undoCorrection(place, { id: correction.id, by: 'Ada' })
    expect([await having('joan-roe'), await having('joan-roe-2')]).toEqual([8, 0])
    await split({ search: 'q=gone&collection=papers' })
    expect([await having('joan-roe'), await having('joan-roe-3')]).toEqual([6, 2])
  })
})

describe('what is said of a name', () => {
  it('is counted and shown before it is said, and changes nothing by that', async () => {
    const { by: _, ...request } = asked({ change: 'merge', name: 'Joan Roe' })
    const preview = await previewOfName(engine, request, new AbortController().signal)
    expect(preview).toMatchObject({
      ...{ change: 'merge', before: { key: 'jo-roh' }, names: ['Jo Roh'] },
      after: { key: 'joan-roe', name: 'Joan Roe', passages: 4 },
      found: { passages: 2, documents: 1 },
    })
    expect(preview.samples).toHaveLength(1)
    expect(await having('jo-roh')).toBe(2)
    expect(await records.corrections.all()).toEqual([])
  })

  it.each([
    [{ change: 'merge', name: 'Nobody Known' }, 'no-such-name'],
    [{ change: 'merge', name: 'jo-roh' }, 'merged-with-itself'],
    [{ change: 'merge', key: 'nobody', name: 'Joan Roe' }, 'unknown-key'],
    [{ change: 'rename', name: 'Jo Roh' }, 'already-called'],
    [{ change: 'rename', name: '…' }, 'no-words-in-name'],
    [{ change: 'alias', name: 'jo roh' }, 'already-called'],
    [{ change: 'alias', name: 'Joan Roe' }, 'name-of-another'],
    [{ change: 'split', name: 'Jo Roh', within: { collection: 'papers' } }, 'nothing-to-split'],
    [{ change: 'split', name: 'Jo Roh', within: { search: 'q=nowhere' } }, 'no-hit-has-it'],
  ] as [Partial<NameRequest>, string][])('is refused where it cannot be so: %j', async (request, reason) => {
    await expect(say(request)).rejects.toMatchObject({ facts: { problem: { reason } } })
    expect(await records.corrections.all()).toEqual([])
  })

  it('is a line that anybody can read', async () => {
    await merge()
    const [line = ''] = (await readFile(path.join(root, 'corrections.jsonl'), 'utf8')).split('\n')
    expect(JSON.parse(line)).toMatchObject({ what: 'rule', of: 'name', names: ['Jo Roh'] })
  })
})
