import path from 'node:path'
import { EXIT } from '../../cli/exit.ts'
import { bytesOf } from '../../cli/given-file.ts'
import { placeOf, writeOut } from '../../cli/out-file.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { paintFor } from '../../cli/paint.ts'
import { dataFolder, fromUser } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { requireIndex } from '../../cli/require-index.ts'
import { choosing, openEngine } from '../../engine/open.ts'
import type { CheckStep, WholeCheck } from '../../model/check-draft.ts'
import { checkDraft, wholeCheckOf } from '../check-draft.ts'
import { readDraftInThread } from '../draft/thread.ts'
import { checkReport } from '../report/report.ts'
import { en } from '../words/en.ts'
import { allStand, tally } from '../words/say.ts'
import type { CheckCommand } from './arguments.ts'
import { LEGEND, printed } from './printed.ts'

type Asked = CheckCommand & { name: 'check' }

/** Checks a draft, and prints each quotation as soon as it is known. @returns the exit code */
export async function checkFile(asked: Asked, signal: AbortSignal): Promise<number> {
  const { file, language, data } = asked
  const place = asked.out === null ? null : await placeOf(fromUser(asked.out.path), 'check')
  const bytes = await bytesOf(file, 'check')
  const folder = data === null ? dataFolder() : fromUser(data)
  const engine = await openEngine({
    dataFolder: folder,
    env: asked.engine === null ? process.env : choosing(asked.engine),
  })
  let whole: WholeCheck
  try {
    await requireIndex(engine, folder)
    const name = file === '-' ? null : path.basename(file)
    const given = { name, bytes, orQuote: true, ...(language !== undefined && { language }) }
    const draft = await readDraftInThread(given, { dataFolder: folder, signal })
    whole = await wholeCheckOf(shown(checkDraft(engine, draft, { signal }), asked))
  } finally {
    await engine.close()
  }
  if (asked.json) await writeLine(JSON.stringify(whole))
  if (asked.out !== null && place !== null) {
    const { format } = asked.out
    const name = whole.draft?.name ?? en.report.pasted
    const options = { format, language: asked.reportLanguage, made: new Date() }
    await writeOut(checkReport({ name, check: whole, reviews: [] }, options), place)
  }
  sayEnd(whole)
  return allStand(whole.quotations) ? EXIT.done : EXIT.failed
}

/** The same steps, printed on their way. */
async function* shown(steps: AsyncIterable<CheckStep>, { json }: Asked): AsyncGenerator<CheckStep> {
  const progress = new Progress()
  const paint = paintFor(process.stdout, process.env)
  let of = 0
  try {
    for await (const step of steps) {
      if (step.type === 'begun') {
        of = step.quotations.length
        if (!json && of > 0) await writeLine(`${LEGEND}\n`)
      } else if (step.type === 'quotation') {
        const done = step.at + 1
        progress.show(() => `${done} of ${counted(of, 'quotation')} checked`)
        if (!json) await writeLine(printed(step.quotation, done, paint))
      }
      yield step
    }
  } finally {
    progress.end()
  }
}

function sayEnd({ quotations, against, collections, changedTo }: WholeCheck): void {
  const { passages, documents, generation, version } = against
  if (quotations.length === 0) say(en.noQuotations)
  else
    say(
      `${en.quotations(quotations.length)}: ${tally(quotations, en)
        .map((it) => it.text)
        .join(', ')}.`,
    )
  say(
    `Held against ${en.report.of(passages, documents)} (${collections.join(', ')}; generation ${generation}) by Verbatim ${version}.`,
  )
  if (changedTo !== undefined) {
    const { passages, documents, generation } = changedTo
    say(`${en.report.changed}: ${en.report.of(passages, documents)} (generation ${generation}).`)
  }
}
