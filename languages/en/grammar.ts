import type { Grammar } from '../parts/grammar.ts'
import { list } from '../word-list.ts'

const DETERMINERS = list(
  'a an the one two three four five six seven eight nine ten another some several many most few all both each every this that these those his her its their our my your no other',
)
const PREPOSITIONS = list(
  'of in on at by for from with to into onto over under after before behind beyond during since until about against among amid between near outside inside across through without within toward towards upon via per than as like despite following',
)
const CONJUNCTIONS = list(
  'and or but nor yet so because although though while whereas if unless that which who whom whose when where how why what whether',
)
const AUXILIARIES = list(
  'has have had was were is are be been being am will would can could may might must shall should do does did having',
)
const ADVERBS = list(
  'also then later further already once again now still just even only never often always soon earlier recently repeatedly reportedly simply since previously therefore thus instead meanwhile however too first finally publicly not ever',
)
const PRONOUNS = list('he she it they i we')

export const grammar: Grammar = {
  determiners: DETERMINERS,
  prepositions: PREPOSITIONS,
  links: list('of for from with at in on inside near'),
  conjunctions: CONJUNCTIONS,
  auxiliaries: AUXILIARIES,
  copulas: list('was were is are be been being am'),
  modals: list('to will would can could may might must shall should did do does'),
  adverbs: ADVERBS,
  pronouns: PRONOUNS,
  functionWords: new Set([
    ...DETERMINERS,
    ...PREPOSITIONS,
    ...CONJUNCTIONS,
    ...AUXILIARIES,
    ...ADVERBS,
    ...PRONOUNS,
    ...list(
      'him them us me there here according late early today yesterday tomorrow online footage both eyewitnesses others much more less nearly almost around roughly rights war truth',
    ),
  ]),
}
