/** A part of a message that is written down: its type as in a header, and what it is called if it is attached. */
export type Written = { type: string; bytes: Uint8Array; fileName?: string }

/** No base64 has it. */
const BOUNDARY = '=_part_of_the_message_='

const oneLine = (value: string) => value.replace(/[\r\n]+/g, ' ')

export const writtenHeader = (fields: readonly (readonly [name: string, value: string])[]): Uint8Array =>
  Buffer.from(fields.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join(''))

/** RFC 2231, so that any name is kept as it is. */
const encodedName = (name: string) =>
  encodeURIComponent(Buffer.from(name).toString()).replace(
    /['()*]/g,
    (it) => `%${it.charCodeAt(0).toString(16)}`,
  )

/** The fields of a part and the part itself. */
export function attachment({ type, bytes, fileName }: Written): Uint8Array {
  const disposition =
    fileName === undefined
      ? ''
      : `Content-Disposition: attachment${fileName === '' ? '' : `; filename*=utf-8''${encodedName(fileName)}`}\r\n`
  return Buffer.concat([
    Buffer.from(`Content-Type: ${oneLine(type)}\r\nContent-Transfer-Encoding: base64\r\n${disposition}\r\n`),
    Buffer.from(Buffer.from(bytes).toString('base64')),
  ])
}

/** A message of several parts, or of none. */
export function withParts(
  fields: readonly (readonly [name: string, value: string])[],
  parts: readonly Written[],
): Uint8Array {
  // Without any part, the line that ends the last one would be its words.
  if (parts.length === 0)
    return Buffer.concat([writtenHeader(fields), Buffer.from('MIME-Version: 1.0\r\n\r\n')])
  const pieces = parts.flatMap((part) => [Buffer.from(`\r\n--${BOUNDARY}\r\n`), attachment(part)])
  return Buffer.concat([
    writtenHeader(fields),
    Buffer.from(`MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="${BOUNDARY}"\r\n\r\n`),
    ...pieces,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
}
