import { calendar } from './calendar.ts'
import { FUNCTION_WORDS } from './function-words.ts'
import { groups } from './groups.ts'
import { isGivenName } from './names.ts'
import { people } from './people.ts'
import { speech } from './speech.ts'
import { nounOf, spelled, words } from './spelling.ts'

const NOUNS: ReadonlySet<string> = new Set([
  ...(people.titles ?? []),
  ...(people.personNouns ?? []),
  ...(groups.nouns ?? []),
  ...(speech.documentNouns ?? []),
  ...(speech.namedNouns ?? []),
])
const CUES: ReadonlySet<string> = new Set([
  ...(speech.cues ?? new Map()).keys(),
  ...(speech.judgingCues ?? new Map()).keys(),
])
const DAYS: ReadonlySet<string> = new Set(
  [...(calendar.months ?? []), ...(calendar.weekdays ?? [])].flat().map(spelled),
)
/** The first words of `بحسب`, `وفقا ل` and other phrases for a source. */
const SOURCES: ReadonlySet<string> = new Set(
  (speech.sourcePhrases ?? []).flatMap((phrase) => spelled(phrase).split(' ').slice(0, 1)),
)
/** Media and addressees, which follow *to* without an article. */
const HOSTS = words(
  'رويترز فرانس سانا تاس صحافيين صحفيين مراسلين فضائية راديو سكاي برنامج صفحته حسابه لسان اسم حقوق حماية دعم تنمية مكافحة رعاية إغاثة',
)
/** Words that begin with one of the letters and an `ال` that is no article. */
const WHOLE = words(
  'باسم بحسب والد والدة والدها والدي والداه والي بالغ بالغة بالون بالتأكيد بالطبع كالي فالح فالنتينا فالنسيا فالتر فاليري بالي والاس والتر كالفن بالمر والا فالكون كالمار بالاك',
)

const isNoun = (word: string) =>
  DAYS.has(word) || HOSTS.has(word) || isGivenName(word) || NOUNS.has(nounOf(word, NOUNS))

const isKnown = (word: string) =>
  FUNCTION_WORDS.has(word) || CUES.has(word) || SOURCES.has(word) || isNoun(word)

const CONJUNCTIONS: ReadonlySet<string> = new Set('وف')
const LETTERS: ReadonlySet<string> = new Set('وفبلك')
const ARTICLE_HOST_LETTERS = 5

/**
 * What is left of a folded word whose first letter is a word of its own: *and*, *so*, *in*, *to*, *like*; otherwise
 * null. Many words begin with the same letters, so what is left has to be a word that is known, or to have the article.
 * @param isListed whether a listed name begins with a word
 */
export function withoutAttached(word: string, isListed: (word: string) => boolean): string | null {
  if (word.length < 3 || !LETTERS.has(word.charAt(0))) return null
  if (WHOLE.has(word) || isKnown(word) || isListed(word)) return null
  const rest = word.slice(1)
  // *To* takes the first letter of the article away.
  if (word.startsWith('لل')) return word.length >= ARTICLE_HOST_LETTERS ? `ا${rest}` : null
  if (rest.startsWith('ال') && word.charAt(0) !== 'ل')
    return rest.length >= ARTICLE_HOST_LETTERS ? rest : null
  // *In*, *to* and *like* stand before nouns only.
  const known = CONJUNCTIONS.has(word.charAt(0)) ? isKnown(rest) : isNoun(rest)
  return known || (rest.length > 2 && isListed(rest)) ? rest : null
}
