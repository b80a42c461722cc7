import type { LanguageExamples } from '../example.ts'
import { dateExamples } from './dates.examples.ts'
import { grammarExamples } from './grammar.examples.ts'
import { peopleExamples } from './people.examples.ts'
import { placeExamples } from './places.examples.ts'
import { speechExamples } from './speech.examples.ts'

export const frenchExamples: LanguageExamples = {
  ...dateExamples,
  ...grammarExamples,
  ...peopleExamples,
  ...placeExamples,
  ...speechExamples,
}
