// Plain JavaScript, because Node 20 can start neither a process nor a thread from TypeScript.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import vm from 'node:vm'
import { kept, root } from './bundle.mjs'

/**
 * The code of a process or a thread as one file of JavaScript. To load hundreds of files one by one, and the
 * TypeScript among them through a loader, takes half a second for what opens an index, and seconds for what reads
 * documents, each time one is started.
 */

/** Goes when the packages go of which it has parts. */
const cache = path.join(root, 'node_modules', '.cache', 'verbatim')
const DAY_MS = 86_400_000
/** Many times what the largest program has. */
const CHARACTERS_AT_MOST = 128 * 1024 * 1024

/** What a start that was killed has left behind; others may be writing theirs. */
function removeAbandoned(file) {
  const begin = `${path.basename(file)}-`
  for (const name of fs.readdirSync(path.dirname(file))) {
    const folder = path.join(path.dirname(file), name)
    const isOld = () => fs.statSync(folder).mtimeMs < Date.now() - DAY_MS
    if (name.startsWith(begin) && isOld()) fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Programs whose source is at another place by now, or that were kept at another place. */
function removeUnused() {
  for (const name of fs.readdirSync(cache, { recursive: true })) {
    const isUsed = () => fs.existsSync(path.join(root, name.replace(/cjs$/, 'ts')))
    if (name.endsWith('.cjs') && !isUsed())
      fs.rmSync(path.join(cache, name), { recursive: true, force: true })
  }
}

function keep(file, text) {
  try {
    fs.mkdirSync(path.dirname(file), { recursive: true })
    removeAbandoned(file)
    const written = path.join(fs.mkdtempSync(`${file}-`), 'new')
    try {
      fs.writeFileSync(written, text)
      fs.renameSync(written, file)
    } finally {
      fs.rmSync(path.dirname(written), { recursive: true })
    }
    removeUnused()
  } catch {
    // A checkout where nothing can be written works too: it is made again each time.
  }
}

/** The program that begins with a source, named from the root of the checkout: kept, or made and kept. */
function programOf(entry) {
  const file = path.join(cache, entry.replace(/ts$/, 'cjs'))
  const before = kept(file)
  if (before !== null) return { file, text: before }
  const maker = path.join(import.meta.dirname, 'make.mjs')
  const said = execFileSync(process.execPath, [maker, entry], {
    encoding: 'utf8',
    maxBuffer: CHARACTERS_AT_MOST,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { text, settled } = JSON.parse(said)
  if (settled) keep(file, text)
  return { file, text }
}

/** Makes and keeps programs, for places where nothing can be kept later. */
export function prepare(entries) {
  for (const entry of entries) programOf(entry)
}

/** Runs a program. */
export function run(entry) {
  const { file, text } = programOf(entry)
  // What is loaded only when it is needed, such as a package that reads one format.
  const importModuleDynamically = vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER
  const script = new vm.Script(text, { filename: file, importModuleDynamically })
  script.runInThisContext()(createRequire(path.join(root, 'package.json')))
}
