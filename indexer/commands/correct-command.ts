import { EXIT } from '../../cli/exit.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import {
  type CorrectionWithState,
  correctableOf,
  correctedValue,
  isOfTag,
  isRule,
  type MadeCorrection,
} from '../../model/correction.ts'
import { isOfName } from '../../model/correction-rule.ts'
import type { Found } from '../../model/correction-scope.ts'
import type { PassageId } from '../../model/ids.ts'
import { openRecords } from '../../records/open.ts'
import { copiesFileOf } from '../copies/copies-file-of.ts'
import { correct, correctName, undoCorrection } from '../corrections/ask.ts'
import { type CorrectionContext, listCorrections, previewCorrection } from '../corrections/correct.ts'
import { previewOfName } from '../corrections/make-name-rule.ts'
import { authorityWhenNeeded } from './authority-when-needed.ts'
import type { CorrectCommand } from './correct-arguments.ts'
import { howFar } from './how-far.ts'
import { sayIncomplete } from './incomplete-correction.ts'
import { sayLeftBehind } from './left-behind.ts'
import { exportCorrections, importCorrectionsOf } from './share-corrections.ts'

/** Makes, undoes or lists corrections. @returns the exit code */
export async function runCorrection(command: CorrectCommand): Promise<number> {
  const engine = await openEngine({ dataFolder: dataFolder() })
  const records = await openRecords({ dataFolder: dataFolder() })
  try {
    const copies = copiesFileOf(dataFolder())
    const place = { engine, records, authority: authorityWhenNeeded(), copies }
    await sayIncomplete(records.corrections)
    await sayLeftBehind(records)
    if (command.action === 'preview') return await showPreview(command, place)
    if (command.action === 'export') return await exportCorrections(command, place)
    if (command.action === 'import') return await importCorrectionsOf(command, place, sayWaiting)
    if (command.action === 'preview-name') return await showNamePreview(command, place)
    const corrections = await perform(command, place)
    for (const it of corrections) await writeLine(command.json ? JSON.stringify(it) : inOneLine(it))
    if (corrections.length === 0) say('There are no corrections.')
    return 0
  } finally {
    await engine.close()
    await records.close()
  }
}

const sayWaiting = () =>
  say('Another process is writing to the index, and is asked to make this change. Waiting …')

/** Prints what a correction would change beyond its passage. */
async function showPreview(
  { request, json }: Extract<CorrectCommand, { action: 'preview' }>,
  place: CorrectionContext,
): Promise<number> {
  const { by: _, ...asked } = request
  const preview = await previewCorrection(place, asked, new AbortController().signal)
  if (json) {
    await writeLine(JSON.stringify(preview))
    return EXIT.done
  }
  const { of, before, after, counts, samples } = preview
  const become = after === null ? 'nothing' : `“${after.name}” [${after.key}]`
  await writeLine(`${of} “${before.name}” [${before.key}] → ${become}`)
  for (const [where, found] of Object.entries(counts))
    if (found !== null) await writeLine(`  ${where}: ${countsOf(found)}`)
  for (const it of samples) await writeLine(`${it.passage} (${it.documentKey})  ${oneLine(it.text)}`)
  say('Nothing was changed.')
  return EXIT.done
}

/** Prints what saying something of a name would change. */
async function showNamePreview(
  { request, json }: Extract<CorrectCommand, { action: 'preview-name' }>,
  { engine }: CorrectionContext,
): Promise<number> {
  const { by: _, ...asked } = request
  const preview = await previewOfName(engine, asked, new AbortController().signal)
  if (json) {
    await writeLine(JSON.stringify(preview))
    return EXIT.done
  }
  const { change, before, after, names, found, samples } = preview
  const already = after.passages === 0 ? 'a new key' : `in ${counted(after.passages, 'passage')} already`
  await writeLine(`${change} “${before.name}” [${before.key}] → “${after.name}” [${after.key}], ${already}`)
  await writeLine(`  ${countsOf(found)}`)
  if (names.length > 0) await writeLine(`  found by these too: ${names.join(', ')}`)
  for (const it of samples) await writeLine(`${it.passage} (${it.documentKey})  ${oneLine(it.text)}`)
  say('Nothing was changed.')
  return EXIT.done
}

const countsOf = ({ passages, documents }: Found) =>
  `${counted(passages, 'passage')} in ${counted(documents, 'document')}`
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').slice(0, 200)

/** @returns the corrections to print */
async function perform(
  command: Exclude<CorrectCommand, { action: 'preview' | 'preview-name' | 'export' | 'import' }>,
  place: CorrectionContext,
): Promise<CorrectionWithState[]> {
  if (command.action === 'make') return [await correct(place, command.request, { onWaiting: sayWaiting })]
  if (command.action === 'say') return [await correctName(place, command.request, { onWaiting: sayWaiting })]
  if (command.action === 'undo') return [await undoCorrection(place, command, { onWaiting: sayWaiting })]
  const all = await listCorrections(place, command.document)
  const { passage } = command
  return passage === null ? all : all.filter((it) => isAbout(it, passage))
}

function isAbout({ correction: it, movedTo = [] }: CorrectionWithState, passage: PassageId): boolean {
  return (it.what !== 'rule' && isOfTag(it) && it.target.passage === passage) || movedTo.includes(passage)
}

const STATES: Record<CorrectionWithState['state'], string> = {
  holds: 'applied',
  undone: 'undone',
  'passage-gone': 'kept, but its passage is gone',
  'quotation-gone': 'kept, but its quotation is gone',
  'tag-gone': 'kept, but its tag is gone',
  'place-unclear': 'kept, but its words are in several places',
  'document-gone': 'kept, but its document is not in the index',
  'document-damaged': 'kept, but what the index has of its document is damaged',
}

const minute = (at: string) => at.slice(0, 16).replace('T', ' ')
const inQuotes = (value: MadeCorrection['before']) => {
  const words = correctedValue(value)
  return words === null ? 'nothing' : `“${words}”`
}

function inOneLine({ correction, state, undone, movedTo = [] }: CorrectionWithState): string {
  const { id, at, by, before, after, why } = correction
  const moved = movedTo.length === 0 ? '' : `, moved with its words to ${movedTo.join(', ')}`
  const outcome =
    undone === null
      ? STATES[state] + moved
      : `undone by ${undone.by}, ${minute(undone.at)} UTC (${undone.id})`
  const is = isRule(correction) && isOfName(correction) ? correction.change : correctableOf(correction)
  const change = `${is} ${inQuotes(before)} → ${inQuotes(after)}`
  const reason = why === undefined ? '' : `, because: ${why}`
  return `${id}  ${change}  ${whereOf(correction)}  by ${by}, ${minute(at)} UTC${reason}  ${outcome}`
}

function whereOf(it: MadeCorrection): string {
  if (it.what === 'rule') return `${howFar(it.scope)} (${countsOf(it.found)} when it was made)`
  return `${isOfTag(it) ? it.target.passage : it.target.document} (${it.target.documentKey})`
}
