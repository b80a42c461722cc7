import { builtinModules } from 'node:module'
import path from 'node:path'

/** A source file: its path from the checkout with forward slashes, and its text. */
export type SourceFile = { path: string; text: string }

const LINES_AT_MOST = 400
const REFUSED_NAMES = /^(utils?|helpers?|misc|common)$/i
const ADAPTERS = ['embedded', 'meilisearch', 'opensearch']
const TEST_PACKAGES = ['vitest', 'fast-check']
/** Next wants these beside `app/`; they belong to it. */
const APP_FILES = /^(proxy|middleware|instrumentation)\.tsx?$/

const MODULE_NAME = String.raw`\s*(['"])(?<name>[^'"\n]+)\1`
const IMPORTS = [
  // import … from 'x', export … from 'x': the words between hold no quote, semicolon or bracket of a call.
  new RegExp(String.raw`^[ \t]*(?:import|export)\b[^'"();=]*?\bfrom${MODULE_NAME}`, 'gm'),
  new RegExp(String.raw`^[ \t]*import${MODULE_NAME}`, 'gm'),
  new RegExp(String.raw`\b(?:import|require)\(${MODULE_NAME}`, 'g'),
  // A worker is started by its file, which is an import by another name.
  new RegExp(String.raw`\bnew URL\(${MODULE_NAME}\s*,\s*import\.meta\.url`, 'g'),
]
const COMPUTED_IMPORT = /\bimport\(\s*(?!['")])[^)\n]*/g

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*\/\/.*$/gm, '').replace(/^[ \t]*\/\*[\s\S]*?\*\//gm, '')
}

/** The modules a file imports, as written. */
export function importsOf(text: string): string[] {
  const code = withoutComments(text)
  return IMPORTS.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => match.groups?.name ?? ''),
  ).filter(Boolean)
}

/** What is imported: a file of ours (path from the checkout), a package, or a part of Node. */
type Target = { kind: 'own'; path: string } | { kind: 'package'; name: string } | { kind: 'node' }

function targetOf(from: string, name: string): Target {
  if (name.startsWith('.')) {
    return { kind: 'own', path: path.posix.normalize(path.posix.join(path.posix.dirname(from), name)) }
  }
  if (name.startsWith('node:') || builtinModules.includes(name)) return { kind: 'node' }
  const parts = name.split('/')
  return { kind: 'package', name: parts.slice(0, name.startsWith('@') ? 2 : 1).join('/') }
}

function roomOf(file: string): string {
  if (APP_FILES.test(file)) return 'app'
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'root'
}

/** `embedded` for `engine/embedded/…`. */
function adapterOf(file: string): string | undefined {
  return ADAPTERS.find((name) => file.startsWith(`engine/${name}/`))
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /^engine\/conformance\b/.test(file)
}

const INTO_ENGINE = ['engine/open.ts', 'engine/port.ts']

/** For each room, the files of other rooms that it may import. */
const MAY_IMPORT: Record<string, (target: string) => boolean> = {
  scripts: () => false,
  languages: () => false,
  model: () => false,
  engine: (target) => ['model', 'languages'].includes(roomOf(target)),
  citation: (target) => ['model', 'languages'].includes(roomOf(target)),
  cli: (target) => roomOf(target) === 'model' || INTO_ENGINE.includes(target),
  indexer: (target) => ['model', 'languages', 'cli'].includes(roomOf(target)) || INTO_ENGINE.includes(target),
  export: (target) =>
    ['model', 'languages', 'cli', 'citation'].includes(roomOf(target)) || INTO_ENGINE.includes(target),
  app: (target) =>
    ['model', 'languages', 'engine', 'citation'].includes(roomOf(target)) ||
    ['indexer/index.ts', 'export/index.ts'].includes(target),
  e2e: () => false,
  bench: (target) => roomOf(target) !== 'app',
  root: () => false,
}

function packageProblem(from: string, name: string): string | undefined {
  if (roomOf(from) === 'scripts' && from.endsWith('.mjs')) return 'scripts run before packages are installed'
  if (roomOf(from) !== 'model' || name === 'zod') return undefined
  if (isTest(from) && TEST_PACKAGES.includes(name)) return undefined
  return 'model imports zod and nothing else'
}

function ownProblem(from: string, target: string): string | undefined {
  const room = roomOf(from)
  const adapter = adapterOf(target)
  if (adapter && adapter !== adapterOf(from) && from !== 'engine/open.ts' && room !== 'bench') {
    return adapterOf(from) ? 'an adapter never imports another' : 'only engine/open.ts knows the adapters'
  }
  if (roomOf(target) === room) return undefined
  const allowed = MAY_IMPORT[room]
  if (!allowed) return `the law knows no room ${room}: add it`
  return allowed(target) ? undefined : `${room} may not import this`
}

/** `open.ts` loads the chosen engine alone, so it may name the others in `import()` and types only. */
function eagerAdapters(file: SourceFile): string[] {
  if (file.path !== 'engine/open.ts') return []
  return [...withoutComments(file.text).matchAll(/^import\s+(?!type\b)[^'"]*['"]([^'"]+)['"]/gm)]
    .map((match) => match[1] ?? '')
    .filter((name) => adapterOf(path.posix.join('engine', name)) !== undefined)
}

function importProblems(file: SourceFile): string[] {
  const told = (name: string, problem: string) => `${file.path} imports ${name}: ${problem}`
  const problems = importsOf(file.text).flatMap((name) => {
    const target = targetOf(file.path, name)
    if (target.kind === 'node') return []
    const problem =
      target.kind === 'own' ? ownProblem(file.path, target.path) : packageProblem(file.path, target.name)
    return problem ? [told(name, problem)] : []
  })
  problems.push(
    ...eagerAdapters(file).map((name) => told(name, 'load an adapter with import(), when chosen')),
  )
  if (roomOf(file.path) !== 'scripts' && !isTest(file.path)) {
    const computed = withoutComments(file.text).match(COMPUTED_IMPORT) ?? []
    problems.push(...computed.map((call) => told(`${call})`, 'a computed import cannot be checked')))
  }
  return problems
}

function shapeProblems(file: SourceFile): string[] {
  const refused = file.path.split('/').find((part) => REFUSED_NAMES.test(part.replace(/\..*$/, '')))
  const lines = file.text.replace(/\n$/, '').split('\n').length
  return [
    ...(refused ? [`${file.path}: "${refused}" does not say what is inside`] : []),
    ...(lines > LINES_AT_MOST ? [`${file.path}: ${lines} lines, ${LINES_AT_MOST} at most; split it`] : []),
  ]
}

/** Every cycle once, from the file the walk met first. Types count: they tie files together as values do. */
function cycles(files: readonly SourceFile[]): string[] {
  const known = new Map(files.map((file) => [file.path, file]))
  const state = new Map<string, 'open' | 'done'>()
  const found: string[] = []

  function walk(file: SourceFile, way: string[]): void {
    state.set(file.path, 'open')
    for (const name of importsOf(file.text)) {
      const target = targetOf(file.path, name)
      const next = target.kind === 'own' ? known.get(target.path) : undefined
      if (!next) continue
      const here = [...way, file.path]
      if (state.get(next.path) === 'open') {
        found.push(`cycle: ${[...here.slice(here.indexOf(next.path)), next.path].join(' → ')}`)
      } else if (!state.has(next.path)) walk(next, here)
    }
    state.set(file.path, 'done')
  }

  for (const file of files) if (!state.has(file.path)) walk(file, [])
  return found
}

/** Every breach of the law in a tree of source files, as a sentence that names the file and the import. */
export function breaches(files: readonly SourceFile[]): string[] {
  return [...files.flatMap((file) => [...importProblems(file), ...shapeProblems(file)]), ...cycles(files)]
}
