import { isDeepStrictEqual } from 'node:util'
import type { EngineWriter } from '../../engine/port.ts'
import { type CorrectionRecord, isOfTag, isRule, type MadeCorrection } from '../../model/correction.ts'
import {
  type ImportConflict,
  type ImportRequest,
  type ImportResult,
  recordsIn,
} from '../../model/correction-import.ts'
import { isOfName } from '../../model/correction-rule.ts'
import { AppError } from '../../model/errors.ts'
import type { DocumentId } from '../../model/ids.ts'
import { correctionsInForce } from '../../model/undone.ts'
import type { CorrectionContext } from './context.ts'
import { correctAgain, documentsChangedBy, documentsOf } from './correct-again.ts'
import { describeAgain } from './describe-again.ts'

/** A report lists these; all of them are counted. */
const CONFLICTS_LISTED = 20

/** `holding`: the records of the file that are here once it is imported, those that were here before among them. */
type Plan = ImportResult & { adding: CorrectionRecord[]; holding: CorrectionRecord[] }

/**
 * What taking over the records of a file would do, without doing it.
 * @throws AppError `import-line-refused` that names the first line that is no record
 */
export async function planImport(place: CorrectionContext, { lines, keep }: ImportRequest): Promise<Plan> {
  const theirs = recordsIn(lines, (line, problem) => new AppError('import-line-refused', { line, problem }))
  const mine = await place.records.corrections.all()
  const known = new Map(mine.map((it) => [it.id, it]))
  const fresh = theirs.filter((it) => {
    const own = known.get(it.id)
    if (own !== undefined && !isDeepStrictEqual(own, it)) {
      const line = 1 + theirs.indexOf(it)
      throw new AppError('import-line-refused', { line, problem: { reason: 'other-record', id: it.id } })
    }
    return own === undefined
  })
  const conflicts = conflictsOf(mine, theirs, new Set(fresh.map(({ id }) => id)))
  const left = new Set<string>(keep === 'mine' ? conflicts.map((it) => it.theirs.id) : [])
  const adding = fresh.filter((it) => {
    // What undoes something that is left out has nothing to undo.
    if (it.what === 'undo' && left.has(it.undoes)) left.add(it.id)
    return !left.has(it.id)
  })
  return {
    adding,
    holding: theirs.filter(({ id }) => !left.has(id)),
    added: adding.length,
    already: theirs.length - fresh.length,
    leftOut: left.size,
    withoutDocument: await countWithoutDocument(place, adding),
    conflicts: conflicts.slice(0, CONFLICTS_LISTED),
    conflictCount: conflicts.length,
  }
}

/**
 * Takes over the records of a file, all of them or none, and applies them. The caller has the writer's lock.
 *
 * @param writer with nothing pending
 * @throws AppError `import-conflicts` where it has to be said first what is to be kept
 */
export async function importCorrections(
  place: CorrectionContext,
  writer: EngineWriter,
  asked: ImportRequest,
): Promise<ImportResult> {
  const { adding, holding, ...result } = await planImport(place, asked)
  if (asked.keep === undefined && result.conflictCount > 0)
    throw new AppError('import-conflicts', {
      count: result.conflictCount,
      ids: result.conflicts.map(({ theirs }) => theirs.id),
    })
  // One by one, each whole: of an import that was cut off, the next one adds the rest.
  for (const it of adding) await place.records.corrections.append(it)
  // All of them: those that are here already may be from an import that was cut off before it applied them.
  await apply(place, writer, holding)
  return result
}

/** Makes the documents that records are about what all corrections make of them. */
async function apply(
  place: CorrectionContext,
  writer: EngineWriter,
  added: readonly CorrectionRecord[],
): Promise<void> {
  const records = await place.records.corrections.all()
  const documents = new Set<DocumentId>()
  const described = new Set<DocumentId>()
  const rules = new Set<MadeCorrection>()
  for (const it of added) {
    const root = rootOf(records, it)
    if (root === undefined) continue
    if (isRule(root)) rules.add(root)
    else {
      documents.add(root.target.document)
      if (!isOfTag(root)) described.add(root.target.document)
    }
  }
  for (const it of rules) {
    if (!isRule(it)) continue
    for (const id of await documentsOf(place, it)) documents.add(id)
    for (const id of await documentsChangedBy(place, it)) documents.add(id)
  }
  await correctAgain(place, async () => writer, records, documents)
  for (const id of described) {
    const document = await place.engine.document(id)
    if (document !== null) await describeAgain(place.records.ledger, document)
  }
}

/** The correction that a record is, or undoes in the end. */
function rootOf(records: readonly CorrectionRecord[], it: CorrectionRecord): MadeCorrection | undefined {
  if (it.what !== 'undo') return it
  const undone = records.find(({ id }) => id === it.undoes)
  return undone && rootOf(records, undone)
}

/** What is in force in the file and would be new here, beside what is in force here and says otherwise. */
function conflictsOf(
  mine: readonly CorrectionRecord[],
  theirs: readonly CorrectionRecord[],
  fresh: ReadonlySet<string>,
): ImportConflict[] {
  // Of several about the same, the last one holds.
  const said = new Map(correctionsInForce(mine).map((it) => [subjectOf(it), it]))
  const saidThere = new Map(correctionsInForce(theirs).map((it) => [subjectOf(it), it]))
  const theirIds = new Set(theirs.map(({ id }) => id))
  return [...saidThere].flatMap(([subject, it]) => {
    const own = said.get(subject)
    // What the file has as well is nothing that only is so here: there, the later one holds as it would here.
    if (own === undefined || !fresh.has(it.id) || theirIds.has(own.id)) return []
    return isDeepStrictEqual(identity(own.after), identity(it.after)) ? [] : [{ mine: own, theirs: it }]
  })
}

/** What a correction is about: two of the same subject can only both be right if they say the same. */
function subjectOf(it: MadeCorrection): string {
  if (isRule(it)) {
    const { scope, of, before } = it
    const where = scope.within === 'search' ? scope.search : Object.values(scope)
    const does = isOfName(it) ? (it.change === 'alias' ? 'merge' : it.change) : 'tag'
    return JSON.stringify([of, does, where, before.key, 'kind' in before ? before.kind : null])
  }
  if (!isOfTag(it)) return JSON.stringify([it.target.document, it.what])
  const { document, passage } = it.target
  if (it.what === 'speaker') return JSON.stringify([document, passage, it.what, it.target.quotation.start])
  // Several may be added, each for itself.
  return JSON.stringify([document, passage, it.what, identity(it.before ?? it.after), it.before === null])
}

/** What a value is, without how it was known and where it stood. */
function identity(value: MadeCorrection['after']): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  if ('value' in value) return [value.value, value.end ?? null]
  return [value.key, value.name]
}

async function countWithoutDocument(
  { engine }: CorrectionContext,
  adding: readonly CorrectionRecord[],
): Promise<number> {
  const wanted = adding.flatMap((it) => (it.what === 'undo' || isRule(it) ? [] : it.target.document))
  if (wanted.length === 0) return 0
  const there = new Set<DocumentId>()
  for await (const { id } of engine.inventory()) there.add(id)
  return wanted.filter((id) => !there.has(id)).length
}
