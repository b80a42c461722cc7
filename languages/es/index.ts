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

export const spanish = defineLanguage({
  code: 'es',
  commonWords: list(
    'el la los las de del un una y que en por con para se su al lo no como mas pero fue ha es son este esta',
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
