import { say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { openEngine } from '../../engine/open.ts'
import { type Correction, type CorrectionWithState, correctedValue } from '../../model/correction.ts'
import type { PassageId } from '../../model/ids.ts'
import { openRecords } from '../../records/open.ts'
import { copiesFileOf } from '../copies/copies-file-of.ts'
import { correct, undoCorrection } from '../corrections/ask.ts'
import { type CorrectionContext, listCorrections } from '../corrections/correct.ts'
import { authorityWhenNeeded } from './authority-when-needed.ts'
import type { CorrectCommand } from './correct-arguments.ts'
import { sayIncomplete } from './incomplete-correction.ts'
import { sayLeftBehind } from './left-behind.ts'

/** Makes, undoes or lists corrections. @returns the exit code */
export async function runCorrection(command: CorrectCommand): Promise<number> {
  const engine = await openEngine({ dataFolder: dataFolder() })
  const records = await openRecords({ dataFolder: dataFolder() })
  try {
    const copies = copiesFileOf(dataFolder())
    const place = { engine, records, authority: authorityWhenNeeded(), copies }
    await sayIncomplete(records.corrections)
    await sayLeftBehind(records)
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

/** @returns the corrections to print */
async function perform(command: CorrectCommand, place: CorrectionContext): Promise<CorrectionWithState[]> {
  if (command.action === 'make') return [await correct(place, command.request, { onWaiting: sayWaiting })]
  if (command.action === 'undo') return [await undoCorrection(place, command, { onWaiting: sayWaiting })]
  const all = await listCorrections(place, command.document)
  const { passage } = command
  return passage === null ? all : all.filter((it) => isAbout(it, passage))
}

const isAbout = ({ correction: { target }, movedTo = [] }: CorrectionWithState, passage: PassageId) =>
  ('passage' in target && target.passage === passage) || movedTo.includes(passage)

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
const inQuotes = (value: Correction['before']) => {
  const words = correctedValue(value)
  return words === null ? 'nothing' : `“${words}”`
}

function inOneLine({ correction, state, undone, movedTo = [] }: CorrectionWithState): string {
  const { id, at, by, what, target, before, after } = correction
  const where = 'passage' in target ? target.passage : target.document
  const moved = movedTo.length === 0 ? '' : `, moved with its words to ${movedTo.join(', ')}`
  const outcome =
    undone === null
      ? STATES[state] + moved
      : `undone by ${undone.by}, ${minute(undone.at)} UTC (${undone.id})`
  const change = `${what} ${inQuotes(before)} → ${inQuotes(after)}`
  return `${id}  ${change}  ${where} (${target.documentKey})  by ${by}, ${minute(at)} UTC  ${outcome}`
}
