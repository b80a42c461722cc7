import { allOf, anyOf, type Expression, isIn, notOf } from '../query/expression.ts'
import { ANYHOW, type Budget, type Matching } from '../query/matching.ts'
import { foundBy, type Tree } from '../query/units.ts'
import { type Answer, type Asking, question } from './questions.ts'

/**
 * A title or section heading that holds a whole query, although no passage beneath it has a word of it in its own
 * text, is found all the same: its first passage stands for it.
 */
export type StandsFor = 'title' | 'section'

/** How many headings are looked at. Beyond that the answer is not exact. */
const MAX_HEADINGS = 10_000

/** What stands for a heading, by the key of the passage. */
export type StandIns = { by: ReadonlyMap<string, StandsFor>; exact: boolean }

export const NO_STAND_INS: StandIns = { by: new Map(), exact: true }

/** Which passages are the first beneath a heading that holds the whole query. */
function beneath(tree: Tree, matching: Matching, which: StandsFor, budget: Budget): Expression {
  const title = allOf(['first = title', matching.within(tree, 'title', budget)])
  if (which === 'title') return title
  const above = allOf(['first = section', matching.within(tree, 'above', budget)])
  return allOf([above, notOf(matching.within(tree, 'title', budget))])
}

/**
 * @param seen what is visible of the index
 */
export async function standInsOf(
  tree: Tree,
  matching: Matching,
  seen: Expression,
  ask: Asking,
): Promise<StandIns> {
  if (foundBy(tree).length === 0) return NO_STAND_INS
  const inText = matching.inText(tree, ANYHOW)
  const found = await ask(
    KINDS.map(({ which, run }) =>
      question('passages', allOf([seen, beneath(tree, matching, which, ANYHOW), notOf(inText)]), {
        fields: ['key', run],
        limit: MAX_HEADINGS,
      }),
    ),
  )
  if (found.every((it) => it.hits.length === 0)) return NO_STAND_INS
  // Of these, the ones with a word in any text beneath them.
  const others = await ask(
    KINDS.map(({ run }, at) =>
      question('passages', allOf([seen, isIn(run, runsOf(found[at], run)), inText]), {
        fields: [run],
        distinct: run,
        limit: MAX_HEADINGS,
      }),
    ),
  )
  const by = new Map<string, StandsFor>()
  KINDS.forEach(({ which, run }, at) => {
    const inside = new Set(runsOf(others[at], run))
    for (const hit of found[at]?.hits ?? []) {
      const key = String(hit.key)
      if (!inside.has(String(hit[run])) && !by.has(key)) by.set(key, which)
    }
  })
  return { by, exact: found.every((it) => it.total <= MAX_HEADINGS) }
}

const KINDS = [
  { which: 'title', run: 'document' },
  { which: 'section', run: 'under' },
] as const

const runsOf = (answer: Answer | undefined, run: 'document' | 'under'): string[] =>
  (answer?.hits ?? []).map((hit) => String(hit[run]))

/** Those of the stand-ins whose headings hold the query within a budget. */
export function standingIn(tree: Tree, matching: Matching, { by }: StandIns, budget: Budget): Expression {
  if (by.size === 0) return false
  return allOf([
    isIn('key', [...by.keys()]),
    anyOf([beneath(tree, matching, 'title', budget), beneath(tree, matching, 'section', budget)]),
  ])
}
