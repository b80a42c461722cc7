import type { SearchRequest } from '../../../model/search-request.ts'
import type { Root, Sought } from '../../sought.ts'
import type { State } from '../memory/reader.ts'
import { Bits } from '../structures/bits.ts'
import { type ClosenessTerms, unitsOf } from './closeness.ts'
import { Finder } from './finder.ts'
import { noUnitMarks, type UnitMarks, type Used } from './layers.ts'
import { hasAlternatives, leavesOf, titlesIn } from './leaves.ts'
import { type Levels, rowsOf, TYPED } from './levels.ts'
import { passageSpace, type Space } from './spaces.ts'
import { type StandIn, standIns } from './stand-ins.ts'
import { Told } from './told.ts'
import { type Place, Tree } from './tree.ts'
import { Units } from './units.ts'

/** Other spellings or forms that were used, and the rows that would match without them. */
export type Addition = Used & { without: () => Bits }

export type Evaluation = {
  /** Every row that matches by its own words, by cost. */
  levels: Levels
  /** The part of level 0 with every word in the text itself, not in a heading. */
  inText: Bits
  /** Rows that match because a title or heading does. */
  standIns: StandIn[]
  additions: Addition[]
  /** What level 0 is split by; null if there are fewer than two words. */
  together: ClosenessTerms | null
  /** What to highlight in a row; the same object where it is the same for all rows. */
  marksOf: (row: number) => RowMarks
}

/** `inTitle`: what is highlighted only there. */
export type RowMarks = { found: UnitMarks; inTitle: UnitMarks }

/** What evaluates queries on one state of the index. */
export function treeIn(
  state: State,
  space: Space,
  { typos, forms, dates }: Pick<SearchRequest, 'typos' | 'forms' | 'dates'>,
  check: () => void,
): Tree {
  const { postings, vocabulary, hyphens } = state
  const options = { typos, forms: forms ? (word: string) => state.forms.of(word) : null }
  const told = new Told()
  const placeOf = (it: Space, titlesAlone: boolean): Place => {
    const finder = new Finder(postings, vocabulary, it, check, titlesAlone)
    return { units: new Units(finder, vocabulary, hyphens, it, options, told), space: it }
  }
  const titles = space.headings ? space : passageSpace(state)
  return new Tree(placeOf(space, false), placeOf(titles, true), dates)
}

/** Finds what a query asks for. */
export function evaluate(root: Root, tree: Tree, state: State): Evaluation {
  const { units, space } = tree.place
  const levels = tree.matches(root)
  const standing = standIns(tree, root, state)
  for (const { row } of standing) for (const level of levels) level?.remove(row)
  const typed = levels[TYPED] ?? Bits.lent(space.size)
  const toCompare = unitsOf(root)
  const prefix = toCompare.at(-1)?.prefix === true
  const inOrder = toCompare.flatMap((unit) => unit.words)
  const additions = tree.used.map((used): Addition => {
    const without = () => {
      const rows = rowsOf(tree.matches(root, used), space.size)
      if (standing.length === 0) return rows
      const { any } = tree.hold(root, used)
      for (const { row } of standing) if (any.some((it) => it?.has(row))) rows.add(row)
      return rows
    }
    return { ...used, without }
  })
  return {
    levels,
    inText: Bits.both(tree.hold(root).text, typed),
    standIns: standing,
    additions,
    together: toCompare.length < 2 ? null : { units: toCompare, phrases: units.spellings(inOrder, prefix) },
    marksOf: marksOf(root, tree),
  }
}

/** What to highlight in a row: of alternatives only those that hold for it. */
function marksOf(root: Root, tree: Tree): (row: number) => RowMarks {
  const marks = (wanted: (node: Sought) => boolean): RowMarks => {
    const found = noUnitMarks()
    const inTitle = noUnitMarks()
    for (const terms of titlesIn(root, wanted)) merge(inTitle, tree.titleUnit(terms).marks)
    for (const leaf of leavesOf(root, wanted)) {
      if (leaf.type !== 'name') merge(found, tree.unit(leaf).marks)
      else {
        for (const tag of leaf.tags) found.tags.add(tag.key)
        for (const it of tree.others(leaf)) merge(found, it.marks)
        const spelled = tree.spelled(leaf)
        if (wanted(spelled)) for (const it of spelled.of) merge(found, tree.unit(it).marks)
      }
    }
    return { found, inTitle }
  }
  if (!hasAlternatives(root)) {
    const same = marks(() => true)
    return () => same
  }
  return (row) => marks((node) => tree.hold(node).any.some((it) => it?.has(row)))
}

/** Adds marks to others. */
export function merge(target: UnitMarks, more: UnitMarks) {
  for (const it of more.words) target.words.add(it)
  for (const it of more.tags) target.tags.add(it)
  target.prefixes.push(...more.prefixes)
  target.patterns.push(...more.patterns)
  target.phrases.push(...more.phrases)
  target.near.push(...more.near)
  for (const [language, near] of more.nearInForms)
    target.nearInForms.set(language, [...(target.nearInForms.get(language) ?? []), ...near])
  for (const [language, words] of more.forms) {
    const known = target.forms.get(language) ?? new Set()
    for (const it of words) known.add(it)
    target.forms.set(language, known)
  }
}
