import type { Cue, Speech } from '../parts/speech.ts'
import { words } from './spelling.ts'
import { formsOf } from './verb-forms.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

function cuesBy(judging: boolean): ReadonlyMap<string, Cue> {
  const cues = new Map<string, Cue>()
  for (const verb of VERBS_OF_SAYING) {
    if ((verb.judging ?? false) !== judging) continue
    const { noun = false, naming = false, plain = false, asking = false } = verb
    for (const { word, form, gender, plural } of formsOf(verb)) {
      if (cues.has(word)) continue
      const number = plural ? ('plural' as const) : ('singular' as const)
      cues.set(word, {
        ...{ form, noun, naming, plain, asking, object: false },
        agrees: { person: 3, number, ...(gender && { gender }) },
      })
    }
  }
  return cues
}

export const speech: Partial<Speech> = {
  cues: cuesBy(false),
  judgingCues: cuesBy(true),
  orders: ['verb-subject'],
  sourcePhrases: [
    'بحسب رواية',
    'بحسب',
    'حسب',
    'وفق',
    'وفقا ل',
    'طبقا ل',
    'نقلا عن',
    'استنادا إلى',
    'على حد قول',
    'على حد تعبير',
  ],
  relayedWords: words('قوله قولها قولهم تأكيده تأكيدها تصريحه'),
  relayedFrom: words('عن'),
  documentNouns: words('بيان تقرير دراسة استطلاع رسالة مذكرة وثيقة'),
  interviewPhrases: [
    'أجرى الحوار',
    'أجرت الحوار',
    'أجرى المقابلة',
    'أجرت المقابلة',
    'حاوره',
    'حاورها',
    'حاورته',
    'حاورتها',
  ],
  questionLabels: words('س سؤال السؤال'),
  answerLabels: words('ج جواب الجواب'),
}
