export const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'

const OASIS = 'urn:oasis:names:tc:opendocument:xmlns'
const NAMESPACES: Record<string, string> = {
  office: `${OASIS}:office:1.0`,
  style: `${OASIS}:style:1.0`,
  text: `${OASIS}:text:1.0`,
  fo: `${OASIS}:xsl-fo-compatible:1.0`,
  svg: `${OASIS}:svg-compatible:1.0`,
  meta: `${OASIS}:meta:1.0`,
  dc: 'http://purl.org/dc/elements/1.1/',
  xlink: 'http://www.w3.org/1999/xlink',
}

/** The namespaces of OpenDocument that are used, and its version. */
export const ROOT = `${Object.entries(NAMESPACES)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ')} office:version="1.3"`

export const MANIFEST = `${OASIS}:manifest:1.0`
export const MIME = 'application/vnd.oasis.opendocument.text'
