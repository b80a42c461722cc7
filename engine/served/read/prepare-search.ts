import type { ResolvedQuery } from '../../resolve.ts'
import { closeTogether } from '../query/closeness.ts'
import { compile } from '../query/compile.ts'
import { allOf } from '../query/expression.ts'
import { visible } from '../query/filters.ts'
import { atLeast } from '../query/matching.ts'
import { testsByPlace } from '../query/units.ts'
import type { Asking, Server } from '../server.ts'
import { aroundWords } from './counted.ts'
import { narrowed } from './narrowed.ts'
import type { Preparation } from './preparation.ts'
import { matchingOf, type PreparedSearch, spaceOf } from './prepared-search.ts'
import { NO_STAND_INS, standInsOf } from './stand-ins.ts'
import { lexiconFor } from './vocabulary.ts'

/** Looks up everything that the filters of a search are made of: first words, then their places, then headings. */
export async function prepareSearch(
  server: Server,
  preparation: Preparation,
  resolved: ResolvedQuery,
): Promise<PreparedSearch> {
  const ask: Asking = (questions) => server.ask(questions)
  const { state } = preparation
  const { root, request } = resolved
  const lexicon = await lexiconFor(server, root, preparation, request)
  const whole = compile(root, lexicon, request.typos)
  const space = spaceOf(request, resolved)
  const seen = visible(state.generation)
  const tree = await narrowed(whole, space, seen, ask)
  const within = allOf([seen, atLeast(tree, space)])
  const { places, exact } = await server.places(testsByPlace(tree), space, seen, within)
  const found = { preparation, resolved, request, space, whole, tree, places, close: closeTogether(root.of) }
  const standIns =
    space === 'passages'
      ? await standInsOf(tree, matchingOf(found), seen, state.furniture === true, ask)
      : NO_STAND_INS
  const made = { ...found, standIns, around: null, exact: exact && standIns.exact }
  return { ...made, around: await aroundWords(made, ask) }
}
