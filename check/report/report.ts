import { formatFacts } from '../../citation/citation-format.ts'
import { wordFile } from '../../citation/formats/word/file.ts'
import type { ReportFormat, ReviewedCheck } from '../../model/saved-check.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { CHECK_WORDS } from '../words/say.ts'
import { reportBlocks } from './blocks.ts'
import { reportPage } from './page.ts'

export const REPORT_MIME: Record<ReportFormat, string> = {
  html: 'text/html; charset=utf-8',
  docx: formatFacts.docx.mime,
  json: 'application/json; charset=utf-8',
}

/** A whole check as one file, in the language of its reader. */
export async function* checkReport(
  it: ReviewedCheck,
  { format, language, made }: { format: ReportFormat; language: 'en' | 'ar'; made: Date },
): AsyncGenerator<Uint8Array> {
  const words = CHECK_WORDS[language]
  if (format === 'html') yield Buffer.from(reportPage(it, words))
  else if (format === 'docx') {
    const { direction, report } = words
    const facts = { title: `${words.title}: ${it.name}`, language, direction, made, page: report.page }
    yield* wordFile(facts, reportBlocks(it, words))
  } else {
    const head = {
      kind: 'verbatim-check',
      format: 1,
      madeAt: made.toISOString(),
      madeBy: packageJson.version,
    }
    yield Buffer.from(`${JSON.stringify({ ...head, ...it }, null, 2)}\n`)
  }
}
