import fs from 'node:fs'
import { z } from 'zod'
import { checkDraft, checkQuote, readDraftInThread, wholeCheckOf } from '../../../check/index.ts'
import { say } from '../../../cli/output.ts'
import type { Engine } from '../../../engine/port.ts'
import type { CheckedQuote } from '../../../model/check.ts'
import { rowsOf } from './documents.ts'

const queryRow = z.object({
  queryId: z.string(),
  quote: z.string(),
  lang: z.string().optional(),
  speakerClaimed: z.string().optional(),
})
const draftRow = z.object({ draftId: z.string(), lang: z.string().optional(), text: z.string() })

const placesOf = ({ matches }: CheckedQuote) =>
  matches.map(({ documentKey, start, end }) => ({ documentKey, start, end }))

const predictionOf = (it: CheckedQuote) => ({
  ...{ verdict: it.verdict, wordsChanged: it.wordsChanged, share: it.share },
  ...{ matches: placesOf(it), speaker: { verdict: it.speaker.verdict } },
})

/** Checks every quote of a file, as the page and the command do it. @returns the milliseconds of each */
export async function predictQuotes(engine: Engine, file: string, to: string): Promise<number[]> {
  const lines: string[] = []
  const ms: number[] = []
  for (const { queryId, quote, lang, speakerClaimed } of rowsOf(file, queryRow)) {
    const begun = performance.now()
    const it = await checkQuote(engine, { text: quote, language: lang, speakerClaimed })
    ms.push(performance.now() - begun)
    lines.push(JSON.stringify({ queryId, ...predictionOf(it) }))
    if (lines.length % 200 === 0) say(`${lines.length} quotes`)
  }
  fs.writeFileSync(to, `${lines.join('\n')}\n`)
  return ms
}

/** Checks every draft of a file, with the quotations that are found in it. */
export async function predictDrafts(engine: Engine, file: string, to: string, dataFolder: string) {
  const lines: string[] = []
  for (const { draftId, lang, text } of rowsOf(file, draftRow)) {
    const draft = await readDraftInThread(
      { name: null, bytes: new TextEncoder().encode(text), isText: true, ...(lang && { language: lang }) },
      { dataFolder },
    )
    for (const { start, end, ...it } of (await wholeCheckOf(checkDraft(engine, draft))).quotations) {
      lines.push(JSON.stringify({ draftId, start, end, ...predictionOf(it) }))
    }
  }
  fs.writeFileSync(to, `${lines.join('\n')}\n`)
}
