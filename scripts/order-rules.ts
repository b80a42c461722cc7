import { ownImports, type SourceFile } from './imports.ts'

/** For each node, the nodes it leads to, with a description of each step. */
type Graph = Map<string, Map<string, string>>

/** Every cycle once, from the node at which the search entered it: `['a', 'b', 'a']`. */
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

/** Every cycle of files. Imports of types count too. */
export function fileCycles(files: readonly SourceFile[]): string[] {
  const known = new Set(files.map((file) => file.path))
  const graph: Graph = new Map()
  for (const file of files) {
    for (const target of ownImports(file)) if (known.has(target)) connect(graph, file.path, target, '')
  }
  return cyclesIn(graph).map((cycle) => `cycle: ${cycle.join(' → ')}`)
}

/** `['app', 'parts', 'search']` for two files whose paths diverge in `app/`, at `parts/…` and `search/…`. */
function divergence(from: string, to: string): [folder: string, from: string, to: string] {
  const [one, other] = [from.split('/'), to.split('/')]
  const at = one.findIndex((name, place) => name !== other[place])
  return [one.slice(0, at).join('/'), one[at] ?? '', other[at] ?? '']
}

/**
 * Every cycle of neighbours: the files and subfolders of one folder, each subfolder taken as a whole. The rooms
 * themselves are not included; they have a table. A test may import whatever it needs; a file that only tests import
 * may not, because it is a neighbour like any other.
 */
export function neighbourCycles(files: readonly SourceFile[], isTest: (file: string) => boolean): string[] {
  const known = new Set(files.map((file) => file.path))
  const folders = new Map<string, Graph>()
  for (const file of files.filter((it) => !isTest(it.path))) {
    for (const target of ownImports(file)) {
      if (!known.has(target) || target === file.path) continue
      const [folder, from, to] = divergence(file.path, target)
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

/** Files that Next serves because of their name. */
const SERVED =
  /^app\/(?:.*\/)?(?:page|route|layout|template|loading|error|global-error|not-found|default)\.tsx?$/
/** The folder for a parameter in an address: `[id]`, `[[...path]]`. */
const PARAMETER_FOLDER = /^(app\/(?:.*?\/)?\[[^/]+\]\/)/

/** Why one file of `app/` may not import another, or undefined. */
export function pageProblem(from: string, target: string): string | undefined {
  if (SERVED.test(target)) return 'nothing imports a page'
  const folder = PARAMETER_FOLDER.exec(target)?.[1]
  if (folder === undefined || from.startsWith(folder)) return undefined
  return `what is in ${folder} belongs to the page there`
}
