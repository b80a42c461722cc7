import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  documentWords,
  formatFacts,
  isRecordFormat,
  metaTags,
  PLAIN_CHOICE,
  permalinkOf,
  quotationLinkedData,
  quoteWithCitation,
  toCsl,
  writeRecords,
} from '../../citation/index.ts'
import { type Article, indexed } from '../../engine/conformance/articles.ts'
import { ask } from '../../engine/conformance/stage.ts'
import { openEngine } from '../../engine/open.ts'
import { readManifest } from '../../indexer/read/manifest.ts'
import type { RawDocument } from '../../indexer/read/raw-document.ts'
import type { Reader } from '../../indexer/read/reader.ts'
import { readHtml } from '../../indexer/read/readers/html.ts'
import { readMarkdownFile } from '../../indexer/read/readers/markdown.ts'
import { readRecord } from '../../indexer/read/readers/record.ts'
import { readSrt } from '../../indexer/read/readers/srt.ts'
import { readText } from '../../indexer/read/readers/text.ts'
import type { Passage } from '../../model/passage.ts'
import { CITED_SHAPES } from './cited-shapes.ts'
import { CSV_MANIFEST_SHAPES, JSON_MANIFEST_SHAPES, RECORD_SHAPES, TURN_SHAPES } from './file-shapes.ts'
import type { Work } from './growth.ts'
import { PAGE_SHAPES } from './page-shapes.ts'
import { inArticle, throughPipeline, throughQuery, throughRecord } from './pipeline.ts'
import { RULE_TRIALS } from './rule-trials.ts'
import { SEARCHED_SHAPES } from './searched-shapes.ts'
import { NAMED_SHAPES, RANDOM_SHAPES } from './shapes.ts'
import { LAYOUT_SHAPES, MARKDOWN_SHAPES, SUBTITLE_SHAPES } from './text-shapes.ts'

/** Something that takes texts from elsewhere, and one text that is hard for it. */
export type Trial = { of: string; name: string; work: Work }

const prepared =
  <Given>(make: (length: number) => Given, use: (given: Given) => unknown): Work =>
  (length) => {
    const given = make(length)
    return () => use(given)
  }

/** What cannot be used is refused, which may not take long either. */
async function orRefused(use: () => unknown): Promise<void> {
  try {
    await use()
  } catch {
    // Whether it is refused is for other tests.
  }
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-linear-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const manifestTrial = (name: string) => (text: string) =>
  inFolder(async (folder) => {
    const file = path.join(folder, name)
    writeFileSync(file, text)
    await orRefused(() => readManifest(file))
  })

/** What a reader makes of a file. */
const readerTrial = (read: Reader, format: RawDocument['format']) => (text: string) => {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = { collection: 'shapes', documentKey: 'a', path: '/shapes/a', manifest: null }
  return orRefused(() => read({ ...place, bytes, sha256, format }))
}

function recordTrial(text: string) {
  const bytes = Buffer.from(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const place = { collection: 'shapes', documentKey: 'a', path: '/shapes/a.jsonl', line: 1, manifest: null }
  return orRefused(() => readRecord({ ...place, bytes, sha256, format: 'record' }))
}

/** All that the pages and the files of an export show of a passage. */
function citeTrial(passage: Passage) {
  const permalink = permalinkOf('https://example.org', passage)
  const citation = toCsl(passage, null, { permalink })
  metaTags(citation.item, 'quote')
  quotationLinkedData(citation.item)
  for (const format of Object.keys(formatFacts)) if (isRecordFormat(format)) writeRecords(format, [citation])
}

const styleTrial = (passage: Passage) =>
  orRefused(() => quoteWithCitation(toCsl(passage), PLAIN_CHOICE, documentWords('en')))

/** The text in passages of a few thousand characters, in an index of its own, and searched there. */
const searchTrial = (text: string, typed: string) =>
  inFolder(async (folder) => {
    const paragraphs: string[] = []
    for (let at = 0; at < text.length; at += PASSAGE_LENGTH)
      paragraphs.push(text.slice(at, at + PASSAGE_LENGTH))
    const article: Article = { key: 'a', published: '2021-03-05', paragraphs }
    const engine = await openEngine({ dataFolder: folder, env: {} })
    try {
      const writer = await engine.openWriter()
      await writer.put(indexed(article))
      await writer.close()
      await engine.search(ask(typed))
      await engine.search(ask({ q: typed, in: 'quotations' }))
      await engine.facet('speaker', ask(typed), { find: typed, offset: 0, limit: 20 })
    } finally {
      await engine.close()
    }
  })
const PASSAGE_LENGTH = 4000

export const TRIALS: readonly Trial[] = [
  ...[...NAMED_SHAPES, ...RANDOM_SHAPES].flatMap(({ name, text }) => [
    { of: 'document', name, work: prepared((length) => inArticle(text, length), throughPipeline) },
    { of: 'query', name, work: prepared(text, throughQuery) },
  ]),
  ...PAGE_SHAPES.map(({ name, text }) => ({
    of: 'page',
    name,
    work: prepared(
      (length) => Buffer.from(text(length)),
      (bytes) => void readHtml(bytes),
    ),
  })),
  ...LAYOUT_SHAPES.map(({ name, text }) => ({
    of: 'plain text',
    name,
    work: prepared(text, readerTrial(readText, 'text')),
  })),
  ...SUBTITLE_SHAPES.map(({ name, text }) => ({
    of: 'subtitles',
    name,
    work: prepared(text, readerTrial(readSrt, 'srt')),
  })),
  ...MARKDOWN_SHAPES.map(({ name, text }) => ({
    of: 'Markdown',
    name,
    work: prepared(text, readerTrial(readMarkdownFile, 'markdown')),
  })),
  ...RECORD_SHAPES.map(({ name, text }) => ({ of: 'record', name, work: prepared(text, recordTrial) })),
  ...TURN_SHAPES.map(({ name, text }) => ({ of: 'turns', name, work: prepared(text, throughRecord) })),
  ...JSON_MANIFEST_SHAPES.map(({ name, text }) => ({
    of: 'JSON manifest',
    name,
    work: prepared(text, manifestTrial('manifest.json')),
  })),
  ...CSV_MANIFEST_SHAPES.map(({ name, text }) => ({
    of: 'CSV manifest',
    name,
    work: prepared(text, manifestTrial('manifest.csv')),
  })),
  ...CITED_SHAPES.flatMap(({ name, passage }) => [
    { of: 'citation', name, work: prepared(passage, citeTrial) },
    { of: 'citation in a style', name, work: prepared(passage, styleTrial) },
  ]),
  ...RULE_TRIALS.map((it) => ({ of: 'rule', ...it })),
  ...SEARCHED_SHAPES.map(({ name, text, typed }) => ({
    of: 'search',
    name,
    work: prepared(text, (it) => searchTrial(it, typed)),
  })),
]
