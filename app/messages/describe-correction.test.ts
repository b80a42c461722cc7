import { expect, test } from 'vitest'
import { type Correction, correction } from '../../model/correction.ts'
import { rule } from '../../model/correction-rule.ts'
import { passageId } from '../../model/ids.ts'
import { isolated } from './ar/isolated.ts'
import { describeCorrection } from './describe-correction.ts'
import { messagesIn } from './messages.ts'

const english = messagesIn('en')

const target = { document: '0123456789abcdef', collection: 'papers', documentKey: 'a.txt' }
const made = (facts: object): Correction =>
  correction.parse({ id: 'c-000000000001', at: '2025-06-01T12:05:00.000Z', by: 'Ada', target, ...facts })

test('a correction is described by what changed, who made it and when', () => {
  const it = made({ what: 'title', before: 'Mill closes', after: 'Mill shut' })
  expect(describeCorrection(it, 'holds', english)).toEqual({
    id: 'c-000000000001',
    isRule: false,
    change: 'Title: “Mill closes” → “Mill shut”',
    note: 'corrected by Ada on 1 June 2025, 12:05 UTC.',
  })
})

test('one that has no effect says so', () => {
  const it = made({ what: 'title', before: null, after: 'x' })
  expect(describeCorrection(it, 'passage-gone', english).note).toContain(
    'No effect: its passage no longer exists.',
  )
})

test('one that followed its words says so', () => {
  const it = {
    ...made({ what: 'title', before: null, after: 'x' }),
    movedFrom: passageId.parse(passage.passage),
  }
  expect(describeCorrection(it, 'holds', english).note).toContain('It moved here with its words')
  expect(describeCorrection(it, 'holds', messagesIn('ar')).note).toContain('انتقل إلى هنا مع كلماته')
})

const passage = { ...target, passage: '0123456789abcdef-0123456789', text: 'It rained.' }
const date = (value: string, end?: string) => {
  return { value, end, precision: 'day', basis: 'corrected', mentions: [] }
}

test.each([
  [{ what: 'publishedAt', before: '2025-04-03', after: '2025-04' }, '3 April 2025 → April 2025'],
  [{ what: 'source', before: null, after: 'The Guardian' }, '“The Guardian” added'],
  [{ what: 'authors', before: ['Jane Doe', 'John Roe'], after: null }, '“Jane Doe; John Roe” removed'],
  [
    { what: 'date', target: passage, before: null, after: date('2025-03-06', '2025-03-08') },
    '6 March 2025 to 8 March 2025 added',
  ],
])('%j is described as "%s"', (facts, words) => {
  expect(describeCorrection(made(facts), 'holds', english).change).toContain(words)
})

test('a correction is described in Arabic, with its values as they are written', () => {
  const it = made({ what: 'title', before: 'Mill closes', after: 'Mill shut' })
  expect(describeCorrection(it, 'holds', messagesIn('ar'))).toEqual({
    id: 'c-000000000001',
    isRule: false,
    change: `العنوان: «${isolated('Mill closes')}» ← «${isolated('Mill shut')}»`,
    note: `صححه ${isolated('Ada')} في 1 يونيو 2025، الساعة 12:05 بالتوقيت العالمي.`,
  })
})

test('a correction of many passages says how far it goes, what it found, and why', () => {
  const person = { key: 'jane-doe', name: 'Jane Doe', basis: 'text', mentions: [] }
  const it = rule.parse({
    ...{ id: 'c-000000000001', at: '2025-06-01T12:05:00.000Z', by: 'Ada', why: 'a namesake' },
    ...{ what: 'rule', of: 'person', scope: { within: 'everywhere' }, before: person, after: null },
    found: { passages: 50, documents: 1 },
  })
  expect(describeCorrection(it, 'holds', english)).toEqual({
    id: 'c-000000000001',
    isRule: true,
    change: 'Person: “Jane Doe” removed',
    note: 'corrected by Ada on 1 June 2025, 12:05 UTC. In all collections: 50 passages in 1 document. Why: a namesake',
  })
  const { note } = describeCorrection(it, 'holds', messagesIn('ar'))
  expect(note).toContain('في كل المجموعات: 50 فقرة في وثيقة واحدة.')
  expect(note).toContain(`السبب: ${isolated('a namesake')}`)
})
