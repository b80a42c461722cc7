import { allOf, anyOf, type Expression, isIn, notOf } from '../query/expression.ts'
import { isFurniture } from '../query/filters.ts'
import { ANYHOW, type Budget, IN_FORMS, type Matching } from '../query/matching.ts'
import { foundBy, type Tree, unitsOf } from '../query/units.ts'
import { type Answer, type Asking, question } from '../server.ts'

/**
 * A title or section heading that holds a whole query, although no passage beneath it has a word of it in its own
 * text, is found all the same: the first passage for which it does stands for it.
 */
export type StandsFor = 'title' | 'section'

/** How many headings are looked at. Beyond that the answer is not exact. */
const MAX_HEADINGS = 10_000

/** What stands for a heading, by the key of the passage. */
export type StandIns = { by: ReadonlyMap<string, StandsFor>; exact: boolean }

export const NO_STAND_INS: StandIns = { by: new Map(), exact: true }

/** The passages beneath a title or section heading, and the attribute that tells them from those beneath another one. */
const KINDS = [
  { kind: 'title', run: 'document' },
  { kind: 'section', run: 'under' },
] as const
type Run = (typeof KINDS)[number]['run']

/** Whether what stands above a passage holds the query: of a section, with something of it in the heading itself. */
function above(tree: Tree, matching: Matching, kind: StandsFor, budget: Budget): Expression {
  if (kind === 'title') return matching.within(tree, 'title', budget)
  return allOf([matching.hasAny(tree, 'heading', ANYHOW), matching.within(tree, 'above', budget)])
}

/** What is asked for: passages of one kind beneath headings that hold the query within a budget. */
type Candidates = { kind: StandsFor; run: Run; budget: Budget; furniture: boolean }

/**
 * @param seen what is visible of the index
 * @param hasFurniture text that many documents share: it says nothing of what stands above it
 */
export async function standInsOf(
  tree: Tree,
  matching: Matching,
  seen: Expression,
  hasFurniture: boolean,
  ask: Asking,
): Promise<StandIns> {
  if (foundBy(tree).length === 0) return NO_STAND_INS
  const ownText = hasFurniture ? isFurniture(false) : true
  const inText = (budget: Budget) => allOf([ownText, matching.inText(tree, budget)])
  const candidates: Candidates[] = KINDS.flatMap(({ kind, run }) =>
    (hasCorrections(tree) ? [IN_FORMS, ANYHOW] : [IN_FORMS]).flatMap((budget) =>
      (hasFurniture ? [false, true] : [false]).map((furniture) => ({ kind, run, budget, furniture })),
    ),
  )
  const found = await ask(
    candidates.map(({ kind, run, budget, furniture }) =>
      question(
        'passages',
        allOf([
          seen,
          hasFurniture ? isFurniture(furniture) : true,
          above(tree, matching, kind, budget),
          budget === ANYHOW ? notOf(above(tree, matching, kind, IN_FORMS)) : true,
          notOf(inText(budget)),
        ]),
        { fields: ['key', run, 'ordinal'], limit: MAX_HEADINGS, distinct: run },
      ),
    ),
  )
  if (found.every((it) => it.hits.length === 0)) return NO_STAND_INS
  // Of these headings, the ones with a word in any text beneath them.
  const others = await ask(
    candidates.map(({ run, budget }, at) =>
      question('passages', allOf([seen, isIn(run, valuesOf(found[at], run)), inText(budget)]), {
        fields: [run],
        distinct: run,
        limit: MAX_HEADINGS,
      }),
    ),
  )
  const by = new Map<string, StandsFor>()
  for (const { kind, run } of KINDS) {
    const first = new Map<string, { key: string; order: number }>()
    candidates.forEach((it, at) => {
      if (it.kind !== kind) return
      const withWords = new Set(valuesOf(others[at], run))
      for (const hit of found[at]?.hits ?? []) {
        const heading = String(hit[run])
        // Furniture stands for a heading only if there is nothing else beneath it.
        const order = Number(hit.ordinal) + (it.furniture ? Number.MAX_SAFE_INTEGER / 2 : 0)
        const before = first.get(heading)
        if (withWords.has(heading) || (before !== undefined && before.order <= order)) continue
        first.set(heading, { key: String(hit.key), order })
      }
    })
    for (const { key } of first.values()) if (!by.has(key)) by.set(key, kind)
  }
  for (const key of await byThemselves(tree, matching, [...by.keys()], ask)) by.delete(key)
  return { by, exact: found.every((it) => it.total <= MAX_HEADINGS) }
}

/** Those of some passages that match by conditions and exclusions alone: they stand for nothing. */
async function byThemselves(
  tree: Tree,
  matching: Matching,
  keys: readonly string[],
  ask: Asking,
): Promise<string[]> {
  const filter = allOf([isIn('key', keys), matching.free(tree, ANYHOW)])
  if (filter === false) return []
  const [answer] = await ask([question('passages', filter, { limit: keys.length })])
  return (answer?.hits ?? []).map((hit) => String(hit.key))
}

const hasCorrections = (tree: Tree): boolean =>
  unitsOf(tree).some((it) => it.ways.some((way) => way.as === 'corrected'))

const valuesOf = (answer: Answer | undefined, run: Run): string[] =>
  (answer?.hits ?? []).map((hit) => String(hit[run]))

/** Those of the stand-ins whose headings hold the query within a budget. */
export function standingIn(tree: Tree, matching: Matching, { by }: StandIns, budget: Budget): Expression {
  return anyOf(
    KINDS.map(({ kind }) => {
      const keys = [...by].flatMap(([key, it]) => (it === kind ? [key] : []))
      return keys.length === 0 ? false : allOf([isIn('key', keys), above(tree, matching, kind, budget)])
    }),
  )
}

/** All stand-ins that still match by what stands above them. */
export function standing(tree: Tree, matching: Matching, { by }: StandIns): Expression {
  if (by.size === 0) return false
  return allOf([isIn('key', [...by.keys()]), matching.within(tree, 'anywhere', ANYHOW)])
}
