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

export const french = defineLanguage({
  code: 'fr',
  commonWords: list(
    'le la les des du de un une et est en dans qui que qu se pour sur au avec il elle ce par ont ne pas cette mais sont',
  ),
  grammar,
  calendar,
  dates,
  tense,
  speech,
  people,
  places,
  names,
  groups,
})
