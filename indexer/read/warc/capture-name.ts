import { createHash } from 'node:crypto'

/** Of the name of a capture; what is longer is cut, with a hash of the whole address in its place. */
const NAME_LENGTH_AT_MOST = 200
const HASH_LENGTH = 16

/** What a key cannot have in one of its parts, what would hide it, and what would make it the name of a container. */
const UNSAFE = /[\s\p{Cc}\p{Cf}\p{Cs}\\]|^\.|!$/gu

const inBytes = (it: string) => Buffer.from(it).toString('hex').toUpperCase().replace(/../g, '%$&')

/** Readable where an address can be read: letters of every script instead of their bytes. */
function readable(part: string): string {
  try {
    return decodeURI(part)
  } catch {
    return part
  }
}

/** `20190605101112`, as web archives write the time of a capture; empty if it is not known. */
const stampOf = (time: Date | null): string => time?.toISOString().replace(/\D/g, '').slice(0, 14) ?? ''

/**
 * The name of a capture in its archive, by its address and time: `example.org/news/a@20190605101112.html`, and
 * `example.org/@20190605101112.html` for the front page. A key is made of it, so it has to stay as it is.
 * @param extension what its content is told by, such as `.html`; empty where that needs no name
 */
export function captureName(address: URL, time: Date | null, extension: string): string {
  const { host, pathname, search, href } = address
  const path =
    pathname.endsWith(extension) && search === ''
      ? pathname.slice(0, -extension.length || undefined)
      : pathname
  const parts = [...`${host}${path}`.split('/')]
  const last = parts.pop() ?? ''
  const name = [...parts, `${last}${search.replaceAll('/', '%2F')}`]
    .map((part) => readable(part).replace(UNSAFE, inBytes))
    .join('/')
  const stamp = stampOf(time)
  const end = `${stamp === '' ? '' : `@${stamp}`}${extension}`
  if (name.length <= NAME_LENGTH_AT_MOST) return `${name}${end}`
  const hash = createHash('sha256').update(href).digest('hex').slice(0, HASH_LENGTH)
  const cut = name.slice(0, NAME_LENGTH_AT_MOST - HASH_LENGTH - 1).replace(/[\p{Cs}!/]+$/u, '')
  return `${cut}~${hash}${end}`
}
