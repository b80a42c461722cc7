import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { z } from 'zod'
import { usage } from '../../cli/usage.ts'
import { wordsIn, wordsOfPage } from './words.ts'

/** What is known to be right about a page; what its set does not label is absent. */
export type Gold = {
  /** Pieces of text that belong to the article, and pieces that do not. */
  chunks?: { inside: string[]; outside: string[] }
  /** All words of the article. */
  words?: string[]
  authors?: string[]
  /** ISO 8601 day. */
  publishedAt?: string
}

export type LabelledPage = {
  id: string
  file: string
  /** The address that it was saved from, where the set tells. */
  url: string | null
  gold: Gold
}

export const bytesOf = ({ file }: Pick<LabelledPage, 'file'>): Buffer => {
  const bytes = fs.readFileSync(file)
  return file.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

/** Public sets of labelled pages, by the names of their projects. Their folders are given: none of them is ours. */
export const SETS = { trafilatura, readability, wcxb } as const
export type SetName = keyof typeof SETS
export const SET_NAMES = Object.keys(SETS) as SetName[]

const missing = (set: SetName, needed: string) =>
  usage(`--${set} takes the folder of that set, in which there is ${needed}.`, 'bench -- pages')

function json<Shape>(file: string, shape: z.ZodType<Shape>): Shape {
  return shape.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
}

const oneOrMore = z.union([z.string(), z.array(z.string())]).nullish()
const evaluated = z.record(
  z.string(),
  z.object({
    file: z.string(),
    with: z.array(z.string()),
    without: z.array(z.string()),
    author: oneOrMore,
    date: z.string().nullish(),
  }),
)

/** The folder `tests` of adbar/trafilatura: pieces of 990 pages, the authors of some and the dates of most. */
function trafilatura(folder: string): LabelledPage[] {
  const labels = path.join(folder, 'evaldata.json')
  if (!fs.existsSync(labels)) throw missing('trafilatura', 'evaldata.json')
  return Object.entries(json(labels, evaluated)).map(([url, it]) => {
    const file = ['cache', 'eval'].map((name) => path.join(folder, name, it.file)).find(fs.existsSync)
    if (file === undefined) throw missing('trafilatura', it.file)
    const authors = [it.author ?? []].flat().filter((name) => name.trim() !== '')
    return {
      id: it.file,
      file,
      url: URL.canParse(url) ? url : null,
      gold: {
        chunks: { inside: it.with, outside: it.without },
        ...(authors.length > 0 && { authors }),
        ...(it.date && { publishedAt: it.date }),
      },
    }
  })
}

/** The folder `test/test-pages` of mozilla/readability: what a reader should be shown of 130 pages. */
function readability(folder: string): LabelledPage[] {
  const names = fs.readdirSync(folder).filter((it) => fs.existsSync(path.join(folder, it, 'expected.html')))
  if (names.length === 0)
    throw missing('readability', 'a folder for each page with source.html and expected.html')
  return names.map((id) => ({
    id,
    file: path.join(folder, id, 'source.html'),
    url: null,
    gold: { words: wordsOfPage(fs.readFileSync(path.join(folder, id, 'expected.html'), 'utf8')) },
  }))
}

const truth = z.object({
  url: z.string().nullish(),
  ground_truth: z.object({ main_content: z.string().nullish() }),
})

/** The folder of WCXB: the main content of 2,008 pages of seven types. */
function wcxb(folder: string): LabelledPage[] {
  return ['dev', 'test'].flatMap((part) => {
    const labels = path.join(folder, part, 'ground-truth')
    if (!fs.existsSync(labels)) throw missing('wcxb', `${part}/ground-truth`)
    return fs.readdirSync(labels).map((name) => {
      const id = path.basename(name, '.json')
      const { url, ground_truth } = json(path.join(labels, name), truth)
      return {
        id,
        file: path.join(folder, part, 'html', `${id}.html.gz`),
        url: url ?? null,
        gold: { words: wordsIn(ground_truth.main_content ?? '') },
      }
    })
  })
}
