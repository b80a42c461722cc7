// Plain JavaScript, because Node 20 can start neither a process nor a thread from TypeScript.
import { hash } from 'node:crypto'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

/**
 * The code that has an index open, as one file of JavaScript. To load its 270 files one by one, and the TypeScript
 * among them through a loader, takes each process more than half a second, many times as long as opening an index.
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..', '..')
/** Goes when the packages go of which it has parts. */
const cache = path.join(root, 'node_modules', '.cache', 'verbatim')
const DAY_MS = 86_400_000
const require = createRequire(path.join(root, 'package.json'))

/**
 * They stand for all packages, those of the checkout and those that are installed, and say how the sources are to be
 * read and what is made of them.
 */
const ALWAYS = [
  'package-lock.json',
  'node_modules/.package-lock.json',
  'tsconfig.json',
  'engine/embedded/thread/bundled.mjs',
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

/** Its first line says what it was made of. */
function headOf(text) {
  try {
    return JSON.parse(text.slice(2, text.indexOf('\n')))
  } catch {
    // Cut off, by a disk that was full or a power failure.
    return null
  }
}

const bodyOf = (text) => text.slice(text.indexOf('\n') + 1)

/** The bundle of an earlier start, if it is whole and was made of what is there now. */
function kept(file) {
  const text = readable(file)
  const head = text === null ? null : headOf(text)
  if (head === null || head.own !== sha256(bodyOf(text))) return null
  return head.sources === hashOf(head.files) ? text : null
}

function make(entry) {
  const { outputFiles, metafile } = require('esbuild').buildSync({
    absWorkingDir: root,
    entryPoints: [path.join('engine', 'embedded', 'thread', entry)],
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Names stay as they are, for those who read where an error came from.
    minifyWhitespace: true,
    minifySyntax: true,
    // An error shows the line that it came from.
    lineLimit: 200,
    legalComments: 'none',
    // Native code, found beside its package.
    external: ['libsql'],
    logLevel: 'silent',
  })
  const own = Object.keys(metafile.inputs).filter((file) => !file.startsWith('node_modules/'))
  const files = [...ALWAYS, ...own]
  // In brackets, because the engine then compiles the whole at once instead of twice.
  const body = `(function (require) {${outputFiles[0].text}})\n`
  return `//${JSON.stringify({ files, sources: hashOf(files), own: sha256(body) })}\n${body}`
}

/** What a start that was killed has left behind; others may be writing theirs. */
function removeAbandoned(file) {
  const begin = `${path.basename(file)}-`
  for (const name of fs.readdirSync(cache)) {
    const folder = path.join(cache, name)
    const isOld = () => fs.statSync(folder).mtimeMs < Date.now() - DAY_MS
    if (name.startsWith(begin) && isOld()) fs.rmSync(folder, { recursive: true, force: true })
  }
}

function keep(file, text) {
  try {
    fs.mkdirSync(cache, { recursive: true })
    removeAbandoned(file)
    const written = path.join(fs.mkdtempSync(`${file}-`), 'new')
    try {
      fs.writeFileSync(written, text)
      fs.renameSync(written, file)
    } finally {
      fs.rmSync(path.dirname(written), { recursive: true })
    }
  } catch {
    // A checkout where nothing can be written works too: it is made again each time.
  }
}

/** One of the programs in this folder, `entry` being its file: kept, or made and kept. */
function programOf(entry) {
  const file = path.join(cache, entry.replace(/ts$/, 'cjs'))
  const before = kept(file)
  if (before !== null) return { file, text: before }
  const first = make(entry)
  // A source may have changed between being read and being hashed. What is made twice alike is what the hash says.
  const text = make(entry)
  if (text === first) keep(file, text)
  return { file, text }
}

/** Makes and keeps one of the programs, for places where nothing can be kept later. */
export const prepare = (entry) => void programOf(entry)

/** Runs one of the programs. */
export function run(entry) {
  const { file, text } = programOf(entry)
  new vm.Script(text, { filename: file }).runInThisContext()(require)
}
