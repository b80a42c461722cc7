import { spawnSync } from 'node:child_process'
import { z } from 'zod'
import type { CslItem } from '../../citation/csl-item.ts'
import type { Kept } from './arrived.ts'

const name = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
  suffix: z.string().optional(),
  'dropping-particle': z.string().optional(),
  'non-dropping-particle': z.string().optional(),
})
const text = z.union([z.string(), z.number()]).transform(String)
const item = z.looseObject({
  type: z.string(),
  author: z.array(name).optional(),
  issued: z.looseObject({ 'date-parts': z.array(z.array(text)).optional() }).optional(),
  URL: z.string().optional(),
  abstract: z.string().optional(),
  note: z.string().optional(),
  annote: z.string().optional(),
})

const textOf = (value: unknown) => (typeof value === 'string' ? value : '')

function keptOf(it: z.infer<typeof item>): Kept {
  const [date = []] = it.issued?.['date-parts'] ?? []
  return {
    type: it.type,
    quote: it.abstract ?? '',
    notes: [it.note, it.annote].filter(Boolean).join('\n'),
    authors: (it.author ?? []).map((author) => {
      const { family = '', given, literal, suffix } = author
      const particles = [author['dropping-particle'], author['non-dropping-particle']].filter(Boolean)
      return literal ?? [[...particles, family].join(' '), given, suffix].filter(Boolean).join(', ')
    }),
    date: date.map((part, at) => part.padStart(at === 0 ? 4 : 2, '0')).join('-'),
    sources: ['container-title', 'publisher', 'authority'].map((field) => textOf(it[field])),
    url: it.URL ?? '',
  }
}

export const pandocTypes = ({ type }: CslItem): string[] => [type]

/** What pandoc calls the formats that it reads. */
export const PANDOC_FORMATS = {
  csl: 'csljson',
  bibtex: 'bibtex',
  biblatex: 'biblatex',
  ris: 'ris',
  endnote: 'endnotexml',
} as const
export type PandocFormat = keyof typeof PANDOC_FORMATS

export type Read = { kept: Kept[]; entries: number; warnings: string[] }

function run(pandoc: string, args: string[], input: string): { stdout: string; warnings: string[] } {
  const { error, status, stderr, stdout } = spawnSync(pandoc, args, {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (error) throw error
  if (status !== 0) throw new Error(`${pandoc} ${args.join(' ')} ended with ${status}: ${stderr}`)
  return { stdout, warnings: stderr.split('\n').filter((line) => line.trim() !== '') }
}

/** A file as pandoc reads it, and the entries of a bibliography that its citation processor makes of it. */
export function pandocRead(pandoc: string, format: PandocFormat, file: string): Read {
  const from = `--from=${PANDOC_FORMATS[format]}`
  const read = run(pandoc, [from, '--to=csljson'], file)
  const styled = run(pandoc, [from, '--to=html', '--citeproc', '--wrap=none'], file)
  return {
    kept: z.array(item).parse(JSON.parse(read.stdout)).map(keptOf),
    entries: styled.stdout.match(/class="csl-entry"/g)?.length ?? 0,
    warnings: [...read.warnings, ...styled.warnings],
  }
}
