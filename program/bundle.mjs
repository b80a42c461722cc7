import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

export const root = path.resolve(import.meta.dirname, '..')

/**
 * They stand for all packages, those of the checkout and those that are installed, and say how the sources are to be
 * read and what is made of them.
 */
const ALWAYS = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'program/bundle.mjs',
  'program/make.mjs',
]

const sha256 = (text) => hash('sha256', text)

/** One hash over files of the checkout, of which some need not be there. */
function hashOf(files) {
  return sha256(JSON.stringify(files.map((file) => [file, readable(path.join(root, file))])))
}

/** The text of a file; null where it cannot be read, for whatever reason. */
function readable(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** A program as it is kept. Its first line says what it was made of: the sources, named from the root. */
export function bundleOf(code, sources) {
  const files = [...ALWAYS, ...sources]
  // In brackets, because the engine then compiles the whole at once instead of twice.
  const body = `(function (require) {${code}})\n`
  return `//${JSON.stringify({ files, sources: hashOf(files), own: sha256(body) })}\n${body}`
}

function headOf(text) {
  try {
    return JSON.parse(text.slice(2, text.indexOf('\n')))
  } catch {
    // Cut off, by a disk that was full or a power failure.
    return null
  }
}

const bodyOf = (text) => text.slice(text.indexOf('\n') + 1)

/** The program that is kept in a file, if it is whole and was made of what is there now. */
export function kept(file) {
  const text = readable(file)
  const head = text === null ? null : headOf(text)
  if (head === null || head.own !== sha256(bodyOf(text))) return null
  return head.sources === hashOf(head.files) ? text : null
}
