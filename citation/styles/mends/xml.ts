import type { XmlNode } from '../packaged.ts'

type Attrs = Record<string, string>
type Child = XmlNode | string

/** An element of the Citation Style Language. */
export function el(name: string, attrs: Attrs, ...children: Child[]): XmlNode {
  return { name, attrs, children }
}
export const variable = (name: string, attrs: Attrs = {}) => el('text', { variable: name, ...attrs })
export const macro = (name: string, attrs: Attrs = {}) => el('text', { macro: name, ...attrs })
export const words = (value: string, attrs: Attrs = {}) => el('text', { value, ...attrs })
export const date = (name: string, attrs: Attrs = {}) =>
  el('date', { variable: name, form: 'text', ...attrs })
/** Its children with `delimiter` between those that print something. */
export const group = (delimiter: string, ...children: XmlNode[]) => el('group', { delimiter }, ...children)
/** The same in brackets, or nothing at all. */
export const bracketed = (brackets: '()' | '[]', delimiter: string, ...children: XmlNode[]) =>
  el('group', { prefix: brackets.charAt(0), suffix: brackets.charAt(1), delimiter }, ...children)

export type Branch = [condition: Attrs, ...then: XmlNode[]]

/** What the first branch whose condition holds prints, else `otherwise`. */
export function choose(branches: readonly Branch[], ...otherwise: XmlNode[]): XmlNode {
  const tests = branches.map(([condition, ...then], at) =>
    el(at === 0 ? 'if' : 'else-if', { match: 'all', ...condition }, ...then),
  )
  return el('choose', {}, ...tests, ...(otherwise.length === 0 ? [] : [el('else', {}, ...otherwise)]))
}

const isNode = (it: Child): it is XmlNode => typeof it !== 'string'

/** All elements in it, itself included, in the order of the file. */
export function elementsOf(node: XmlNode): XmlNode[] {
  return [node, ...node.children.filter(isNode).flatMap(elementsOf)]
}

/** A packaged style that no longer has what is mended in it has changed, and has to be looked at. */
function found<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the packaged style has no ${what}`)
  return value
}

export const hasMacro = (style: XmlNode, name: string): boolean =>
  style.children.filter(isNode).some((it) => it.name === 'macro' && it.attrs.name === name)

export function macroNamed(style: XmlNode, name: string): XmlNode {
  const macros = style.children.filter(isNode)
  return found(
    macros.find((it) => it.name === 'macro' && it.attrs.name === name),
    `macro ${name}`,
  )
}

export function part(style: XmlNode, name: 'citation' | 'bibliography'): XmlNode {
  return found(
    style.children.filter(isNode).find((it) => it.name === name),
    name,
  )
}

/** The first element of that name and with these attributes. */
export function first(inside: XmlNode, name: string, attrs: Attrs = {}): XmlNode {
  const is = (it: XmlNode) =>
    it.name === name && Object.entries(attrs).every(([key, value]) => it.attrs[key] === value)
  return found(elementsOf(inside).find(is), `${name} with ${JSON.stringify(attrs)}`)
}

/** Puts branches before what an element prints, which is then printed if none of them holds. */
export function branchFirst(inside: XmlNode, ...branches: Branch[]): void {
  const before = inside.children.filter(isNode)
  inside.children = [choose(branches, ...before)]
}

/** Adds words to the locale of the style, which has one for its own language. */
export function addTerms(style: XmlNode, terms: Record<string, string>, attrs: Attrs): void {
  const added = Object.entries(terms).map(([name, text]) => el('term', { name, ...attrs }, text))
  first(first(style, 'locale'), 'terms').children.push(...added)
}
