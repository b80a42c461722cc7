import { type Archive, resolved } from './archive.ts'
import { damaged } from './refused.ts'
import { walkXml } from './xml.ts'

/** Namespaces of Office Open XML, transitional and strict (ECMA-376, ISO/IEC 29500), by the prefixes that are used here. */
export const OOXML: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/presentationml/2006/main': 'p',
  'http://purl.oclc.org/ooxml/presentationml/main': 'p',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 'x',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 'x',
  'http://schemas.openxmlformats.org/drawingml/2006/main': 'a',
  'http://purl.oclc.org/ooxml/drawingml/main': 'a',
  'http://schemas.openxmlformats.org/drawingml/2006/diagram': 'dgm',
  'http://purl.oclc.org/ooxml/drawingml/diagram': 'dgm',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.openxmlformats.org/package/2006/metadata/core-properties': 'cp',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://purl.org/dc/elements/1.1/': 'dc',
}

/** What a part refers to: `type` is the last step of the address that names the kind, such as `footnotes`. */
export type Relation = { id: string; type: string; target: string }

/** The parts that a part refers to; nothing outside of the file is among them. */
export function relationsOf(archive: Archive, part: string): Relation[] {
  const at = part.lastIndexOf('/') + 1
  const bytes = archive.part(`${part.slice(0, at)}_rels/${part.slice(at)}.rels`)
  const relations: Relation[] = []
  if (bytes === null) return relations
  walkXml(bytes, OOXML, {
    open: (name, attribute) => {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return
      const type = attribute('Type')?.split('/').at(-1) ?? ''
      const target = resolved(part, attribute('Target') ?? '')
      relations.push({ id: attribute('Id') ?? '', type, target })
    },
  })
  return relations
}

/** The part that the package is about. @throws Refused if it names none */
export function mainPart(archive: Archive): string {
  const main = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')
  if (main === undefined || !archive.has(main.target)) throw damaged()
  return main.target
}

/** Whether an element that switches something on says so: it does unless its value is one of these. */
export const isOn = (value: string | undefined): boolean =>
  !['0', 'false', 'off', 'none'].includes(value ?? '')
