import path from 'node:path'
import { importsOf, withoutComments } from '../indexer/fingerprint/imports.ts'
import { type SourceFile, targetOf } from './imports.ts'
import { fileCycles, neighbourCycles, pageProblem } from './order-rules.ts'
import { shapeProblems } from './shape-rules.ts'

const TEST_PACKAGES = ['vitest', 'fast-check']
/** Next wants these beside `app/`; they belong to it. */
const APP_FILES = /^(proxy|middleware|instrumentation)\.tsx?$/
const COMPUTED_IMPORT = /\bimport\(\s*(?!['")])[^)\n]*/g

function roomOf(file: string): string {
  if (APP_FILES.test(file)) return 'app'
  return file.includes('/') ? file.slice(0, file.indexOf('/')) : 'root'
}

/** What is in `engine/` besides engines: the test suite for all of them, and what those on a server have in common. */
const NO_ENGINES = ['conformance', 'served']

/** The engines: every other folder of `engine/`. */
function enginesIn(files: readonly SourceFile[]): string[] {
  const folders = files.flatMap((file) => /^engine\/([^/]+)\//.exec(file.path)?.[1] ?? [])
  return [...new Set(folders)].filter((name) => !NO_ENGINES.includes(name))
}

/** `embedded` for `engine/embedded/…`. */
function engineOf(file: string, engines: readonly string[]): string | undefined {
  return engines.find((name) => file.startsWith(`engine/${name}/`))
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file) || /^(engine|records)\/conformance\b/.test(file)
}

const INTO_ENGINE = ['engine/open.ts', 'engine/port.ts']
/** What is directly in `records/`, and not in a folder that keeps them. */
const intoRecords = (target: string) => /^records\/[^/]+\.ts$/.test(target) && !isTest(target)

/** Records on a cluster are reached as its index is. */
const REACHING = ['environment', 'server/connection', 'server/explain'].map(
  (it) => `engine/opensearch/${it}.ts`,
)
const reachesCluster = (from: string, target: string) =>
  /^records\/(open\.ts|opensearch\/)/.test(from) && REACHING.includes(target)
/** A test may start a cluster. */
const startsCluster = (from: string, target: string) =>
  isTest(from) && /^(engine|records)\/opensearch\/testing\//.test(target)

/** For each room, the files of other rooms that it may import. */
const MAY_IMPORT: Record<string, (target: string) => boolean> = {
  // The rules themselves read imports in the same way as the fingerprint of documents.
  scripts: (target) => target === 'indexer/fingerprint/imports.ts',
  languages: () => false,
  model: () => false,
  // Its tests look for what is started from one file.
  program: (target) => target === 'scripts/own-files.ts',
  sqlite: (target) => isIn(target, 'model'),
  records: (target) => isIn(target, 'model', 'sqlite'),
  engine: (target) => isIn(target, 'model', 'languages', 'sqlite', 'program'),
  citation: (target) => isIn(target, 'model', 'languages', 'program'),
  cli: (target) => isIn(target, 'model') || INTO_ENGINE.includes(target),
  indexer: (target) =>
    isIn(target, 'model', 'languages', 'cli', 'reuse', 'sqlite', 'program') ||
    INTO_ENGINE.includes(target) ||
    intoRecords(target) ||
    ['batch/new-alerts.ts', 'package.json'].includes(target),
  backup: (target) =>
    isIn(target, 'model', 'sqlite', 'cli') || INTO_ENGINE.includes(target) || intoRecords(target),
  export: (target) =>
    isIn(target, 'model', 'languages', 'citation', 'cli') ||
    INTO_ENGINE.includes(target) ||
    ['indexer/cli.ts', 'package.json'].includes(target),
  batch: (target) =>
    isIn(target, 'model', 'citation', 'cli') || INTO_ENGINE.includes(target) || intoRecords(target),
  reuse: (target) => isIn(target, 'model', 'languages'),
  check: (target) =>
    isIn(target, 'model', 'languages', 'citation', 'cli', 'reuse', 'program') ||
    INTO_ENGINE.includes(target) ||
    intoRecords(target) ||
    ['indexer/index.ts', 'package.json'].includes(target),
  app: (target) =>
    isIn(target, 'model', 'languages', 'engine', 'citation') ||
    intoRecords(target) ||
    [
      'indexer/index.ts',
      'export/index.ts',
      'batch/index.ts',
      'batch/written/result-table.ts',
      'check/index.ts',
      'check/copies/index.ts',
      'package.json',
    ].includes(target) ||
    /^check\/words\/[^/]+(?<!\.test)\.ts$/.test(target),
  e2e: () => false,
  bench: (target) => !isIn(target, 'app'),
  // The settings of the tests tell by the text of a file how it is run.
  root: (target) => target === 'scripts/own-files.ts',
}

function isIn(target: string, ...rooms: string[]): boolean {
  return rooms.includes(roomOf(target))
}

function packageProblem(from: string, name: string): string | undefined {
  if (roomOf(from) === 'scripts' && from.endsWith('.mjs')) return 'scripts run before packages are installed'
  if (roomOf(from) !== 'model' || name === 'zod') return undefined
  if (isTest(from) && TEST_PACKAGES.includes(name)) return undefined
  return 'model imports zod and nothing else'
}

function ownProblem(from: string, target: string, engines: readonly string[]): string | undefined {
  const room = roomOf(from)
  const [engine, own] = [engineOf(target, engines), engineOf(from, engines)]
  if (reachesCluster(from, target) || startsCluster(from, target)) return undefined
  if (engine && engine !== own && from !== 'engine/open.ts' && room !== 'bench') {
    return own ? 'an engine never imports another' : 'only engine/open.ts knows the engines'
  }
  if (roomOf(target) === room) return isTest(from) ? undefined : pageProblem(from, target)
  if (room === 'scripts' && from.endsWith('.mjs')) return 'scripts run before packages are installed'
  const allowed = MAY_IMPORT[room]
  if (!allowed) return `the import rules have no room ${room}: add it`
  return allowed(target) ? undefined : `${room} may not import this`
}

/** `open.ts` only loads the chosen engine, so it may name engines only in `import()` and in imports of types. */
function eagerEngines(file: SourceFile, engines: readonly string[]): string[] {
  if (file.path !== 'engine/open.ts') return []
  return [...withoutComments(file.text).matchAll(/^import\s+(?!type\b)[^'"]*['"]([^'"]+)['"]/gm)]
    .map((match) => match[1] ?? '')
    .filter((name) => engineOf(path.posix.join('engine', name), engines) !== undefined)
}

function importProblems(file: SourceFile, engines: readonly string[]): string[] {
  const violation = (name: string, problem: string) => `${file.path} imports ${name}: ${problem}`
  const problems = importsOf(file.text).flatMap((name) => {
    const target = targetOf(file.path, name)
    if (target.kind === 'node') return []
    const problem =
      target.kind === 'own'
        ? ownProblem(file.path, target.path, engines)
        : packageProblem(file.path, target.name)
    return problem ? [violation(name, problem)] : []
  })
  problems.push(
    ...eagerEngines(file, engines).map((name) =>
      violation(name, 'load an engine with import(), when chosen'),
    ),
  )
  if (roomOf(file.path) !== 'scripts' && !isTest(file.path)) {
    const computed = withoutComments(file.text).match(COMPUTED_IMPORT) ?? []
    problems.push(...computed.map((call) => violation(`${call})`, 'a computed import cannot be checked')))
  }
  return problems
}

/** Every violation of the rules in a tree of source files, as a sentence that names the file and the import. */
export function violations(files: readonly SourceFile[]): string[] {
  const engines = enginesIn(files)
  const code = files.filter((file) => !file.path.endsWith('.css'))
  const cycles = fileCycles(code)
  return [
    ...code.flatMap((file) => importProblems(file, engines)),
    ...files.flatMap(shapeProblems),
    // A cycle of files is also one of their folders, and need not be reported twice.
    ...(cycles.length > 0 ? cycles : neighbourCycles(code, isTest)),
  ]
}
