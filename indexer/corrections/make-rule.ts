import type { Engine } from '../../engine/port.ts'
import type { Correction, CorrectionRequest, PreviewRequest } from '../../model/correction.ts'
import type { RulePreview, RuleSample } from '../../model/correction-preview.ts'
import { RULE_TAGS, type TagRule, tagRule } from '../../model/correction-rule.ts'
import type { Scope } from '../../model/correction-scope.ts'
import type { Document } from '../../model/document.ts'
import type { CorrectionProblem } from '../../model/error-reasons.ts'
import { AppError } from '../../model/errors.ts'
import type { Passage } from '../../model/passage.ts'
import { emptyRequest } from '../../model/search-request.ts'
import { hitsOf, SAMPLES, sampleOf, Tally } from './found-passages.ts'
import { passagesWithTag } from './with-tag.ts'

const refused = (problem: CorrectionProblem) => new AppError('correction-refused', { problem })

type Within = NonNullable<CorrectionRequest['within']>
type Where = Exclude<Scope, { within: 'search' }>

/**
 * The rule that corrects a tag as a person has corrected it in one passage.
 * @param made the correction of that passage alone
 * @throws AppError `correction-refused` where what is right in one passage says nothing of others
 */
export async function ruleFrom(engine: Engine, made: Correction, within: Within): Promise<TagRule> {
  const { sought, target } = startOf(made)
  if (typeof within === 'object') {
    const { hits, found } = await hitsOf(engine, sought, within.search)
    return tagRule.parse({ ...sought, scope: { within: 'search', search: within.search, hits }, found })
  }
  const scope = whereOf(target, within)
  const tally = new Tally()
  for await (const it of passagesWithTag(engine, { ...sought, within: scope })) tally.add(it)
  return tagRule.parse({ ...sought, scope, found: tally.found })
}

/** What of a rule does not depend on how far it goes. */
function startOf(made: Correction): { sought: TagRule; target: Correction['target'] } {
  const { what: of, target, ...record } = made
  const { before, after } = made
  if (
    !RULE_TAGS.some((it) => it === of) ||
    before === null ||
    typeof before !== 'object' ||
    !('key' in before)
  )
    throw refused({ reason: 'no-tag-to-follow' })
  if ('kind' in before && before.kind === 'unnamed')
    throw refused({ reason: 'unnamed-everywhere', name: before.name })
  const sought = tagRule.parse({
    ...record,
    what: 'rule',
    of,
    scope: { within: 'everywhere' },
    before: withoutMentions(before),
    after: after === null ? null : withoutMentions(after),
    found: { passages: 0, documents: 0 },
  })
  return { sought, target }
}

const withoutMentions = (tag: unknown) =>
  typeof tag === 'object' && tag !== null && 'mentions' in tag ? { ...tag, mentions: [] } : tag

function whereOf(
  { document, collection, documentKey }: Correction['target'],
  within: Where['within'],
): Where {
  if (within === 'document') return { within, document, collection, documentKey }
  return within === 'collection' ? { within, collection } : { within }
}

/**
 * What a rule would change, without making it.
 * @param document the one of the passage in which the tag was met
 */
export async function previewOf(
  engine: Engine,
  made: Correction,
  { within }: Pick<PreviewRequest, 'within'>,
  document: Document,
  signal: AbortSignal,
): Promise<RulePreview> {
  const { sought } = startOf(made)
  const tallies = { document: new Tally(), collection: new Tally(), everywhere: new Tally() }
  const samples: RuleSample[] = []
  const sample = (it: Passage) => {
    if (samples.length < SAMPLES) samples.push(sampleOf(it, sought))
  }
  for await (const it of passagesWithTag(
    engine,
    { ...sought, within: { within: 'everywhere' } },
    { signal },
  )) {
    const isIn = {
      document: it.documentId === document.documentId,
      collection: it.collection === document.collection,
      everywhere: true,
    }
    for (const where of ['document', 'collection', 'everywhere'] as const) {
      const isFirst = isIn[where] && tallies[where].add(it)
      // Within one document, each of its passages is worth seeing.
      if (where === within && isIn[where] && (isFirst || where === 'document')) sample(it)
    }
  }
  const search = typeof within === 'object' ? new Tally() : null
  if (search !== null && typeof within === 'object') {
    const hits = passagesWithTag(engine, { ...sought, within: { within: 'search', ...within } }, { signal })
    for await (const it of hits) if (search.add(it)) sample(it)
  }
  const { document: own, collection, everywhere } = tallies
  return {
    of: sought.of,
    before: { key: sought.before.key, name: sought.before.name },
    after: await named(engine, sought),
    counts: {
      document: own.found,
      collection: collection.found,
      everywhere: everywhere.found,
      search: search?.found ?? null,
    },
    samples,
  }
}

async function named(engine: Engine, { of, after }: TagRule): Promise<RulePreview['after']> {
  if (after === null) return null
  const { key, name } = after
  const request = emptyRequest()
  const any = { ...request.any, [of]: [key] }
  const { total } = await engine.search({ ...request, any, furniture: 'include', limit: 1 })
  return { key, name, passages: total.value }
}
