import { SPELLED } from './arabic-spellings.ts'
import { list } from './word-list.ts'

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [...SPELLED].flatMap(([first, spellings]) => spellings.map((it): [string, string] => [it, first])),
)

/** Names of other peoples too: they do not show that a name is Arabic. */
const SHARED =
  list(`adel adil ali aly amal ameen amin amine dina eman hadi hady iman laila layla leila leyla lina mariam
  maryam mona muna nadia nadya noor nour nur rana reem rim salma sami samy sara sarah`)

/** The Arabic article in Latin letters, with its assimilated forms. */
const ARTICLES = list('al el ul ad an ar as ash at az ed en er es esh et ez')
/** Forms that stand as words of their own, without a hyphen: the other forms are words of European languages too. */
const LOOSE_ARTICLES = list('al el ul')
/** `Abd al-`, `Abdel`, `Abdul`: servant of, with the article of the name of God that follows. */
const SERVANTS = list('abd abdel abdul abdal abdoul abdou abdu abed abdur abder abdus abdes abdun abden عبد')
const SERVANT = /^abd(?:ou|[aeou])(l|rr|ss|zz|nn|tt|dd)(?=[a-z]{3})/
const KIN: ReadonlyMap<string, string> = new Map([
  ...['bin', 'ben', 'ibn', 'بن', 'ابن'].map((word): [string, string] => [word, 'bin']),
  ...['abu', 'abou', 'ابو'].map((word): [string, string] => [word, 'abu']),
  ...['umm', 'oum', 'ام'].map((word): [string, string] => [word, 'umm']),
])
const GOD = list('allah lah ullah الله')
const ARABIC_SCRIPT = /^\p{Script=Arabic}+$/u

/** Spellings of the same sounds in words that are not listed. */
const sameSounds = (word: string): string =>
  word
    .replaceAll('ou', 'u')
    .replaceAll('oo', 'u')
    .replaceAll('ee', 'i')
    .replaceAll('aa', 'a')
    .replace(/(?<=.)(?:ei|ey|ay)/g, 'ai')
    .replace(/(?<=[^aeiou])y$/, 'i')
    .replace(/(?<=...)ah$/, 'a')

/** The rest of `abdurrahman` after `abd` and the article, which has taken the sound that follows; null if there is none. */
function servedBy(word: string): string | null {
  if (CANONICAL.has(word)) return null
  const joint = SERVANT.exec(word)
  if (!joint) return null
  return (joint[1] === 'l' ? '' : (joint[1] ?? '').slice(1)) + word.slice(joint[0].length)
}

const servantOf = (spelled: string) => (GOD.has(spelled) ? 'abdullah' : `abdul${spelled}`)

/** Whether a word may show that a name is Arabic. */
const mayBeArabic = (word: string): boolean =>
  CANONICAL.has(word) ||
  KIN.has(word) ||
  SERVANTS.has(word) ||
  LOOSE_ARTICLES.has(word) ||
  SERVANT.test(word) ||
  ARABIC_SCRIPT.test(word)

/**
 * The words of an Arabic name in one spelling, `al` before what an article belongs to: `rami abdulrahman` for `Rami
 * Abdel Rahman`, `Rami Abdurrahman` and `رامي عبد الرحمن`. Null for a name that nothing shows to be Arabic, because
 * spellings of other names are different names, and for one in Arabic letters of which a word is not listed.
 * @param words of the name, folded, an article in Latin letters as a word of its own
 * @param sounds whether words that are not listed may differ in how they spell the same sounds, as in one document
 */
export function arabicNameInOneSpelling(words: readonly string[], sounds = false): string[] | null {
  // Most names are of other peoples.
  if (!words.some(mayBeArabic)) return null
  const spelled: string[] = []
  let arabic = false
  const canonical = (word: string): string => CANONICAL.get(word) ?? (sounds ? sameSounds(word) : word)
  for (let at = 0; at < words.length; at += 1) {
    const [word = '', next, afterNext] = [words[at], words[at + 1], words[at + 2]]
    if (ARABIC_SCRIPT.test(word)) {
      const bare = word.replace(/^ال(?=..)/, '')
      if (SERVANTS.has(word) && next !== undefined) {
        const of = CANONICAL.get(next.replace(/^ال/, ''))
        if (of === undefined && !GOD.has(next)) return null
        spelled.push(servantOf(of ?? next))
        at += 1
      } else {
        const known = KIN.get(word) ?? CANONICAL.get(word) ?? CANONICAL.get(bare)
        if (known === undefined) return null
        if (!CANONICAL.has(word) && !KIN.has(word)) spelled.push('al')
        spelled.push(known)
      }
      arabic = true
      continue
    }
    const served = servedBy(word)
    if (SERVANTS.has(word) && next !== undefined) {
      const article = ARTICLES.has(next) && afterNext !== undefined
      spelled.push(servantOf(canonical(article ? afterNext : next)))
      at += article ? 2 : 1
      arabic = true
    } else if (served !== null) {
      spelled.push(servantOf(canonical(served)))
      arabic = true
    } else if (at > 0 && ARTICLES.has(word) && next !== undefined) {
      spelled.push('al')
      arabic ||= LOOSE_ARTICLES.has(word)
    } else {
      // `Ben` begins names of other peoples, and stands in them.
      const kin = at > 0 || word !== 'ben' ? KIN.get(word) : undefined
      arabic ||= (CANONICAL.has(word) && !SHARED.has(word)) || (kin !== undefined && word !== 'ben')
      spelled.push(kin ?? canonical(word))
    }
  }
  return arabic && spelled.length > 1 ? spelled : null
}

/** What `arabicNameInOneSpelling` says for words that are no names of their own. */
const ARABIC_OF: ReadonlyMap<string, string> = new Map([
  ['bin', 'بن'],
  ['abu', 'أبو'],
  ['umm', 'أم'],
  ['abdullah', 'عبد الله'],
])
const SERVANT_OF = 'abdul'

const inArabic = (word: string): string | null =>
  ARABIC_OF.get(word) ?? SPELLED.get(word)?.find((it) => ARABIC_SCRIPT.test(it)) ?? null

/** Every listed spelling of one word of a name in one spelling, in Latin letters and in Arabic; only itself if none is. */
function spellingsOf(word: string): string[] {
  const listed = SPELLED.get(word)
  if (listed !== undefined) return [...listed]
  const served = word.startsWith(SERVANT_OF) ? word.slice(SERVANT_OF.length) : ''
  const arabic = inArabic(word) ?? (served === '' ? null : inArabic(served))
  if (served === '' || arabic === null) return [word]
  const latin = (SPELLED.get(served) ?? []).filter((it) => !ARABIC_SCRIPT.test(it))
  const joined = latin.flatMap((it) => ['abdul', 'abdel'].flatMap((of) => [of + it, `${of} ${it}`]))
  return [...new Set([word, ...joined])].concat(word === 'abdullah' ? arabic : `عبد ال${arabic}`)
}

/**
 * An Arabic name in one spelling, written out: in Latin letters, and in Arabic where each of its words is listed.
 * @param spelled by `arabicNameInOneSpelling`
 */
export function arabicNameWritten(spelled: readonly string[]): string[] {
  const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
  const latin = spelled
    .map((word, at) => (word === 'al' ? 'al-' : `${word === 'bin' && at > 0 ? word : capital(word)} `))
    .join('')
    .trim()
  const arabic = spelled.flatMap((word, at) => {
    if (word === 'al') return []
    const last = spellingsOf(word).at(-1) ?? ''
    const written = inArabic(word) ?? (ARABIC_LETTERS.test(last) ? last : null)
    return [written !== null && spelled[at - 1] === 'al' ? `ال${written}` : written]
  })
  return arabic.includes(null) ? [latin] : [latin, arabic.join(' ')]
}

/** What the family is called in every listed spelling: the last word of an Arabic name in one spelling. */
export function arabicSurnames(spelled: readonly string[]): string[] {
  const last = spelled.at(-1)
  if (last === undefined || spelled.length < 2) return []
  return spellingsOf(last).flatMap((it) =>
    ARABIC_LETTERS.test(it) && !it.includes(' ') ? [it, `ال${it}`] : [it],
  )
}

const ARABIC_LETTERS = /^[\p{Script=Arabic} ]+$/u
