import { defineLanguage } from '../language.ts'
import { list } from '../word-list.ts'
import { calendar } from './calendar.ts'
import { dates } from './dates.ts'
import { grammar } from './grammar.ts'
import { groups } from './groups.ts'
import { names } from './names.ts'
import { pages } from './pages.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { speech } from './speech.ts'
import { tense } from './tense.ts'

export const english = defineLanguage({
  code: 'en',
  commonWords: list(
    'the of and to in a is was were said that for on with by at from his her it has have had be not they he she which who',
  ),
  grammar,
  calendar,
  dates,
  tense,
  speech,
  people,
  names,
  groups,
  places,
  pages,
})
