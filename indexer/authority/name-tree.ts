import { foldedWords, words } from '../../model/name-words.ts'
import { arabicName, isArabicScript, spellsArabic } from './arabic-latin.ts'
import type { AuthorityEntity, PersonEntity } from './entity.ts'
import { spelledAlike } from './person-key.ts'
import type { PersonEntry } from './schema.ts'

/** How strictly the letters of a word have to match the text, the strictest first. */
const LETTER_RULES = ['exact', 'capital', 'any'] as const
type LetterRule = (typeof LETTER_RULES)[number]

const looser = (a: LetterRule, b: LetterRule): LetterRule =>
  LETTER_RULES.indexOf(a) > LETTER_RULES.indexOf(b) ? a : b

export type Name = {
  entity: AuthorityEntity
  /** A short name counts only in a document that also has the full one. */
  short: boolean
  /** One rule for each word. */
  letters: LetterRule[]
  /** The words as listed, for those that have to match exactly. */
  spelled: string[]
  /** It means other things too: the words around it have to show which. */
  homonym?: true
  /** The rule by which the document itself gave this name to something; null for its own names. */
  rule: string | null
  /** How many words at the beginning are the person's office, and not part of the name. */
  office: number
}

/** Names by their folded words: one level of the tree for each word. */
export type NameNode = { next: Map<string, NameNode>; names: Name[] }

const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}.]{1,6}$/u
const CAPITAL = /^\p{Lu}/u

export function nameOf(
  entity: AuthorityEntity,
  alias: string,
  short: boolean,
  { office = 0, rule = null }: { office?: number; rule?: string | null } = {},
): { path: string[]; name: Name } {
  const parts = words(alias)
  const spelled = parts.map((part) => alias.slice(part.start, part.end))
  const letters = spelled.map((word) => {
    if (parts.length === 1 && ACRONYM.test(word)) return 'exact' as const
    return CAPITAL.test(word) ? ('capital' as const) : ('any' as const)
  })
  return { path: parts.map((part) => part.folded), name: { entity, short, letters, spelled, office, rule } }
}

/**
 * A name that a document gives to more than this many, such as an acronym that it explains anew each time, tells a
 * reader none of them when it stands alone.
 */
export const MEANINGS_AT_MOST = 8

/** Adds a name to the tree below `root`. */
export function addName(
  root: NameNode,
  entity: AuthorityEntity,
  alias: string,
  short: boolean,
  rule: string | null = null,
): void {
  const { path, name } = nameOf(entity, alias, short, { rule })
  if (path.length > 0) place(root, path, name)
}

/** Adds a short name for the place behind an office: `President Doe`, in one script. */
export function addBehindOffices(
  root: NameNode,
  entity: PersonEntity,
  { offices, shortNames }: PersonEntry,
): void {
  for (const office of offices) {
    for (const alias of shortNames) {
      if (isArabicScript(office) !== isArabicScript(alias)) continue
      const { path, name } = nameOf(entity, `${office} ${alias}`, false, {
        office: words(office).length,
        rule: 'office',
      })
      place(root, path, name)
    }
  }
}

/** Shared by all nodes that have nothing of the kind, which are most: thousands of empty maps take time to make. */
const NO_NODES: NameNode['next'] = new Map()
const NO_NAMES: Name[] = []

export function place(root: NameNode, path: readonly string[], name: Name): void {
  let node = root
  for (const word of path) {
    let next = node.next.get(word)
    if (next === undefined) {
      next = { next: NO_NODES, names: NO_NAMES }
      if (node.next === NO_NODES) node.next = new Map()
      node.next.set(word, next)
    }
    node = next
  }
  const listed = node.names.find((it) => it.entity === name.entity && it.short === name.short)
  if (listed === undefined && node.names.length > MEANINGS_AT_MOST) return
  if (listed === undefined && node.names === NO_NAMES) node.names = [name]
  else if (listed === undefined) node.names.push(name)
  // Listed in two ways, such as `NATO` and `Nato`: a text may use either.
  else listed.letters = listed.letters.map((rule, at) => looser(rule, name.letters[at] ?? rule))
}

/**
 * Adds an Arabic name, so that every Latin spelling of it is found. `World Bank` has a name in Arabic too, which does
 * not make it one: the Latin name has to spell the Arabic one, and that of a person has to be formed like one.
 */
export function addSpellings(
  root: NameNode,
  entity: AuthorityEntity,
  alias: string,
  short: boolean,
  arabic: readonly (readonly string[])[],
): void {
  const words = foldedWords(alias)
  if (
    entity.type === 'person'
      ? spelledAlike(alias) === null && !short
      : !arabic.some((it) => spellsArabic(words, it))
  )
    return
  const path = arabicName(words)
  if (path !== null && /^\p{Script=Latin}/u.test(alias))
    place(root, path, { entity, short, letters: [], spelled: [], office: 0, rule: null })
}
