/** Bytes as they were before they were sent: RFC 2045, section 6. What is not encoded that way stays as it is. */
export function transferred(body: Uint8Array, encoding: string): Uint8Array {
  if (encoding === 'base64') {
    return Buffer.from(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'base64')
  }
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body
}

const [LF, CR, EQUALS, SPACE, TAB] = [10, 13, 61, 32, 9]

const digit = (byte: number | undefined): number =>
  byte === undefined ? Number.NaN : Number.parseInt(String.fromCharCode(byte), 16)

function fromQuotedPrintable(body: Uint8Array): Uint8Array {
  const made = new Uint8Array(body.length)
  let length = 0
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] ?? 0
    if (byte !== EQUALS) {
      made[length++] = byte
      continue
    }
    const value = digit(body[at + 1]) * 16 + digit(body[at + 2])
    if (!Number.isNaN(value)) {
      made[length++] = value
      at += 2
      continue
    }
    // A line that goes on, with spaces that a program has added.
    let end = at + 1
    while (body[end] === SPACE || body[end] === TAB) end += 1
    if (body[end] === CR) end += 1
    if (body[end] === LF) end += 1
    else if (body[end - 1] !== CR && end < body.length) {
      made[length++] = byte
      continue
    }
    at = end - 1
  }
  return made.subarray(0, length)
}

/**
 * Text whose lines are broken for the way (RFC 3676, format=flowed): a line that ends in a space goes on in the next one
 * of the same depth of quotation.
 */
export function unflowed(text: string, deletesSpace: boolean): string {
  const made: string[] = []
  let open: { depth: string; index: number } | null = null
  for (const line of text.split(/\r\n|\r|\n/)) {
    const depth = /^>*/.exec(line)?.[0] ?? ''
    const content = line.slice(depth.length).replace(/^ /, '')
    const goesOn = content.endsWith(' ') && content !== '-- '
    const rest = goesOn && deletesSpace ? content.slice(0, -1) : content
    if (open !== null && open.depth === depth && content !== '-- ') made[open.index] += rest
    else made.push(depth === '' ? rest : `${depth} ${rest}`)
    open = goesOn ? { depth, index: made.length - 1 } : null
  }
  return made.join('\n')
}
