import type { LanguageExamples } from './example.ts'

/** English: what people are called by. */
export const peopleExamples: LanguageExamples = {
  'people.personNouns': {
    each: (noun) => ({
      text: `“We saw it all,” said the old ${noun}.`,
      shows: { speakers: [`the old ${noun}`] },
    }),
  },
}
