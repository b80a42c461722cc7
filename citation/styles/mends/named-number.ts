import type { XmlNode } from '../packaged.ts'
import { choose } from './xml.ts'

const isNode = (it: XmlNode | string): it is XmlNode => typeof it !== 'string'
const prints = (it: XmlNode | string | undefined, variable: string): boolean =>
  it !== undefined && isNode(it) && it.name === 'text' && it.attrs.variable === variable

/** Whether an element is the word before the number that follows it. */
function isLabel(it: XmlNode, next: XmlNode | string | undefined): boolean {
  if (it.name === 'label') return it.attrs.variable === 'number'
  const { term } = it.attrs
  return it.name === 'text' && (term === 'number' || term === 'issue') && prints(next, 'number')
}

const only = (node: XmlNode): XmlNode => choose([[{ variable: 'named-number', match: 'none' }, node]])

/** No style, and no packaged one, puts its “No.” before a number that says itself what it is: `No. 5`, `Case 7/12`. */
export function nameOnce(node: XmlNode): void {
  node.children = node.children.map((it, at) => {
    if (!isNode(it)) return it
    nameOnce(it)
    if (isLabel(it, node.children[at + 1])) return only(it)
    if (!prints(it, 'number') || !/\bno\.?:? *$/i.test(it.attrs.prefix ?? '')) return it
    const { prefix: _, ...bare } = it.attrs
    return choose([[{ variable: 'named-number' }, { ...it, attrs: bare }]], it)
  })
}
