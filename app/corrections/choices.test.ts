import { expect, test } from 'vitest'
import { paragraph } from '../../model/passage.ts'
import { messagesIn } from '../messages/messages.ts'
import { passageChoices } from './choices.ts'

const base = { id: '0123456789abcdef-0123456789', ordinal: 0, section: null, kind: 'paragraph', start: 0 }
const text = '“No,” said a resident of Homs. “Yes,” said HRW.'
const mentions: [] = []
const passage = paragraph.parse({
  ...base,
  end: text.length,
  text,
  quotations: [
    {
      start: 1,
      end: 4,
      text: 'No,',
      kind: 'speech',
      speaker: { key: 'unnamed', name: 'a resident of Homs', kind: 'unnamed', basis: 'text' },
      cue: 'said',
    },
    { start: 32, end: 36, text: 'Yes,', kind: 'speech', speaker: null, cue: 'said' },
  ],
  groups: [{ key: 'hrw', name: 'Human Rights Watch', kind: 'organisation', basis: 'text', mentions }],
  locations: [],
  people: [],
  dates: [{ value: '2025-03-06', end: '2025-03-08', precision: 'day', basis: 'text', mentions }],
})

test('everything that may be wrong with a passage can be chosen, each with its own ID', () => {
  const choices = passageChoices(passage, messagesIn('en'))
  expect(choices.map((it) => it.label)).toEqual([
    'Who says “No,”: Unnamed: a resident of Homs',
    'Who says “Yes,”: Speaker not stated',
    'Group: Human Rights Watch',
    'Date: 2025-03-06/2025-03-08',
    'A group is missing',
    'A place is missing',
    'A person is missing',
    'A date is missing',
  ])
  expect(new Set(choices.map((it) => it.id)).size).toBe(choices.length)
  expect(choices[2]).toMatchObject({ what: 'group', old: 'hrw', now: 'Human Rights Watch', adds: false })
  expect(choices[1]).toMatchObject({ what: 'speaker', quotation: 2, now: '' })
})

// In a line from right to left, the parts of a date would change places.
test('in Arabic, what a tag says keeps its own direction', () => {
  const labels = passageChoices(passage, messagesIn('ar')).map((it) => it.label)
  expect(labels).toContainEqual(expect.stringContaining('\u20682025-03-06/2025-03-08\u2069'))
  expect(labels).toContainEqual(expect.stringContaining('\u2068Human Rights Watch\u2069'))
})

test('an unnamed speaker stays unnamed when only the description is corrected', () => {
  expect(passageChoices(passage, messagesIn('en'))[0]).toMatchObject({
    now: 'a resident of Homs',
    kind: 'unnamed',
  })
})
