// More than 300 lines: it is one table of texts, with a line for each.
import { LANGUAGES } from '../../languages/index.ts'
import { below, pick, type Random, seeded } from '../corpus/random.ts'

/** A text of any length that is hard for some rule, made of one thing again and again. */
export type Shape = { name: string; text: (length: number) => string }

export const times = (unit: string) => (length: number) =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
export const around =
  (before: string, middle: (length: number) => string, after: string) => (length: number) =>
    before + middle(Math.max(0, length - before.length - after.length)) + after
/** As deep as it is wide: every opening before the first closing. */
export const nested = (opening: string, inner: string, closing: string) => (length: number) => {
  const depth = Math.floor((length - inner.length) / (opening.length + closing.length))
  return opening.repeat(depth) + inner + closing.repeat(depth)
}
/** Units that differ in their number, so that nothing about them is known already. */
export const numbered = (unit: (at: number) => string) => (length: number) => {
  const units: string[] = []
  for (let size = 0, at = 0; size < length; at += 1) {
    const next = unit(at)
    units.push(next)
    size += next.length
  }
  return units.join('').slice(0, length)
}

const SYLLABLES = ['ba', 'de', 'fi', 'go', 'lu', 'ma', 'ne', 'ri', 'so', 'tu']
/** A pronounceable word for each number, capitalised. */
function invented(at: number): string {
  const digits = String(at + 100).split('')
  const word = digits.map((digit) => SYLLABLES[Number(digit)]).join('')
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const SENTENCE = 'The mill by the river closed on Friday, and nobody knows why. '
const MONTHS = 'January February March April May June July August September October November December '
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve hundred thousand million '

const ONE_LINE: Record<string, (length: number) => string> = {
  'opening quotation marks': times('“'),
  'closing quotation marks': times('”'),
  'straight quotation marks': times('"'),
  'straight quotation marks between spaces': times(' " '),
  'alternating quotation marks': times('“”'),
  'nested quotation marks': nested('“', 'closed', '”'),
  'nested marks of two kinds': nested('“a ‘b ', 'closed', '’ c” '),
  'unclosed quotations': times('“The mill closed, he said. '),
  'closings without an opening': times('The mill closed,” he said. '),
  'single quotation marks': times("'the mill' 'closed' "),
  'guillemets, each way': times('«a» »b« ‹c› ›d‹ '),
  'low quotation marks': times('„Die Mühle schloss“, sagte Anna Roe. '),
  'quotations with speakers': times('“The mill closed,” said Jane Doe. '),
  'quotations with speakers, all different': numbered(
    (at) => `“The mill closed at ${at},” said Jane ${invented(at)}. `,
  ),
  'quotations with pronouns': times('“The mill closed,” he said. '),
  'quotations in one sentence': times('“The mill closed,” “it burned,” and '),
  'short quotations in one sentence': times('“mill” and '),
  'quotations and colons': times('Doe said: “It closed.” Roe: “It burned.” '),
  'a quotation of many sentences': around('“', times(SENTENCE), '” said Jane Doe.'),
  'one quotation between two speakers': around('Doe said: “', times('the mill closed, '), '” said Roe.'),
  'names of persons': times('Jane Doe, John Roe and '),
  'names of persons, all different': numbered((at) => `Jane ${invented(at)}, `),
  'last names, all different, with a verb': numbered((at) => `${invented(at)} said it closed. `),
  'words with a capital': times('Milling '),
  'words with a capital, all different': numbered((at) => `${invented(at)} `),
  'capital words and function words': times('Mill of the River and '),
  'words in capitals': times('MILL '),
  initials: times('A. B. C. '),
  'initials without spaces': times('A.B.C.'),
  'initials with an accent': times('É.À.'),
  'full stops': times('.'),
  'full stops between spaces': times('. '),
  ellipses: times('… '),
  'three dots': times('... '),
  'numbers grouped by commas': times('123,'),
  'numbers grouped by commas to the end': around('1', times(',000'), ''),
  'numbers grouped by full stops': times('123.'),
  'numbers grouped by spaces': times('123 '),
  'numbers grouped by apostrophes': times("123'"),
  'numbers grouped by no-break spaces': times('123\u00a0'),
  'numbers grouped by narrow spaces': times('123\u202f'),
  digits: times('7'),
  'digits and a letter': times('7a'),
  dates: times('March 3, 2021, '),
  'dates, all different': numbered((at) => `March ${1 + (at % 28)}, ${1900 + (at % 120)}, `),
  'days before months': times('3 March 2021 '),
  'dates in digits': times('03.04.2021 2021-04-03 3/4/2021 '),
  months: times(MONTHS),
  'months and their days': times('March 3 and 4, '),
  'months without a space': times('March'),
  years: times('1984 '),
  'ranges of years': times('1984-85, '),
  weekdays: times('Monday Tuesday Wednesday '),
  'words of time': times('yesterday today tomorrow last week next month '),
  ordinals: times('1st 2nd third fourth '),
  'numbers in words': times(NUMBERS),
  'numbers in words, with hyphens': times('twenty-one-'),
  'Roman numerals': times('XIV. MMXX, '),
  'unclosed brackets': times('('),
  'unclosed brackets after words': times('Doe ('),
  'brackets around letters': times('(A) '),
  'names with acronyms': numbered(
    (at) => `Union of ${invented(at)} Millers (U${invented(at).slice(0, 1)}M) `,
  ),
  'nested brackets': nested('(', 'mill', ')'),
  'square brackets': times('[mill] '),
  'nested square brackets': nested('[', 'mill', ']'),
  'the verb said': times('said '),
  'the conjunction and': times('and '),
  'he said': times('he said '),
  'he said, with commas': times('he said, '),
  'according to': times('according to '),
  'that and that': times('said that '),
  commas: times(','),
  'words and commas': times('mill, '),
  colons: times('said: '),
  semicolons: times('mill; '),
  questions: times('Why? '),
  'one endless word': times('mill'),
  'one endless word of accents': times('é'),
  'one endless word in capitals': times('MILL'),
  hyphens: times('-'),
  'hyphened words': times('mill-'),
  'hyphened names': times('Doe-'),
  dashes: times('—'),
  'dashes between words': times('mill — '),
  'two hyphens between words': times('Mill -- '),
  apostrophes: times("'"),
  'curly apostrophes': times('’'),
  'letters and apostrophes': times("o'"),
  possessives: times("Doe's "),
  'possessives of initials': times("A.B.'s "),
  'combining marks': around('a', times('\u0301'), ''),
  'zero-width characters': times('\u200b'),
  'zero-width joiners in a word': times('a\u200d'),
  'soft hyphens': times('mill\u00ad'),
  'pictures joined to families': times('👨\u200d👩\u200d👧 '),
  'pictures and flags': times('🇫🇷🙂'),
  tatweel: times('ـ'),
  'Arabic words with tatweel': times('مـــرحبا '),
  'Arabic names': times('قال كريم حداد إن المطحنة أغلقت، '),
  'direction marks': times('\u202bmill\u202c\u200f '),
  'direction marks alone': times('\u202e'),
  spaces: around('mill', times(' '), 'closed'),
  'spaces at the end': around('mill', times(' '), ''),
  'no-break spaces': around('mill', times('\u00a0'), 'closed'),
  tabs: around('mill', times('\t'), 'closed'),
  'list marks': times('• '),
  'numbered items': numbered((at) => `(${at % 100}) mill; `),
  'web addresses': times('https://example.org/a-mill?b=c#d '),
  'one endless web address': around('https://example.org/', times('mill/'), ''),
  'e-mail addresses': times('jane.doe@example.org '),
  'an endless e-mail address': around('', times('jane.'), '@example.org'),
  'at signs': times('a@'),
  slashes: times('/'),
  'words and slashes': times('mill/'),
  backslashes: times('\\'),
  bars: times(' | '),
  'names and bars': times('Jane Doe | '),
  ampersands: times('Doe & '),
  'names of places': times('Paris, London, Nairobi, '),
  'places in regions': times('Springfield, Illinois, '),
  'places joined by and': times('Paris and London and '),
  'parts of places': times('northern Syria and southern Iraq '),
  'names of groups': times('United Nations, Human Rights Watch, '),
  'acronyms of groups': times('UN NATO WHO '),
  'acronyms, all different': numbered((at) => `${invented(at).toUpperCase()} `),
  'groups by their head': numbered((at) => `the ${invented(at)} Ministry `),
  'groups in a list': numbered((at) => `groups such as ${invented(at)} Front, `),
  'sentences and quotations': times('He said it. "No," she said. According to Syria, '),
  'names and commas': times('Jane Doe, a b, c d, e f, '),
  'opening marks': times(`'a s' “b `),
  headlines: times('Title here\n'),
  roles: times('the mayor of the mill, a spokesman for the union, '),
  'roles and names': times('Mayor Jane Doe, '),
  'titles of persons': times('Mr. '),
  'unnamed speakers': times('a resident said, an official who asked not to be named said, '),
  ages: times('Doe, 34, '),
  'HTML entities': times('&amp;'),
  'HTML entities, nested': times('&amp;amp;'),
  'HTML tags in a text': times('<b>mill</b> '),
  'unclosed HTML tags in a text': times('<b '),
  'Chinese without spaces': times('磨坊关闭了'),
  'Chinese with its quotation marks': times('「磨坊关闭了」他说。'),
  'German compounds': around('', times('Donaudampfschifffahrts'), 'gesellschaft'),
  'quotations in four languages': times('“a” «b» „c“ 「d」 '),
  'mathematical letters': times('𝒜𝒷 '),
  'letters that grow when folded': times('ﷺ'),
  'words for the future': times('will be closed in March, '),
  'words for the past': times('had been closed in March, '),
  'who is meant by she': numbered((at) => `Jane ${invented(at)} left. She said it closed. `),
  'who is meant by the company': times('The company said it closed. Its owner said she left. '),
  'a sentence without an end': times('the mill closed and then it burned and '),
  'chains of be': times('be been being was were is are '),
  'chains of days': times('on Friday '),
  'chains of a verb of saying and of': times('says of '),
  'alternating combining marks': around('a', times('\u0301\u0323'), ''),
  'letters with alternating combining marks': times('a\u0301\u0323b\u0327'),
  'a date and many numbers': around('March 3, 2021 ', times('1234 '), ''),
  'dates and cells of a table': times('March 3, 2021 1234 | 1234 | '),
  'white space between words that belong together': around('according', times(' '), 'to Jane Doe.'),
  'much white space between all words': times(
    ['“The mill closed,”', 'said', 'Jane', 'Doe', 'of', 'the', 'Union', 'on', 'March', '3,', '2021. '].join(
      ' '.repeat(200),
    ),
  ),
  'quotation marks before much white space': around('“The mill closed”', times('\t'), '(said Jane Doe.'),
  'dashes in much white space': around('Jane Doe', times('\t'), '-x'),
  'one sentence again and again': times(SENTENCE),
}

/** What belongs between units on lines of their own. */
const LINES: Record<string, (length: number) => string> = {
  newlines: around('mill', times('\n'), 'closed'),
  'carriage returns': around('mill', times('\r'), 'closed'),
  'lines ended by carriage returns': times('The mill closed.\r'),
  'form feeds': times('The mill closed.\f'),
  'blank lines': times('mill\n \n'),
  'short lines': times('m\n'),
  headings: numbered((at) => `What ${invented(at)} Says\n`),
  'one heading again and again': times('What the Owners Say\n'),
  bylines: times('By Jane Doe\n'),
  datelines: times('PARIS, March 3 (AP) --\n'),
  'days alone': times('March 3, 2021\n'),
  captions: times('Workers leave the mill. (AP)\n'),
  credits: times('Photo: AP\n'),
  'labels of links': times('Read more\n'),
  'links below labels': times('Read more\nThe Mill Closes Again\n'),
  'list items': times('• the mill closed;\n'),
  'one paragraph again and again': times(`${SENTENCE.repeat(3)}\n`),
  'paragraphs, all different': numbered(
    (at) => `${SENTENCE}Jane ${invented(at)} said it was number ${at}.\n`,
  ),
  'a quotation continued in each paragraph': times('“The mill closed, and then it burned.\n'),
  'a quotation alone in each paragraph': times('“The mill closed, and then it burned.”\n'),
  'pronouns in each paragraph': times('“The mill closed,” he said, and then it burned.\n'),
  'a person in each paragraph': numbered(
    (at) => `“It closed,” said Jane ${invented(at)}, who had left it.\n`,
  ),
  'a group in each paragraph': numbered(
    (at) =>
      `The ${invented(at)} Liberation Front (${invented(at).slice(0, 2).toUpperCase()}LF) closed the mill.\n`,
  ),
  'a place in each paragraph': numbered((at) => `The mill in ${invented(at)}, Illinois, closed on Friday.\n`),
  'a day in each paragraph': numbered(
    (at) => `The mill closed on March ${1 + (at % 28)}, and then it burned.\n`,
  ),
  'broken lines': times('The mill by the river closed on Friday, and nobody who worked there knows\n'),
  'broken lines of quotations': times(
    '“The mill by the river closed on Friday,” said Jane Doe, who worked in\n',
  ),
  'questions and answers': times(
    'Q: Why did the mill close?\nA: Nobody who worked there knows why it did.\n',
  ),
  'paragraphs that introduce the next': times(
    'Jane Doe told us:\n\nThe mill closed on Friday, and we left.\n\n',
  ),
  'headings that introduce the next': times(
    'Remarks by Jane Doe\n\n“The mill closed on Friday, and we left.”\n\n',
  ),
  'rows of a table': times('May          4     2\n'),
  'glued labels': times('Latest VideosThe mill closed on Friday, and nobody knows why.\n'),
}

export const NAMED_SHAPES: readonly Shape[] = Object.entries({ ...ONE_LINE, ...LINES }).map(
  ([name, text]) => ({ name, text }),
)

const MARKS = [...'.,;:!?…“”"\'‘’«»()[]{}-–—/|•&@#*_·'].flatMap((it) => [it, `${it} `, ` ${it}`])
const BREAKS = ['\n', '\n\n', '\r\n', '\t', '\u00a0', '\u200b']
const INVENTED = Array.from({ length: 40 }, (_, at) => invented(at * 7))
const NUMBERS_WRITTEN = ['1', '12', '3rd', '1,234', '1984', '2021-03-04', '34', '5.5', 'XIV', '½']

/** The words and texts of a value of `languages/`, however deep. */
function textsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (/\p{L}/u.test(value) && !/[\\^$?*+|{}]/.test(value)) found.add(value)
  } else if (value instanceof Map) {
    for (const entry of value) textsIn(entry, found)
  } else if (Array.isArray(value) || value instanceof Set) {
    for (const it of value) textsIn(it, found)
  } else if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
    for (const it of Object.values(value)) textsIn(it, found)
  }
}

/** The vocabulary of each part of each language: rules look for these words, so these are what can mislead them. */
const vocabulary: readonly (readonly string[])[] = LANGUAGES.flatMap((language) =>
  Object.values(language).flatMap((part) => {
    const found = new Set<string>()
    textsIn(part, found)
    return found.size < 2 ? [] : [[...found]]
  }),
)

function fragment(random: Random): string {
  const kind = random()
  if (kind < 0.45) {
    const word = pick(random, pick(random, vocabulary))
    const written = random() < 0.3 ? word.charAt(0).toUpperCase() + word.slice(1) : word
    return random() < 0.85 ? `${written} ` : written
  }
  if (kind < 0.7) return pick(random, MARKS)
  if (kind < 0.85) return `${pick(random, INVENTED)} `
  if (kind < 0.95) return `${pick(random, NUMBERS_WRITTEN)} `
  return pick(random, BREAKS)
}

/** One to twelve fragments again and again, or a few such runs, one after the other. */
function randomShape(seed: number): Shape {
  const random = seeded(seed, 77)
  const runs = Array.from({ length: 1 + below(random, 3) }, () => ({
    unit: Array.from({ length: 1 + below(random, 12) }, () => fragment(random)).join(''),
    once: random() < 0.3 ? fragment(random) : '',
  }))
  const name = `random ${seed}: ${JSON.stringify(runs.map((it) => it.unit))}`
  return { name, text: (length) => runs.map((it) => it.once + times(it.unit)(length / runs.length)).join('') }
}

const SEEDS = 48

export const RANDOM_SHAPES: readonly Shape[] = Array.from({ length: SEEDS }, (_, at) => randomShape(at + 1))
