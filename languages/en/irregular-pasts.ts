import { list } from '../word-list.ts'
import { VERBS_OF_SAYING } from './verbs-of-saying.ts'

/** Irregular past forms of verbs that attribute nothing. */
export const IRREGULAR_PASTS = list(
  `became began bore bought broke brought built came caught chose cut drew drove fell felt flew fought gave got grew heard held hit hurt kept knew laid lay led left lent lit lost made meant met paid put quit ran rang rode rose sank sat saw sent set shot shut slept slid sold spent spoke spread stole stood struck stuck swept taught threw took tore understood went withdrew woke won wore`,
)

/** Those of verbs of saying: `said`. */
export const IRREGULAR_PASTS_OF_SAYING = new Set(VERBS_OF_SAYING.flatMap(({ past }) => past ?? []))
