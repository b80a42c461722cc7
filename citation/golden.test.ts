import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { passage } from '../model/passage.ts'
import type { Citation } from './csl.ts'
import { isRecordFormat, recordWriters, writeRecords } from './formats.ts'
import { GIVEN_WORKS, HARD_CASES, passageWith } from './passage.fixture.ts'
import { inStyle } from './style.ts'
import { STYLE_MENU } from './styles/menu.ts'
import { htmlOf, textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

const golden = (name: string) => path.join(import.meta.dirname, 'golden', name)

/** Passages of the five real documents beside the code, and of every hard case: name and citation. */
function cases(): [name: string, citation: Citation][] {
  const lines = readFileSync(golden('seeds.jsonl'), 'utf8').trim().split('\n')
  const seeds = lines.map((it) => passage.parse(JSON.parse(it)))
  return [
    ...seeds.map((it): [string, Citation] => [`${it.documentKey}, paragraph ${it.ordinal + 1}`, toCsl(it)]),
    ...seeds.flatMap((it): [string, Citation][] =>
      it.quotations.slice(0, 1).map((quoted) => [`${it.documentKey}, one quotation`, toCsl(it, quoted)]),
    ),
    ...Object.entries({ ...HARD_CASES, ...GIVEN_WORKS }).map(([name, changes]): [string, Citation] => [
      name,
      toCsl(passageWith(changes)),
    ]),
  ]
}

/** Long fields are tested elsewhere; here they would hide the rest. */
const short = (text: string) => (text.length > 600 ? `${text.slice(0, 300)} … ${text.slice(-100)}` : text)

describe('what a format or style makes of real and of hard passages stays as it was reviewed', () => {
  it.each(Object.keys(recordWriters).filter(isRecordFormat))('%s', async (format) => {
    const citations = cases().map(([, citation]) => citation)
    await expect(writeRecords(format, citations)).toMatchFileSnapshot(golden(`format-${format}.txt`))
  })

  it.each(STYLE_MENU)('$id', async ({ id }) => {
    const all = cases()
    const made = await inStyle(
      all.map(([, citation]) => citation),
      { style: id, locale: 'style' },
    )
    const written = all.map(([name], at) => {
      const { inText = [], footnote = [], entry = [] } = made[at] ?? {}
      const lines = [textOf(inText), htmlOf(footnote), textOf(entry)].map(short)
      return `# ${name}\n${lines.join('\n')}\n`
    })
    await expect(written.join('\n')).toMatchFileSnapshot(golden(`style-${id}.txt`))
  })
})
