import { builtinModules } from 'node:module'
import path from 'node:path'

/** A source file: its path from the checkout with forward slashes, and its text. */
export type SourceFile = { path: string; text: string }

const MODULE_NAME = String.raw`\s*(['"])(?<name>[^'"\n]+)\1`
const IMPORTS = [
  // import … from 'x', export … from 'x': the words between hold no quote, semicolon or bracket of a call.
  new RegExp(String.raw`^[ \t]*(?:import|export)\b[^'"();=]*?\bfrom${MODULE_NAME}`, 'gm'),
  new RegExp(String.raw`^[ \t]*import${MODULE_NAME}`, 'gm'),
  new RegExp(String.raw`\b(?:import|require)\(${MODULE_NAME}`, 'g'),
  // A worker is started by its file, which is an import by another name.
  new RegExp(String.raw`\bnew URL\(${MODULE_NAME}\s*,\s*import\.meta\.url`, 'g'),
]

export function withoutComments(text: string): string {
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
export type Target = { kind: 'own'; path: string } | { kind: 'package'; name: string } | { kind: 'node' }

export function targetOf(from: string, name: string): Target {
  if (name.startsWith('.')) {
    return { kind: 'own', path: path.posix.normalize(path.posix.join(path.posix.dirname(from), name)) }
  }
  if (name.startsWith('node:') || builtinModules.includes(name)) return { kind: 'node' }
  const parts = name.split('/')
  return { kind: 'package', name: parts.slice(0, name.startsWith('@') ? 2 : 1).join('/') }
}

/** The files of ours that a file imports, as paths from the checkout. */
export function ownImports({ path: from, text }: SourceFile): string[] {
  return importsOf(text).flatMap((name) => {
    const target = targetOf(from, name)
    return target.kind === 'own' ? [target.path] : []
  })
}
