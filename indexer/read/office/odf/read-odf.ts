import type { ReadText } from '../../reader.ts'
import { Archive } from '../archive.ts'
import { noteOfDeletions, noteOfRepeats } from '../notes.ts'
import { PageBuilder } from '../page-builder.ts'
import { shownProperties, writtenParts } from '../parts.ts'
import { type Properties, propertiesIn } from '../properties.ts'
import { damaged, Refused } from '../refused.ts'
import { walkXml } from '../xml.ts'
import { OdfStyles } from './styles.ts'
import { ODF, OdfWalk } from './walk.ts'

const MANIFEST = { 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0': 'manifest' }

const ZIP = 'PK'

/**
 * A text, presentation or workbook in OpenDocument, as an archive or in a single XML file.
 * @throws Refused if it is damaged, encrypted or too large
 */
export function readOdf(bytes: Uint8Array): ReadText {
  const styles = new OdfStyles()
  if (Buffer.from(bytes.subarray(0, 2)).toString('latin1') !== ZIP) {
    const walk = new OdfWalk(styles)
    walkXml(bytes, ODF, walk)
    return writtenFrom(walk, walk, propertiesIn(bytes, true))
  }
  const archive = new Archive(bytes)
  if (isEncrypted(archive)) throw new Refused({ reason: 'needs-password' })
  const content = archive.part('content.xml')
  if (content === null) throw damaged()
  const shared = new OdfWalk(styles)
  walkXml(archive.part('styles.xml'), ODF, shared)
  const walk = new OdfWalk(styles)
  walkXml(content, ODF, walk)
  return writtenFrom(walk, shared, propertiesIn(archive.part('meta.xml')))
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

function isEncrypted(archive: Archive): boolean {
  let found = false
  walkXml(archive.part('META-INF/manifest.xml'), MANIFEST, {
    open: (name) => {
      found ||= name === 'manifest:encryption-data'
    },
  })
  return found
}
