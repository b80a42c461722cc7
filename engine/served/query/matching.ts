import { encodeWord } from '../encoding/letters.ts'
import { languageToken, token } from '../encoding/tokens.ts'
import { allOf, anyOf, begins, type Expression, is, isIn, notOf, someOf } from './expression.ts'
import {
  type ByPlace,
  isByPlace,
  keyOf,
  type RowCondition,
  type Test,
  type Tree,
  titlesIn,
  type Unit,
  unitsOf,
  type Way,
} from './units.ts'

/**
 * From a query's tree to filters. Every passage has its distinct words in attributes that are compared
 * for equality, so whatever is said of words with AND, OR and NOT is a filter. What depends on the places of words is
 * found by each server in its own way (`server.ts`).
 */

/** What is searched: a text alone, or also what stands above it. */
export type Scope = 'text' | 'anywhere' | 'title' | 'heading' | 'above'

export type Field = 'words' | 'titled' | 'headed'

/** Passages have titles and headings above them; a quotation is all there is. */
export type Space = 'passages' | 'quotations'

const FIELDS: Record<Space, Record<Scope, readonly Field[]>> = {
  passages: {
    text: ['words'],
    anywhere: ['words', 'titled', 'headed'],
    title: ['titled'],
    heading: ['headed'],
    above: ['titled', 'headed'],
  },
  quotations: { text: ['words'], anywhere: ['words'], title: ['titled'], heading: [], above: [] },
}

/** How far a match may be from what was typed. */
export type Budget = { respelt: boolean; forms: boolean; corrected: number; tags: boolean }

/** Without words split or joined. */
export const STRICT: Budget = { respelt: false, forms: false, corrected: 0, tags: false }
export const AS_TYPED: Budget = { ...STRICT, respelt: true }
export const IN_FORMS: Budget = { ...AS_TYPED, forms: true }
export const ANYHOW: Budget = { respelt: true, forms: true, corrected: Number.POSITIVE_INFINITY, tags: true }
/** What is excluded is excluded as typed, and where a tag says so. */
const EXCLUDED: Budget = { ...AS_TYPED, tags: true }

/** Where a test by places holds, for each field: an attribute, and the values that it may have. */
export type Places = ReadonlyMap<string, ReadonlyMap<Field, Expression>>

/** Where a way to match counts, besides what the budget allows. */
export type Counts = (way: Way) => Expression

/**
 * `any`: it holds with texts and headings together. `own`: and something that it looks for and needs stands in the text
 * itself. `free`: it holds wherever words stand, by conditions and exclusions alone.
 */
type Held = { any: Expression; own: Expression; free: Expression }

export class Matching {
  constructor(
    private readonly space: Space,
    private readonly places: Places,
    private readonly condition: (it: RowCondition) => Expression,
    private readonly counts: Counts = () => true,
  ) {}

  /** What matches: with a word in the text itself, unless the tree holds without any. */
  of(tree: Tree, budget: Budget): Expression {
    if (this.space === 'quotations') return this.within(tree, 'text', budget)
    const { own, free } = this.hold(tree, budget)
    return anyOf([own, free])
  }

  /** What matches wherever words stand, by conditions and exclusions alone. */
  free(tree: Tree, budget: Budget): Expression {
    return this.hold(tree, budget).free
  }

  private hold(tree: Tree, budget: Budget): Held {
    const any = this.within(tree, 'anywhere', budget)
    switch (tree.type) {
      case 'unit':
        return { any, own: this.within(tree, 'text', budget), free: false }
      case 'name': {
        const words = this.hold(tree.spelled, budget)
        return { any, own: anyOf([words.own, this.unit(tree.tag, 'text', budget)]), free: false }
      }
      case 'condition':
      case 'titled':
      case 'not':
        return { any, own: false, free: any }
      case 'any': {
        const parts = tree.of.map((it) => this.hold(it, budget))
        return { any, own: anyOf(parts.map((it) => it.own)), free: anyOf(parts.map((it) => it.free)) }
      }
      case 'all': {
        const parts = tree.of.map((it) => this.hold(it, budget))
        const [only, ...others] = parts
        if (only !== undefined && others.length === 0) return only
        const own = allOf([any, anyOf(parts.map((it) => it.own))])
        return { any, own, free: allOf(parts.map((it) => it.free)) }
      }
    }
  }

  /** Whether anything that is not excluded is in the text itself, or a tag in its place. */
  inText(tree: Tree, budget: Budget): Expression {
    return anyOf(unitsOf(tree).map((it) => this.unit(it, 'text', { ...budget, tags: true })))
  }

  /** Whether anything that is not excluded is in a scope. */
  hasAny(tree: Tree, scope: Scope, budget: Budget): Expression {
    return anyOf(unitsOf(tree).map((it) => this.unit(it, scope, budget)))
  }

  /** A tree with its words looked for in a scope; what is excluded, and conditions, are about all of a passage. */
  within(tree: Tree, scope: Scope, budget: Budget): Expression {
    switch (tree.type) {
      case 'unit':
        return this.unit(tree, scope, budget)
      case 'name':
        return anyOf([this.spread(tree.spelled.of, scope, budget), this.unit(tree.tag, scope, budget)])
      case 'condition':
        return this.condition(tree.condition)
      case 'titled':
        return this.unit(tree.unit, 'title', { ...budget, corrected: 0 })
      case 'any':
        return anyOf(tree.of.map((it) => this.within(it, scope, budget)))
      case 'not':
        return notOf(this.within(tree.of, this.space === 'passages' ? 'anywhere' : 'text', EXCLUDED))
      case 'all':
        return this.spread(tree.of, scope, budget)
    }
  }

  /** All of these, with no more words corrected together than the budget has. */
  private spread(trees: readonly Tree[], scope: Scope, budget: Budget): Expression {
    const able = trees.filter((it) => correctable(it) > 0)
    if (able.length < 2 || budget.corrected === 0 || correctableIn(able) <= budget.corrected)
      return allOf(trees.map((it) => this.within(it, scope, budget)))
    if (able.every((it) => correctable(it) === 1)) {
      const uncorrected = able.map((it) => this.within(it, scope, { ...budget, corrected: 0 }))
      return allOf([
        ...trees.map((it) => this.within(it, scope, budget)),
        someOf(able.length - budget.corrected, uncorrected),
      ])
    }
    // Of groups that may need several: by halves, for the same reason as in `uncounted`.
    const others = trees.filter((it) => correctable(it) === 0)
    const middle = able.length >> 1
    const [half, rest] = [able.slice(0, middle), able.slice(middle)]
    const most = Math.min(budget.corrected, correctableIn(half))
    return allOf([
      ...others.map((it) => this.within(it, scope, budget)),
      anyOf(
        Array.from({ length: most + 1 }, (_, corrected) =>
          allOf([
            this.spread(half, scope, { ...budget, corrected }),
            this.spread(rest, scope, { ...budget, corrected: budget.corrected - corrected }),
          ]),
        ),
      ),
    ])
  }

  private unit(unit: Unit, scope: Scope, budget: Budget): Expression {
    const ways = unit.ways.filter((way) => allows(budget, way))
    const tagged = budget.tags && (scope === 'text' || scope === 'anywhere')
    return anyOf([
      ...ways.map((way) =>
        allOf([
          this.counts(way),
          way.language === null ? true : isInLanguage(way.language),
          anyOf(FIELDS[this.space][scope].map((field) => this.test(way.test, field))),
        ]),
      ),
      tagged ? tagsOf(unit) : false,
    ])
  }

  private test(test: Test, field: Field): Expression {
    if (isByPlace(test)) return this.places.get(keyOf(test))?.get(field) ?? false
    return placeIn(test, field)
  }
}

export const isInLanguage = (code: string): Expression => is('language', languageToken(code))

const tagsOf = ({ tagged }: Unit): Expression =>
  isIn(
    'tags',
    tagged.map((it) => token(it.facet, it.key)),
  )

/** How many words of a tree can be corrected. */
const correctable = (tree: Tree): number =>
  unitsOf(tree).filter((it) => it.ways.some((way) => way.as === 'corrected')).length

const correctableIn = (trees: readonly Tree[]): number => trees.reduce((sum, it) => sum + correctable(it), 0)

function allows(budget: Budget, { as }: Way): boolean {
  if (as === 'respelt') return budget.respelt
  if (as === 'form') return budget.forms
  if (as === 'named') return budget.tags
  return as === 'typed' || budget.corrected > 0
}

/** Whether a field has such a word, wherever it stands. */
function placeIn(place: Exclude<Test, ByPlace>, field: Field): Expression {
  if (place.type === 'prefix') return begins(field, encodeWord(place.word))
  return isIn(field, place.words.map(encodeWord))
}

/** Whether a field has all the words of a test, wherever they stand: what it has to have at least. */
export function wordsOf(test: Test, field: Field): Expression {
  if (test.type === 'near') return allOf(test.of.flat().map((it) => placeIn(it, field)))
  return test.type === 'sequence' ? allOf(test.places.map((it) => placeIn(it, field))) : placeIn(test, field)
}

/** What every match has at least, and so does every text that keeps a heading from standing for it. */
export function atLeast(tree: Tree, space: Space): Expression {
  switch (tree.type) {
    case 'unit':
      return anyOf([
        ...tree.ways.flatMap(({ test }) => FIELDS[space].anywhere.map((field) => wordsOf(test, field))),
        tagsOf(tree),
      ])
    case 'name':
      return anyOf([atLeast(tree.spelled, space), atLeast(tree.tag, space)])
    case 'all':
      return allOf(tree.of.map((it) => atLeast(it, space)))
    case 'any':
      return anyOf(tree.of.map((it) => atLeast(it, space)))
    case 'not':
    case 'condition':
    case 'titled':
      return true
  }
}

/** The levels of a search, best first; each allows what the one before it does. */
export function budgetsOf(tree: Tree): Budget[] {
  const ways = [...unitsOf(tree), ...titlesIn(tree)].flatMap((it) => it.ways)
  const corrected = Array.from({ length: Math.min(correctable(tree), MOST_CORRECTED) }, (_, at) => ({
    ...IN_FORMS,
    corrected: at + 1 < MOST_CORRECTED ? at + 1 : Number.POSITIVE_INFINITY,
  }))
  return [
    AS_TYPED,
    ...(ways.some((it) => it.as === 'form') ? [IN_FORMS] : []),
    ...corrected,
    ...(unitsOf(tree).some((it) => it.tagged.length > 0) ? [ANYHOW] : []),
  ]
}

/** From so many corrected words on, one more makes no difference. */
const MOST_CORRECTED = 3
