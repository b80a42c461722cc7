import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { passageWith } from './passage.fixture.ts'
import { inStyle } from './style.ts'
import { textOf } from './styles/rich-text.ts'
import { toCsl } from './to-csl.ts'

const example = z.strictObject({
  name: z.string(),
  guide: z.string(),
  /** The rule or page of the guide, or the address of a page that prints the example. */
  where: z.string(),
  style: z.string(),
  form: z.enum(['footnote', 'entry']),
  passage: z.record(z.string(), z.unknown()),
  /** As it is printed there, without the face of the letters; straight marks of quotation as curly ones. */
  printed: z.string(),
  /** What we print where it differs, and why. */
  ours: z.string().optional(),
  why: z.string().optional(),
})

/** Works that the guides, or libraries by their rules, print as examples: facts about real articles, reports and posts. */
const EXAMPLES = readFileSync(path.join(import.meta.dirname, 'golden', 'printed-examples.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((it) => example.parse(JSON.parse(it)))
const DOCS = readFileSync(path.join(import.meta.dirname, '..', 'docs', 'formats.md'), 'utf8')
/** The least share of examples that has to be identical to the character. */
const EXACT = 0.87

/** No example has a pinpoint: as in a passage that nobody counts. */
const cited = async ({ style, form, passage }: z.infer<typeof example>) => {
  const citation = toCsl(passageWith({ ...passage, counted: { number: null, of: 1 } }))
  const [made] = await inStyle([citation], { style, locale: 'style' })
  return textOf(made?.[form] ?? [])
}

/** The share of the characters of both that stand in the same order in both. */
function similarity(one: string, other: string): number {
  const [a, b] = [[...one], [...other]]
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const next = [0]
    for (const [at, its] of b.entries())
      next.push(letter === its ? (row[at] ?? 0) + 1 : Math.max(next[at] ?? 0, row[at + 1] ?? 0))
    row = next
  }
  return (2 * (row.at(-1) ?? 0)) / (a.length + b.length)
}

describe('the style guides’ own printed examples', () => {
  it.each(EXAMPLES)('$guide: $name', async (it) => {
    expect(await cited(it)).toBe(it.ours ?? it.printed)
  })

  it('are at least sixty of all styles in the menu, of which enough are identical to the character', () => {
    const exact = EXAMPLES.filter((it) => it.ours === undefined).length
    const likeness = EXAMPLES.map((it) => similarity(it.printed, it.ours ?? it.printed))
    const mean = likeness.reduce((sum, it) => sum + it, 0) / likeness.length
    expect(EXAMPLES.length).toBeGreaterThanOrEqual(60)
    expect(new Set(EXAMPLES.map((it) => it.style)).size).toBe(12)
    expect(exact / EXAMPLES.length).toBeGreaterThanOrEqual(EXACT)
    expect(DOCS).toContain(
      `${exact} of ${EXAMPLES.length} are identical to the character (${(exact / EXAMPLES.length).toFixed(2)}), and ${mean.toFixed(3)} of the characters`,
    )
  })

  it('differ only in what docs/formats.md names', () => {
    for (const { guide, name, ours, why } of EXAMPLES) {
      expect(ours === undefined, `${guide}: ${name}`).toBe(why === undefined)
      if (why !== undefined) expect(DOCS).toContain(`| ${guide}, ${name} | ${why} |`)
    }
  })
})
