import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { fold, words } from '../../model/name-words.ts'
import { analyse } from '../pipeline/prepare.ts'
import { read } from '../read/read.ts'
import { authority, rawText } from '../sample-documents.ts'
import { type Authority, addName, buildAuthority, type Name, type NameNode } from './authority.ts'
import { GROUP_CLASSES } from './classes.ts'
import { parseEntries } from './load.ts'
import { groupEntry, type Listing, personEntry, placeEntry, publisherEntry } from './schema.ts'

const text = (name: string) => readFileSync(path.join(import.meta.dirname, name), 'utf8')
const groups = parseEntries('groups.jsonl', text('data/groups.jsonl'), groupEntry)
const publishers = parseEntries('publishers.jsonl', text('data/publishers.jsonl'), publisherEntry)
const people = parseEntries('people.jsonl', text('data/people.jsonl'), personEntry)
const places = parseEntries('places.jsonl', text('data/places.jsonl'), placeEntry)
const withShortNames = [...groups, ...publishers, ...people]

const listedAs = ({ file, line }: Listing) => `${file}:${line}`

const isArabic = (name: string) => /\p{Script=Arabic}/u.test(name)
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
const inSentence = (name: string) =>
  isArabic(name)
    ? { words: `أعلن ${name} في بيان نشر اليوم.`, language: 'ar' }
    : { words: `Later that day ${name} was mentioned in the report.`, language: 'en' }

const passagesOf = (sample: { words: string; language: string }, known: Authority) =>
  analyse(read(rawText(sample.words, { language: sample.language }), new Date(0)), known).passages

/** The words of a sample that are tagged with this key, folded. */
function mentions(sample: { words: string; language: string }, key: string): string[] {
  return passagesOf(sample, authority).flatMap(({ text, groups, people, locations }) =>
    [...groups, ...people, ...locations]
      .filter((it) => it.key === key)
      .flatMap((it) => it.mentions.map(({ start, end }) => fold(text.slice(start, end)))),
  )
}

type Spelling = { folded: string[]; letters: Name['letters']; spelled: string[] }

/** How a name is looked up. */
function spelling(name: string): Spelling {
  const root: NameNode = { next: new Map(), names: [] }
  addName(root, { type: 'person', key: '', name: '', aliases: [], inferred: null }, name, false)
  const folded = words(name).map((it) => it.folded)
  const end = folded.reduce<NameNode | undefined>((node, word) => node?.next.get(word), root)
  return { folded, letters: [], spelled: [], ...end?.names[0] }
}

const LOOSER = { exact: 0, capital: 1, any: 2 }

/** Whether every text that the second name matches is matched by the first one too. */
function covers(one: Spelling, other: Spelling): boolean {
  if (one.folded.join(' ') !== other.folded.join(' ')) return false
  return other.letters.every((rule, at) => {
    const mine = one.letters[at] ?? 'any'
    const letters = ({ spelled }: Spelling) => spelled[at]?.replaceAll('.', '')
    return mine === 'exact' && rule === 'exact'
      ? letters(one) === letters(other)
      : LOOSER[mine] >= LOOSER[rule]
  })
}

describe('the entries of the authority files', () => {
  it('give each shipped group a class, which decides its kind', () => {
    const kinds: Record<string, string> = GROUP_CLASSES
    const wrong = groups.filter((it) => it.class === undefined || kinds[it.class] !== it.kind)
    expect(wrong.map((it) => listedAs(it.listing))).toEqual([])
  })

  it('have a written rule for each class, and a class for each rule', () => {
    const rules = [...text('README.md').matchAll(/^\| `([a-z-]+)` \| `[a-z-]+` \| .{20,} \|$/gm)]
    expect(rules.map(([, name]) => name)).toEqual(Object.keys(GROUP_CLASSES))
  })

  it('list each name once: no other name of the entry matches the same words', () => {
    const placesToo = places.map((it) => ({ ...it, shortNames: [] }))
    const needless = [...withShortNames, ...placesToo].flatMap(({ name, aliases, shortNames, listing }) => {
      const full = [name, ...aliases].map(spelling)
      const all = [...full, ...shortNames.map(spelling)]
      return [...aliases, ...shortNames]
        .filter((_, at) => {
          const it = all[at + 1]
          const others = at < aliases.length ? full : all
          return it && others.some((other) => other !== it && covers(other, it))
        })
        .map((it) => `${listedAs(listing)}: ${it}`)
    })
    expect(needless).toEqual([])
  })

  it('list only names that can be found: no sign breaks them and no other rule takes their words', () => {
    const lost = withShortNames.flatMap(({ key, name, aliases, shortNames, listing }) => {
      const full = [name, ...aliases].filter((it) => !mentions(inSentence(it), key).includes(fold(it)))
      const short = shortNames.filter((it) => {
        const inScript = isArabic(it) ? (aliases.find(isArabic) ?? name) : name
        const after = { ...inSentence(it), words: `${inSentence(inScript).words} ${inSentence(it).words}` }
        return mentions(after, key).length < 2
      })
      return [...full, ...short].map((it) => `${listedAs(listing)}: ${it}`)
    })
    const lostPlaces = places.flatMap(({ key, name, aliases, needs, sharesNameWith, gazetteer, listing }) =>
      [...(gazetteer === undefined || fold(gazetteer) !== fold(name) ? [name] : []), ...aliases]
        .filter((it) => {
          const where = sharesNameWith === undefined ? it : `the city of ${it}`
          const needed = needs[0] === undefined ? '' : `They came from ${capitalised(needs[0])}. `
          const sample = isArabic(it)
            ? inSentence(it)
            : { words: `${needed}Later that day people in ${where} were counted.`, language: 'en' }
          return !mentions(sample, key).includes(fold(it))
        })
        .map((it) => `${listedAs(listing)}: ${it}`),
    )
    expect([...lost, ...lostPlaces]).toEqual([])
  })

  it('list only groups that the rules would not find without them, with the same name and kind', () => {
    const nothing = buildAuthority({ groups: [], people: [], publishers: [], places: [], domains: [] })
    const needless = groups.filter(({ key, name, kind, aliases, shortNames, parent, wikidata, ...entry }) => {
      if ([...aliases, ...shortNames].length > 0 || parent || wikidata) return false
      // The rules would show a company under its name with the legal form.
      const written = entry.class === 'company' ? `${name} Inc` : name
      const found = passagesOf(inSentence(written), nothing).flatMap((it) => it.groups)
      return found.some((it) => it.key === key && it.name === name && it.kind === kind)
    })
    expect(needless.map((it) => `${listedAs(it.listing)}: ${it.key}`)).toEqual([])
  })
})
