import type { Passwords } from '../../encryption/passwords.ts'
import type { ReadText } from '../../reader.ts'
import { Archive } from '../archive.ts'
import { unlockedParts } from '../locked/open-document.ts'
import { noteOfDeletions, noteOfRepeats } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { shownProperties, writtenParts } from '../parts.ts'
import { type Properties, propertiesIn } from '../properties.ts'
import { damaged } from '../refused.ts'
import { walkXml } from '../xml.ts'
import { OdfStyles } from './styles.ts'
import { ODF, OdfWalk } from './walk.ts'

const ZIP = 'PK'

/**
 * A text, presentation or workbook in OpenDocument, as an archive or in a single XML file.
 * @throws Refused if it is damaged, too large, or locked and no password opens it
 */
export function readOdf(bytes: Uint8Array, passwords: Passwords): ReadText {
  const styles = new OdfStyles()
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== ZIP) {
    const walk = new OdfWalk(styles)
    walkXml(bytes, ODF, walk)
    return writtenFrom(walk, walk, propertiesIn(bytes, true))
  }
  const part = unlockedParts(new Archive(bytes), passwords)
  const content = part('content.xml')
  if (content === null) throw damaged()
  const shared = new OdfWalk(styles)
  walkXml(part('styles.xml'), ODF, shared)
  const walk = new OdfWalk(styles)
  walkXml(content, ODF, walk)
  return writtenFrom(walk, shared, propertiesIn(part('meta.xml')))
}

/** @param shared the walk through what stands on every page */
function writtenFrom(walk: OdfWalk, shared: OdfWalk, properties: Properties): ReadText {
  const { parts, comments, notes, deletions, repeats, title } = walk.found
  const rest = new PageBuilder()
  for (const it of [...notes, ...deletions]) rest.inner.appendChild(it)
  const written = writtenParts([
    ...parts,
    { page: rest.document },
    { page: comments.document, outside: 'comments' },
    { page: shared.found.headers.document, outside: 'running head' },
  ])
  return {
    ...written,
    metadata: shownProperties(properties, written, title),
    notes: [...noteOfDeletions(deletions.length), ...noteOfRepeats(repeats.left)],
  }
}
