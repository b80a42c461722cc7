import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type ReviewedCheck, reviewsOf } from '../model/saved-check.ts'
import { CHECKS } from '../records/kind.ts'
import { openRecords } from '../records/open.ts'
import type { Records } from '../records/port.ts'
import { changeSavedChecks, openCheck, savedCheckOf, savedChecks } from './saved.ts'
import { checkOf, ONE_OF_EACH } from './whole-check.fixture.ts'

let folder: string
let records: Records
beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-saved-'))
  records = await openRecords({ dataFolder: folder })
})
afterEach(async () => {
  await records.close()
  fs.rmSync(folder, { recursive: true })
})

const at = '2025-04-02T10:00:00Z'
const REVIEWED: ReviewedCheck = {
  name: 'My draft',
  check: ONE_OF_EACH,
  reviews: [{ text: 'Nobody came.', nth: 1, verdict: 'fine', note: 'Asked her', at }],
}
const save = (check = REVIEWED, id?: string, revision?: number) =>
  changeSavedChecks(records, {
    ...{ action: 'save', ...check },
    ...(id !== undefined && { id }),
    ...(revision !== undefined && { revision }),
  })

it('lists, opens and removes what was saved', async () => {
  expect(await savedChecks(records)).toEqual({ checks: [] })
  const { saved } = await save()
  if (saved === null) throw new Error('nothing was saved')
  expect((await savedChecks(records)).checks).toEqual([saved])
  expect(saved).toMatchObject({ name: 'My draft', quotations: 7, reviewed: 1 })
  expect(await openCheck(records, saved.id)).toMatchObject({ ...REVIEWED, id: saved.id })
  await changeSavedChecks(records, { action: 'remove', id: saved.id, revision: saved.revision })
  expect(await savedChecks(records)).toEqual({ checks: [] })
  await expect(openCheck(records, saved.id)).rejects.toMatchObject({ code: 'not-found' })
})

it('is replaced by whoever has seen it as it is, and by nobody else', async () => {
  const first = (await save()).saved
  if (first === null) throw new Error('nothing was saved')
  const second = (await save({ ...REVIEWED, reviews: [] }, first.id, first.revision)).saved
  expect(second).toMatchObject({ id: first.id, reviewed: 0 })
  await expect(save(REVIEWED, first.id, first.revision)).rejects.toMatchObject({ code: 'record-changed' })
})

/** The same records, and which of them were read whole. */
function reading(of: Records): { records: Records; read: string[] } {
  const read: string[] = []
  const seen: Records = {
    ...of,
    kept: (kind) => {
      const kept = of.kept(kind)
      const all = () => {
        read.push(`all of ${kind.name}`)
        return kept.all()
      }
      const get = (key: string) => {
        read.push(kind.name)
        return kept.get(key)
      }
      const { put, remove, revisions } = kept
      return { put, remove, revisions, all, get }
    },
  }
  return { records: seen, read }
}

it('is listed, and found by its draft, without being read whole', async () => {
  const { saved } = await save()
  await save({ ...REVIEWED, name: 'Another', check: checkOf([{ text: 'Something else' }]) })
  const { records: seen, read } = reading(records)
  expect((await savedChecks(seen)).checks).toHaveLength(2)
  expect(read).toEqual(['all of check-summary'])
  read.length = 0
  const texts = ONE_OF_EACH.quotations.map(({ text }) => text)
  expect((await savedCheckOf(seen, draftOf(texts, 'other')))?.id).toBe(saved?.id)
  expect(read).toEqual(['all of check-summary', 'check'])
})

it('is listed as it is where whoever saved it was stopped before its summary was written', async () => {
  const { saved } = await save()
  const [kept] = await records.kept(CHECKS).revisions()
  if (saved === null || kept === undefined) throw new Error('nothing was saved')
  const value = { ...REVIEWED, name: 'Renamed', savedAt: '2025-04-03T10:00:00.000Z' }
  await records.kept(CHECKS).put(saved.id, value, kept.revision)
  await records.kept(CHECKS).put('k-0123456789ab', value, 0)
  const { checks } = await savedChecks(records)
  expect(checks.map(({ name }) => name)).toEqual(['Renamed', 'Renamed'])
  const again = (await save(REVIEWED, saved.id, checks.find(({ id }) => id === saved.id)?.revision)).saved
  expect(again).toMatchObject({ id: saved.id, name: 'My draft' })
  expect((await savedChecks(records)).checks).toContainEqual(again)
})

it('is copied with the other records', async () => {
  const { saved } = await save()
  const copy = path.join(folder, 'copy')
  fs.mkdirSync(copy)
  await records.copyTo(copy)
  const other = await openRecords({ dataFolder: copy })
  expect((await savedChecks(other)).checks).toEqual([saved])
  await other.close()
})

const draftOf = (texts: readonly string[], sha256: string, name: string | null = null) => ({
  ...{ sha256, name },
  quotations: texts.map((text) => ({ start: 0, end: text.length, text, speaker: null, source: null })),
})

it('belongs to the same draft, also if that was edited elsewhere', async () => {
  const { saved } = await save()
  const texts = ONE_OF_EACH.quotations.map(({ text }) => text)
  const found = async (...draft: Parameters<typeof draftOf>) =>
    (await savedCheckOf(records, draftOf(...draft)))?.id ?? null
  expect(await found(texts, ONE_OF_EACH.draft?.sha256 ?? '')).toBe(saved?.id)
  expect(await found(['One more', ...texts.slice(2)], 'other')).toBe(saved?.id)
  expect(await found(texts.slice(0, 1), 'other', 'draft.txt')).toBe(saved?.id)
  expect(await found(texts.slice(0, 1), 'other')).toBeNull()
  expect(await found(['Something else'], 'other', 'draft.txt')).toBeNull()
})

it('belongs to no other draft that has one of its quotations, and the newest of equals is opened', async () => {
  const text = 'Nobody came.'
  const save = (name: string, at: string) =>
    changeSavedChecks(
      records,
      { action: 'save', name, check: checkOf([{ text }]), reviews: [] },
      () => new Date(at),
    )
  for (const second of [3, 9, 1, 7]) await save(`${second}`, `2025-05-01T10:00:0${second}.000Z`)
  const found = async (...draft: Parameters<typeof draftOf>) =>
    (await savedCheckOf(records, draftOf(...draft)))?.name ?? null
  expect(await found([text, 'One more', 'Another', 'A third'], 'other', 'other.txt')).toBeNull()
  expect(await found([text], 'ab'.repeat(32))).toBe('9')
})

it('gives each quotation its own review, however often it is in the draft and wherever it stands', () => {
  const twice = checkOf([{ text: 'New' }, { text: 'Nobody came.' }, { text: 'Nobody came.' }])
  const second = { text: 'Nobody came.', nth: 2, verdict: 'ask' as const, note: '', at }
  const reviews = reviewsOf({ check: twice, reviews: [...REVIEWED.reviews, second] })
  expect(reviews.map((it) => it?.verdict ?? null)).toEqual([null, 'fine', 'ask'])
})
