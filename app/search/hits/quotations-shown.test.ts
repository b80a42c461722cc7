import { expect, test } from 'vitest'
import type { Quotation } from '../../../model/passage.ts'
import { emptyRequest } from '../../../model/search-request.ts'
import { quotationsShown } from './quotations-shown.ts'

const by = (key: string | null, start: number, end: number): Quotation => ({
  start,
  end,
  text: '',
  kind: 'speech',
  speaker: key === null ? null : { key, name: key, kind: 'person', basis: 'text' },
  cue: null,
})

const quotations = [by('stork', 0, 20), by('clooney', 30, 50), by(null, 60, 80)]
const asked = (...speaker: string[]) => ({
  ...emptyRequest(),
  any: { ...emptyRequest().any, speaker },
})

test('with a word found, only the quotations that contain it', () => {
  const shown = quotationsShown({ quotations, highlights: [{ start: 35, end: 40 }] }, asked())
  expect(shown.map((it) => it.start)).toEqual([30])
})

test('with a speaker chosen, only that speaker’s quotations, even if another says the word', () => {
  const highlights = [{ start: 5, end: 9 }]
  expect(quotationsShown({ quotations, highlights }, asked('clooney')).map((it) => it.start)).toEqual([30])
  expect(quotationsShown({ quotations, highlights }, asked('unknown')).map((it) => it.start)).toEqual([60])
})

test('what is quoted within a turn is shown with it, or alone if only its speaker is chosen', () => {
  const nested = [by('stork', 0, 80), by('clooney', 30, 50)]
  const hit = { quotations: nested, highlights: [{ start: 35, end: 40 }] }
  expect(quotationsShown(hit, asked()).map((it) => it.start)).toEqual([0])
  expect(quotationsShown(hit, asked('clooney')).map((it) => it.start)).toEqual([30])
})

test('without words, all quotations', () => {
  expect(quotationsShown({ quotations, highlights: [] }, asked())).toEqual(quotations)
})
