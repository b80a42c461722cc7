import { arabicNameInOneSpelling, arabicNameWritten, arabicSurnames } from '../../languages/arabic-names.ts'
import { ARTICLE_OF_SURNAME, BEFORE_SURNAMES, ENDS_OF_SURNAMES } from '../../languages/arabic-surnames.ts'
import { SURNAME_WORDS } from '../../languages/surname-words.ts'
import { fold, foldedWords } from '../../model/name-words.ts'
import type { Person } from '../../model/passage.ts'
import type { Authority } from '../authority/authority.ts'
import { lastNames } from './people/index.ts'

/** What a person is called, in every spelling and script that is known. */
export type PersonNames = { label: string; aliases: string[]; surnames?: string[]; wikidata?: string }

/** As files list them, or else as the spellings of Arabic names and the text have them. */
export function namesOfPerson(
  { key, name }: Pick<Person, 'key' | 'name'>,
  authority: Authority,
): PersonNames {
  const known = authority.people.get(key)
  const label = known?.name ?? name
  const spelled = arabicNameInOneSpelling(foldedWords(label))
  const written = known === undefined && spelled !== null ? arabicNameWritten(spelled) : []
  const aliases = known?.aliases ?? written.filter((it) => fold(it) !== fold(label))
  const short = (known?.shortNames ?? []).filter((it) => !isFirstOf(it, label))
  const last = [label, ...aliases].flatMap(surnamesOf)
  const surnames = usable([...short, ...last, ...(spelled === null ? [] : arabicSurnames(spelled))])
  return {
    ...{ label, aliases: [...aliases] },
    ...(surnames.length > 0 && { surnames }),
    ...(known?.wikidata !== undefined && { wikidata: known.wikidata }),
  }
}

/** A given name that somebody is known by is not what the family is called. */
const isFirstOf = (short: string, name: string) => fold(name).startsWith(`${fold(short)} `)

const ARABIC = /^\p{Script=Arabic}/u
const NEVER_ALONE = new Set(ENDS_OF_SURNAMES.map(fold))
const KIN = new Set(BEFORE_SURNAMES.map(fold))

function surnamesOf(name: string): string[] {
  if (!ARABIC.test(name)) return /^\p{Lo}/u.test(name) ? [] : lastNames(name)
  const parts = name.split(/\s+/)
  const last = parts.at(-1)
  const before = parts.at(-2)
  if (last === undefined || before === undefined) return []
  const needsMore = NEVER_ALONE.has(fold(last)) || KIN.has(fold(before))
  return needsMore ? [`${before} ${last}`] : [last]
}

/** Those that mean somebody, if there are several: one alone is found by its own letters wherever the name stands. */
function usable(surnames: readonly string[]): string[] {
  // Of spellings that fold to the same, the first.
  const byFolded = new Map([...surnames].reverse().map((it) => [fold(it), it]))
  byFolded.delete('')
  const bare = [...byFolded.keys()].map((it) => it.replace(ARTICLE_OF_SURNAME, ''))
  if (new Set(bare).size < 2) return []
  return [...byFolded].reverse().flatMap(([folded, name]) => (isOrdinary(folded) ? [] : [name]))
}

/** Words that are more than a name, and two letters, which are too often something else. */
const isOrdinary = (folded: string): boolean =>
  SURNAME_WORDS.has(folded) || (folded.length < 3 && !/^\p{Lo}/u.test(folded))
