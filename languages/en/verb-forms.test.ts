import { expect, it } from 'vitest'
import { cuesOf } from '../cues.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

it.each([
  [{ base: 'shout' }, 'shouts', ['shouted'], ['shouting']],
  [{ base: 'state' }, 'states', ['stated'], ['stating']],
  [{ base: 'reply' }, 'replies', ['replied'], ['replying']],
  [{ base: 'say', past: 'said' }, 'says', ['said'], ['saying']],
  [{ base: 'stress' }, 'stresses', ['stressed'], ['stressing']],
  [{ base: 'snap' }, 'snaps', ['snapped'], ['snapping']],
  [{ base: 'quip' }, 'quips', ['quipped'], ['quipping']],
  [{ base: 'vow' }, 'vows', ['vowed'], ['vowing']],
  [{ base: 'admit', doubling: 'always' }, 'admits', ['admitted'], ['admitting']],
  [{ base: 'label', doubling: 'either' }, 'labels', ['labelled', 'labeled'], ['labelling', 'labeling']],
] as const)('gives %o its forms', (verb, present, past, ing) => {
  expect(formsOf(verb)).toEqual({ present: [present], past, ing, base: [verb.base] })
})

it('has one row for each verb of saying', () => {
  const bases = VERBS_OF_SAYING.map(({ base }) => base)
  expect(bases).toEqual([...new Set(bases)])
})

it('takes a form that two verbs share for the first one, and of one verb for its past', () => {
  const read = { base: 'read', past: 'read', plain: true } as const
  const { cues, judgingCues } = cuesOf(
    [
      read,
      { base: 'reading', noun: true },
      { base: 'hail', judging: true },
      { base: 'find', past: 'found', finite: true },
    ],
    formsOf,
  )
  expect(cues.get('read')).toMatchObject({ form: 'past', plain: true })
  expect(cues.get('reading')).toMatchObject({ form: 'ing', noun: false })
  expect([judgingCues.has('hailed'), cues.has('hailed')]).toEqual([true, false])
  expect(['found', 'finds', 'find', 'finding'].filter((word) => cues.has(word))).toEqual(['found', 'finds'])
})
