import type { Bibliography } from './passage.ts'
import type { WorkType } from './work.ts'

const NEWSPAPER =
  /\b(?:chronicle|courier|daily|express|gazette|guardian|herald|independent|journal|mail|news|newspaper|observer|post|press|standard|star|sun|telegraph|times|tribune|tv|weekly)\b/i
const PAGED_FILE = /\.(?:pdf|docx?|odt|rtf)$/i
/** A folder of the address that says it is a report: hrw.org/report/2025/…, amnesty.org/en/documents/…/report/. */
const REPORT_FOLDER = /^\/(?:[^?#]*\/)?(?:reports?|publications?\/reports?)\/[^?#]/i

function pathOf(url: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#]*(?<path>\/[^?#]*)?/i.exec(url)?.groups?.path ?? ''
}

type Described = Pick<Bibliography, 'agency' | 'path' | 'source' | 'url' | 'work'>

/**
 * The kind of a work, for citations and for the facet of kinds. Engines keep it: with other rules, indexes need another
 * format.
 *
 * What a person says it is, or a rule that read the document (`indexer/works`); otherwise, as of documents that
 * were indexed before there were such rules, in this order:
 * 1. `article-newspaper`: the source is known, and an agency is named or the source has the name of a newspaper.
 * 2. `report`: the source is known, and the file or the address is of a kind that reports come in (PDF, Word,
 *    ODT, RTF) or the address has a folder for reports.
 * 3. `webpage`: there is an address.
 * 4. `document`: everything else. Nothing is called a report or an article just because something must be chosen.
 */
export function kindOfWork({ agency, path, source, url, work }: Described): WorkType {
  if (work?.type) return work.type.value
  if (source !== null && (agency !== null || NEWSPAPER.test(source))) return 'article-newspaper'
  if (source !== null) {
    const address = url === null ? '' : pathOf(url)
    const paged = PAGED_FILE.test(address) || (path !== null && PAGED_FILE.test(path))
    if (paged || REPORT_FOLDER.test(address)) return 'report'
  }
  return url === null ? 'document' : 'webpage'
}
