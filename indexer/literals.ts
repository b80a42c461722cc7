import { parseSync } from 'oxc-parser'

// For tests: what a source text spells out in strings and patterns.

/** A string or a pattern as it is spelled out; a template has one for each stretch between its substitutions. */
export type Literal = {
  kind: 'string' | 'pattern'
  text: string
  line: number
  /** The source of what it is compared with, where it is. */
  comparedWith: string | null
}

type Literals = {
  literals: Literal[]
  /** Strings that are names in the program: types, and what a list of names or a schema allows. */
  names: string[]
}

type Node = Readonly<Record<string, unknown>>

const isNode = (it: unknown): it is Node =>
  typeof it === 'object' && it !== null && !Array.isArray(it) && !(it instanceof RegExp)
const nameOf = (it: unknown): unknown => (isNode(it) ? it.name : undefined)
const stringOf = (it: unknown): string => (typeof it === 'string' ? it : '')

/** What the nodes around a literal say of it. */
type Inside = { pattern: boolean; names: boolean; comparedWith: string | null }

const MODULE_NAMES = [
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
]

/** `['person', 'group'] as const`, `z.enum([…])`, `z.literal(…)`. */
function declaresNames({ type, expression, typeAnnotation, callee }: Node): boolean {
  if (type === 'TSAsExpression' && isNode(expression) && isNode(typeAnnotation))
    return expression.type === 'ArrayExpression' && nameOf(typeAnnotation.typeName) === 'const'
  if (type !== 'CallExpression' || !isNode(callee) || nameOf(callee.object) !== 'z') return false
  return nameOf(callee.property) === 'enum' || nameOf(callee.property) === 'literal'
}

/** The first argument of `RegExp`, and a template that is read as it is written. */
function isPattern(child: unknown, { type, callee, tag, arguments: given }: Node): boolean {
  if (type === 'TaggedTemplateExpression') return isNode(tag) && nameOf(tag.object) === 'String'
  return nameOf(callee) === 'RegExp' && Array.isArray(given) && given[0] === child
}

/** What a string of a pattern has and a word has not. */
const PATTERN_PART = /\\|\(\?/

/** @throws Error if the source cannot be parsed */
export function literalsOf(file: string, source: string): Literals {
  const { program, errors } = parseSync(file, source)
  const [error] = errors
  if (error) throw new Error(`${file}: ${error.message}`)
  const found: Literals = { literals: [], names: [] }
  const note = (text: string, start: unknown, { pattern, names, comparedWith }: Inside) => {
    if (names) found.names.push(text)
    const line = source.slice(0, Number(start)).split('\n').length
    const kind = pattern || PATTERN_PART.test(text) ? 'pattern' : 'string'
    found.literals.push({ kind, text, line, comparedWith })
  }
  const comparedWith = (child: Node, { type, left, right }: Node) => {
    const other = child === left ? right : left
    return type === 'BinaryExpression' && isNode(other)
      ? source.slice(Number(other.start), Number(other.end))
      : null
  }
  const visit = (node: Node, inside: Inside): void => {
    const { type, literal, regex, value, start } = node
    if (type === 'TSLiteralType') found.names.push(isNode(literal) ? stringOf(literal.value) : '')
    else if (isNode(regex)) note(stringOf(regex.pattern), start, { ...inside, pattern: true })
    else if (type === 'Literal' && typeof value === 'string') note(value, start, inside)
    else if (type === 'TemplateElement') note(isNode(value) ? stringOf(value.raw) : '', start, inside)
    else if (nameOf(node.callee) !== 'Error') {
      for (const [key, child] of Object.entries(node)) {
        if (key === 'source' && MODULE_NAMES.includes(stringOf(type))) continue
        // What a function is given inside a pattern may be anything, such as the name of a list.
        const isArgument = type === 'CallExpression' && key === 'arguments'
        for (const each of Array.isArray(child) ? child : [child])
          if (isNode(each))
            visit(each, {
              pattern: isPattern(each, node) || (inside.pattern && !isArgument),
              names: inside.names || declaresNames(node),
              comparedWith: comparedWith(each, node),
            })
      }
    }
  }
  visit({ ...program }, { pattern: false, names: false, comparedWith: null })
  return found
}
