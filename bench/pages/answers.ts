import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { Readability } from '@mozilla/readability'
import { z } from 'zod'
import { usage } from '../../cli/usage.ts'
import type { Authority } from '../../indexer/authority/authority.ts'
import { analyse } from '../../indexer/pipeline/prepare.ts'
import { decodeDocument } from '../../indexer/read/decode.ts'
import { declaredLabels } from '../../indexer/read/page/declared-encoding.ts'
import { parsePage } from '../../indexer/read/page/parse-page.ts'
import { read } from '../../indexer/read/read.ts'
import type { Document } from '../../model/document.ts'
import { AppError } from '../../model/errors.ts'
import { cpuMs } from '../run/statistics.ts'
import { bytesOf, type LabelledPage } from './sets.ts'
import { textsOf } from './words.ts'

/** What a system says of a page, and the processor time that it took for it, in ms. */
export type Answer = {
  text: string
  /** The running text of the article, where a system tells its parts apart: headings and repeats in, captions out. */
  running?: string
  authors: string[]
  publishedAt: string | null
  source: string | null
  cpu: number
  /** Visible characters that are neither kept nor listed, and all of them; only where a system gives such an account. */
  unaccounted?: { characters: number; of: number }
}
export type Answers = AsyncIterable<Answer> | Iterable<Answer>

const NOTHING: Answer = { text: '', authors: [], publishedAt: null, source: null, cpu: 0 }

/** How often each character that can be seen is in a text. */
function countsOf(texts: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const it of text.replace(/[\s\u00ad\u200b\ufeff]+/gu, '')) counts.set(it, (counts.get(it) ?? 0) + 1)
  }
  return counts
}

/**
 * Characters of a page that stand nowhere in what was written down of it. They are counted one by one, because what is
 * hidden in the middle of a line is written down after it.
 */
function unaccountedIn(document: Document, markup: string): { characters: number; of: number } {
  const parts = [...document.passages, ...document.leftOut]
  const written = countsOf(parts.map(({ start, end }) => document.text.slice(start, end)))
  const { body } = parsePage(markup)
  let characters = 0
  let of = 0
  for (const [character, count] of countsOf(body === null ? [] : textsOf(body))) {
    of += count
    characters += Math.max(0, count - (written.get(character) ?? 0))
  }
  return { characters, of }
}

const OF_THE_ARTICLE: readonly string[] = ['heading', 'duplicate']

function runningText({ text, passages, leftOut }: Document): string {
  const also = leftOut.filter(({ reason }) => OF_THE_ARTICLE.includes(reason))
  const inText = passages.filter(({ kind }) => kind !== 'caption')
  const parts = [...inText, ...also].sort((a, b) => a.start - b.start)
  return parts.map(({ start, end }) => text.slice(start, end)).join('\n')
}

/** The whole indexer, from bytes to tagged passages; the address is given as a manifest gives it. */
export function* verbatim(pages: readonly LabelledPage[], authority: Authority): Iterable<Answer> {
  for (const page of pages) {
    const bytes = bytesOf(page)
    const since = process.cpuUsage()
    try {
      const document = analyse(
        read(
          {
            collection: 'pages',
            documentKey: page.id,
            path: page.file,
            bytes,
            sha256: '0'.repeat(64),
            format: 'html',
            manifest: page.url === null ? null : { url: page.url },
          },
          new Date(0),
        ),
        authority,
      )
      const { passages, authors, publishedAt, publishedPrecision, source, agency } = document
      yield {
        text: passages.map((it) => it.text).join('\n'),
        running: runningText(document),
        authors,
        publishedAt: publishedPrecision === 'day' ? publishedAt : null,
        source: source ?? agency,
        cpu: cpuMs(since),
        unaccounted: unaccountedIn(document, decodeDocument(bytes, undefined, declaredLabels).text),
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      yield { ...NOTHING, cpu: cpuMs(since) }
    }
  }
}

/** Readability with its default settings, on the same tree of the page as ours. */
export function* readabilityAlone(pages: readonly LabelledPage[]): Iterable<Answer> {
  for (const page of pages) {
    const markup = bytesOf(page).toString('utf8')
    const since = process.cpuUsage()
    // The tree has the part of the DOM that Readability uses.
    const article = new Readability(parsePage(markup) as unknown as globalThis.Document).parse()
    const cpu = cpuMs(since)
    yield {
      text: article?.textContent ?? '',
      authors: article?.byline ? [article.byline] : [],
      publishedAt: article?.publishedTime?.slice(0, 10) ?? null,
      source: article?.siteName ?? null,
      cpu,
    }
  }
}

/** One line of JSON with a file in, one with the answer out. */
const PROGRAM = `
import gzip, json, sys, time
from trafilatura import bare_extraction, extract
for line in sys.stdin:
    file = json.loads(line)
    data = (gzip.open if file.endswith('.gz') else open)(file, 'rb').read()
    since = time.process_time()
    try:
        text = extract(data, include_comments=False, include_tables=True, include_formatting=False)
        cpu = (time.process_time() - since) * 1000
        found = bare_extraction(data, with_metadata=True)
    except Exception:
        text, cpu, found = None, 0, None
    print(json.dumps({'text': text or '', 'cpu': cpu, 'author': found.author if found else None,
        'date': found.date if found else None, 'site': found.sitename if found else None}), flush=True)
`

const answered = z.object({
  text: z.string(),
  cpu: z.number(),
  author: z.string().nullable(),
  date: z.string().nullable(),
  site: z.string().nullable(),
})

/**
 * trafilatura as it comes, in Python; its time is that of finding the text alone.
 * @param python a Python in which it is installed
 */
export async function* trafilatura(pages: readonly LabelledPage[], python: string): AsyncIterable<Answer> {
  const child = spawn(python, ['-c', PROGRAM], { stdio: ['pipe', 'pipe', 'ignore'] })
  const failed = new Promise<never>((_, reject) => {
    child.on('error', () => reject(usage(`${python} cannot be started.`, 'bench -- pages')))
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const page of pages) {
    child.stdin.write(`${JSON.stringify(page.file)}\n`)
    const line = await Promise.race([lines.next(), failed])
    if (line.done === true) throw usage(`${python} has no trafilatura that works.`, 'bench -- pages')
    const { text, cpu, author, date, site } = answered.parse(JSON.parse(line.value))
    yield { text, cpu, authors: author?.split('; ') ?? [], publishedAt: date, source: site }
  }
  child.stdin.end()
}
