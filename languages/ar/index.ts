import { defineLanguage } from '../language.ts'
import { calendar } from './calendar.ts'
import { dates } from './dates.ts'
import { grammar } from './grammar.ts'
import { groups } from './groups.ts'
import { names } from './names.ts'
import { people } from './people.ts'
import { places } from './places.ts'
import { speech } from './speech.ts'
import { words } from './spelling.ts'
import { tense } from './tense.ts'

export const arabic = defineLanguage({
  code: 'ar',
  commonWords: words(
    'في من على إلى عن مع أن التي الذي هذا هذه ما لا كان بعد بين قال كما قد لم كل أو حتى ذلك',
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
})
