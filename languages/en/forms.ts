import { formsBy, JOINED } from '../parts/forms.ts'
import { entryOf, list } from '../word-list.ts'

/**
 * English inflection, and the nouns in *-ion* beside their verbs. Every word has the base forms that it could belong
 * to as its keys: *executed* may be a form of *execut* or of *execute*, *executions* of *execution* and of its verb.
 * What merely looks alike has no base form in common: *universe, university*; *organ, organisation*; *new, news*;
 * *Hama, Hamas*; *human, humane*. Porter's and Snowball's English stems are the same for most of these.
 */

/** Plurals and pasts that no rule makes; left out: those that are more often another word (*left, saw, ground*). */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `man men|woman women|child children|foot feet|tooth teeth|mouse mice|goose geese|policeman policemen
policewoman policewomen|gunman gunmen|spokesman spokesmen|spokeswoman spokeswomen|spokesperson spokespeople
congressman congressmen|clergyman clergymen|fisherman fishermen|crisis crises|thesis theses|analysis analyses
hypothesis hypotheses|oasis oases|diagnosis diagnoses|criterion criteria|phenomenon phenomena
knife knives|wife wives|life lives|half halves|loaf loaves|thief thieves|leaf leaves|shelf shelves|wolf wolves
begin began begun|bite bitten|blow blew blown|break broke broken|bring brought|build built|buy bought|burn burnt
catch caught|choose chose chosen|come came|cut cutting|deal dealt|dig dug|do did done does|draw drew drawn
drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found
flee fled|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
freeze froze frozen|get got gotten|give gave given|go went gone|grow grew grown|hang hung|hear heard
hide hid hidden|hold held|keep kept|know knew known|lead led|lend lent|lose lost|make made|mean meant|meet met
mislead misled|mistake mistook mistaken|overthrow overthrew overthrown|pay paid|read|ride rode ridden|ring rang rung
rise rose risen|run ran|say said|see seen|seek sought|sell sold|send sent|shake shook shaken|shoot shot
show shown|sing sang sung|sink sank sunk|sit sat|sleep slept|speak spoke spoken|spend spent|stand stood
steal stole stolen|strike struck stricken|swear swore sworn|sweep swept|swim swam swum|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone
understand understood|wake woke woken|wear wore worn|weep wept|win won|withdraw withdrew withdrawn|write wrote written
withhold withheld|uphold upheld|undertake undertook undertaken|overcome overcame|outlaw outlawed|lie lying|die dying|tie tying`
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ')
      return forms.map((form) => [form, base])
    }),
)

/** Words that end like a form of another word and are none; names of places and people among them. */
const WHOLE = list(
  `news series species means aids always perhaps besides sometimes athens brussels naples mars james charles wales
hercules achilles socrates jones davis lens corps evening evenings herring herrings earring earrings outing outings inning innings
during nothing something anything everything being beings manning browning reading beijing boeing king
united hundred hundreds sacred kindred naked wicked rugged ragged indeed mohammed muhammed ahmed jared alfred
willing goods ethics politics economics athletics physics mathematics thus this chaos laos cosmos ethos kudos
carlos marcos barbados lagos santos los ours yours hers theirs its his has was does yes less
princess goddess mattress evenness honduras bahamas philippines`,
)

/** Words in *-as* that are plurals; most others are names, as *Hamas* is. */
const PLURALS_IN_AS = list(
  `areas cameras visas dramas militias ideas agendas villas operas quotas fatwas intifadas dilemmas diplomas
formulas arenas sofas bananas pandas pizzas sagas extras guerrillas panoramas plazas replicas spas traumas umbrellas
vendettas zebras commas eras peninsulas mafias marinas madrasas`,
)

/** Nouns in *-ion* that say something else than the verb whose letters they have. */
const NO_DEED = list(
  `profession procession recession succession compassion convention contention position condition edition addition
vacation corporation constitution institution resolution intention attention information formation foundation
destination accommodation population relation situation tradition ambition expression reaction transaction commission
possession permission dimension administration application sensation vocation plantation conversation`,
)

const SHORTEST = 3
const VOWEL_GROUPS = /[aeiouy]+/g
/** One syllable that would double its last letter before *-ed* and *-ing*: *plan, hop*. So *hoping* is no form of *hop*. */
const DOUBLES = /^[^aeiou]*[aeiou][^aeiouwxy]$/
const DOUBLED = /([bdfgklmnprstvz])\1$/

/** The verbs that what stands before *-ed* or *-ing* may be. */
function verbs(rest: string): string[] {
  if (rest.length < 2 || !/[aeiouy]/.test(rest)) return []
  const found = DOUBLES.test(rest) ? [`${rest}e`] : [rest, `${rest}e`]
  if (DOUBLED.test(rest)) found.push(rest.slice(0, -1))
  return found
}

/** The singular or base form of a word in *-s*, each that it may have. */
function withoutS(word: string): string[] {
  if (!word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return []
  if (word.endsWith('as')) return PLURALS_IN_AS.has(word) ? [word.slice(0, -1)] : []
  if (word.endsWith('ies'))
    return word.length > 4 ? [`${word.slice(0, -3)}y`, word.slice(0, -1)] : [word.slice(0, -1)]
  const found = [word.slice(0, -1)]
  if (/(?:s|x|z|ch|sh|o)es$/.test(word)) found.push(word.slice(0, -2))
  return found
}

/** The verb of a noun in *-ion*: *execution, violation, deportation, organization*. */
function deeds(noun: string): string[] {
  if (!/[st]ion$/.test(noun) || NO_DEED.has(noun)) return []
  const stem = noun.slice(0, -3)
  if ((stem.match(VOWEL_GROUPS) ?? []).length < 2) return []
  const found = [stem, `${stem}e`]
  const before = /^(.{4,})ation$/.exec(noun)?.[1]
  if (before !== undefined) found.push(before, `${before}e`)
  return found
}

/** British spellings of verbs and nouns are the same words: *organise*, *labour*. */
const spelt = (base: string): string =>
  base.replace(/^(.{3,}[^aeiou])ise$/, '$1ize').replace(/^(.{3,}[^aeiou])our$/, '$1or')

function bases(word: string): string[] {
  if (WHOLE.has(word)) return word === 'united' ? [word, 'unite'] : [word]
  const found = [word]
  const irregular = entryOf(IRREGULAR, word)
  if (irregular !== undefined) found.push(irregular)
  const singular = withoutS(word)
  found.push(...singular, ...[word, ...singular].flatMap(deeds))
  for (const one of [word, ...singular]) if (one.endsWith('ing')) found.push(...verbs(one.slice(0, -3)))
  if (word.endsWith('ied')) found.push(`${word.slice(0, -3)}y`, word.slice(0, -1))
  else if (word.endsWith('eed')) found.push(word.slice(0, -1))
  else if (word.endsWith('ed')) found.push(...verbs(word.slice(0, -2)))
  return found.filter((base) => base.length >= SHORTEST || base === word)
}

const LETTERS = /^[a-z]+$/
/** Most words end in none of these, and can only be themselves unless they are irregular. */
const ENDINGS = /(?:s|ed|ing|ion|ise|our)$/

/** Behind an ampersand a single letter has a plural: *B&Bs, Q&As*. */
const ONE_LETTER = /^([a-z])s?$/

export const forms = formsBy((folded) => {
  const [, letter] = ONE_LETTER.exec(folded) ?? []
  if (letter !== undefined) return [`${JOINED}${letter}`]
  if (folded.length < SHORTEST || !LETTERS.test(folded)) return []
  if (!ENDINGS.test(folded) && entryOf(IRREGULAR, folded) === undefined) return [folded]
  return [...new Set(bases(folded).map(spelt))]
})
