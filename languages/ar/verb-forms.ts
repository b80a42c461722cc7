import type { Gender } from '../parts/grammar.ts'
import { spelled } from './spelling.ts'
import type { ArabicVerb } from './verbs-of-saying.ts'

type Form = { word: string; form: 'past' | 'present' | 'ing'; gender?: Gender; plural: boolean }

const WEAK_END = /[اى]$/

/** Every form that news uses, with the gender and the number of its subject. */
export function formsOf({ past, present, participle }: ArabicVerb): Form[] {
  const stem = past.replace(WEAK_END, '')
  const female = present.replace(/^ي/, 'ت')
  const plural = present.replace(/[وي]$/, '')
  const forms: Form[] = [
    { word: past, form: 'past', gender: 'male', plural: false },
    { word: `${stem}ت`, form: 'past', gender: 'female', plural: false },
    { word: `${stem}وا`, form: 'past', plural: true },
    { word: present, form: 'present', gender: 'male', plural: false },
    { word: female, form: 'present', gender: 'female', plural: false },
    { word: `${plural}ون`, form: 'present', plural: true },
  ]
  if (participle !== undefined) {
    const base = participle.slice(0, -1)
    forms.push({ word: participle, form: 'ing', gender: 'male', plural: false })
    forms.push({ word: `${base}ة`, form: 'ing', gender: 'female', plural: false })
    forms.push({ word: `${base}ين`, form: 'ing', plural: true })
  }
  return forms.map((it) => ({ ...it, word: spelled(it.word) }))
}
