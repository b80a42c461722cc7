import { ownImports, type SourceFile } from './imports.ts'

/** For each node what it leads to, with what to say of the step. */
type Graph = Map<string, Map<string, string>>

/** Every cycle once, from the node where the walk entered it: `['a', 'b', 'a']`. */
function cyclesIn(graph: Graph): string[][] {
  const state = new Map<string, 'open' | 'done'>()
  const found: string[][] = []

  function walk(node: string, way: string[]): void {
    state.set(node, 'open')
    const here = [...way, node]
    for (const next of graph.get(node)?.keys() ?? []) {
      if (state.get(next) === 'open') found.push([...here.slice(here.indexOf(next)), next])
      else if (!state.has(next)) walk(next, here)
    }
    state.set(node, 'done')
  }

  for (const node of graph.keys()) if (!state.has(node)) walk(node, [])
  return found
}

function connect(graph: Graph, from: string, to: string, step: string) {
  const steps = graph.get(from) ?? new Map<string, string>()
  graph.set(from, steps)
  if (!steps.has(to)) steps.set(to, step)
}

/** Every cycle of files. Types count: they tie files together as values do. */
export function fileCycles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path))
  const graph: Graph = new Map()
  for (const file of files) {
    for (const target of ownImports(file)) if (known.has(target)) connect(graph, file.path, target, '')
  }
  return cyclesIn(graph).map((cycle) => `cycle: ${cycle.join(' → ')}`)
}

/** `['app', 'parts', 'search']` for two files whose paths part in `app/`, at `parts/…` and `search/…`. */
function parting(from: string, to: string): [folder: string, from: string, to: string] {
  const [one, other] = [from.split('/'), to.split('/')]
  const at = one.findIndex((name, place) => name !== other[place])
  return [one.slice(0, at).join('/'), one[at] ?? '', other[at] ?? '']
}

/** The tests, and the files that only tests import. */
function testFiles(files: readonly SourceFile[], isTest: (file: string) => boolean): Set<string> {
  const importers = new Map<string, string[]>()
  for (const file of files) {
    for (const target of ownImports(file)) {
      importers.set(target, [...(importers.get(target) ?? []), file.path])
    }
  }
  const tests = new Set(files.map((file) => file.path).filter(isTest))
  // A file that supports tests may import another one: look until there are no more.
  for (let before = -1; before < tests.size; ) {
    before = tests.size
    for (const [file, from] of importers) if (from.every((it) => tests.has(it))) tests.add(file)
  }
  return tests
}

/**
 * Every cycle of neighbours: the files and subfolders of one folder, each subfolder taken as a whole. Not of the rooms
 * themselves, which have a table. Tests and what only tests import may import whatever they need.
 */
export function neighbourCycles(files: readonly SourceFile[], isTest: (file: string) => boolean): string[] {
  const known = new Set(files.map((file) => file.path))
  const tests = testFiles(files, isTest)
  const folders = new Map<string, Graph>()
  for (const file of files.filter((it) => !tests.has(it.path))) {
    for (const target of ownImports(file)) {
      if (!known.has(target) || target === file.path) continue
      const [folder, from, to] = parting(file.path, target)
      if (folder === '') continue
      const graph = folders.get(folder) ?? new Map()
      folders.set(folder, graph)
      connect(graph, from, to, `${file.path} imports ${target}`)
    }
  }
  return [...folders].flatMap(([folder, graph]) =>
    cyclesIn(graph).map((cycle) => {
      const steps = cycle.slice(1).map((to, at) => graph.get(cycle[at] ?? '')?.get(to))
      return `${folder}/: ${cycle.join(' → ')} (${steps.join('; ')})`
    }),
  )
}

/** What Next serves by its name. */
const SERVED =
  /^app\/(?:.*\/)?(?:page|route|layout|template|loading|error|global-error|not-found|default)\.tsx?$/
/** The folder of a parameter in an address: `[id]`, `[[...path]]`. */
const PARAMETER_FOLDER = /^(app\/(?:.*?\/)?\[[^/]+\]\/)/

/** Why a file of the pages may not import another, or undefined. */
export function pageProblem(from: string, target: string): string | undefined {
  if (SERVED.test(target)) return 'nothing imports a page'
  const folder = PARAMETER_FOLDER.exec(target)?.[1]
  if (folder === undefined || from.startsWith(folder)) return undefined
  return `what stands in ${folder} belongs to the page there`
}
