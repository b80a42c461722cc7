import { defineLanguage } from '../language.ts'
import { list } from '../word-list.ts'
import { calendar } from './calendar.ts'
import { dates } from './dates.ts'
import { grammar } from './grammar.ts'
import { groups } from './groups.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { speech } from './speech.ts'
import { tense } from './tense.ts'

export const german = defineLanguage({
  code: 'de',
  commonWords: list(
    'der die das und den von zu mit sich des auf fur ist im dem nicht ein eine als auch es werden aus hat dass sie nach wird bei einer um am sind noch wie einem uber',
  ),
  calendar,
  dates,
  grammar,
  groups,
  names,
  people,
  places,
  speech,
  tense,
})
