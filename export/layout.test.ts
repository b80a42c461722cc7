import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEngine } from '../engine/open.ts'
import type { Engine } from '../engine/port.ts'
import { type Different, layoutOf } from './layout.ts'
import { parseExport } from './request.ts'

let folder = ''
let engine: Engine

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'verbatim-layout-'))
  const opened = await openEngine({ dataFolder: folder })
  const value = { key: 'joe-stork', label: 'Joe Stork', count: 1, selected: 'any' as const }
  engine = { ...opened, facet: async () => ({ values: [value], more: 0 }) }
})

afterAll(async () => {
  await engine.close()
  fs.rmSync(folder, { recursive: true })
})

const TWELVE = { total: 12, quotations: null as number | null, different: null as Different | null }

async function stated(address: string, counted = TWELVE) {
  const layout = await layoutOf(engine, parseExport(new URLSearchParams(address)), counted)
  return { ...layout, facts: Object.fromEntries(layout.facts) }
}

describe('a document says of itself', () => {
  it('what was searched in words, what was found, when, and in which style', async () => {
    const asked =
      'q="war crimes"&in=quoting&speaker=joe-stork&not.source=unknown&from=2025-03&undated=include'
    const { title, facts } = await stated(`${asked}&style=oscola`, { ...TWELVE, quotations: 19 })
    expect(title).toBe('Quotes found by "war crimes"')
    expect(facts).toMatchObject({
      Search: '"war crimes"',
      Searched: 'quotations in passages with these words',
      'Said by': 'Joe Stork',
      'Source: not': 'not stated',
      Published: 'from March 2025, or undated',
      Found: '19 quotations in 12 passages',
      'Citation style': 'OSCOLA, 4th edition',
    })
    expect(facts.Exported).toMatch(/^\d{1,2} \p{L}+ \d{4}$/u)
  })

  it('the same in Arabic', async () => {
    const { title, facts } = await stated('q=syria&speaker=joe-stork&labels=ar', { ...TWELVE, total: 2 })
    expect(title).toBe('اقتباسات وُجدت بالبحث عن syria')
    expect(facts).toMatchObject({ القائل: 'Joe Stork', النتيجة: 'فقرتان' })
  })

  it('what became of copies: folded, nothing that is counted may seem to be all', async () => {
    const different: Different = { unit: 'passage', value: 1312, different: 190, exact: true }
    const folded = { total: 190, quotations: null, different }
    const { facts, notice } = await stated('q=syria&copies=folded&minSources=3', folded)
    expect(facts.Found).toBe('190 passages')
    expect(facts.Copies).toBe(
      'of passages or quotations that are copies of each other, the earliest stands for all; 1,312 passages, 190 different; only what is in 3 or more sources',
    )
    expect(notice).toContain('1,312 passages, 190 different')
    const cut = await stated('q=syria&copies=folded', {
      ...folded,
      different: { ...different, exact: false },
    })
    expect(cut.facts.Copies).not.toMatch(/\d/)
    expect((await stated('q=syria')).facts).not.toHaveProperty('Copies')
  })

  it('nothing of a search where quotes were chosen', async () => {
    const { title, facts } = await stated('ids=0000000000000001-ffffffffff', { ...TWELVE, total: 1200 })
    expect(title).toBe('Selected quotes')
    expect(Object.keys(facts)).toEqual(['Quotes', 'Exported', 'Citation style'])
    expect(facts).toMatchObject({ Quotes: '1,200' })
  })

  it('no count that is not known', async () => {
    const request = parseExport(new URLSearchParams('q=syria'))
    const { facts } = await layoutOf(engine, request, { total: null, quotations: null, different: null })
    expect(Object.fromEntries(facts)).not.toHaveProperty('Found')
  })
})

describe('the layout that is asked for', () => {
  it.each([
    ['q=syria', { grouping: 'source', shown: 'paragraph', labels: 'en' }],
    ['q=syria&in=quotations&grouping=date', { grouping: 'date', shown: 'quotations', labels: 'en' }],
    [
      'q=syria&in=quoting&shown=paragraph&labels=ar',
      { grouping: 'source', shown: 'paragraph', labels: 'ar' },
    ],
    ['ids=0000000000000001-ffffffffff', { grouping: 'none', shown: 'paragraph', labels: 'en' }],
    [
      'ids=0000000000000001-ffffffffff&shown=quotations',
      { grouping: 'none', shown: 'quotations', labels: 'en' },
    ],
  ])('%s', (address, layout) => {
    expect(parseExport(new URLSearchParams(address)).layout).toEqual(layout)
  })

  it.each(['grouping=speaker', 'shown=words', 'labels=fr'])('is refused where there is none: %s', (wrong) => {
    const [parameter] = wrong.split('=')
    expect(() => parseExport(new URLSearchParams(`q=x&${wrong}`))).toThrow(
      expect.objectContaining({ code: 'bad-request', facts: expect.objectContaining({ parameter }) }),
    )
  })
})
