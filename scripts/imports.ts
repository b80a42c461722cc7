import { builtinModules } from 'node:module'
import path from 'node:path'
import { importsOf } from '../indexer/fingerprint/imports.ts'

/** A source file: its path from the checkout with forward slashes, and its text. */
export type SourceFile = { path: string; text: string }

/** What is imported: one of our files (path from the checkout), a package, or a module of Node. */
export type Target = { kind: 'own'; path: string } | { kind: 'package'; name: string } | { kind: 'node' }

export function targetOf(from: string, name: string): Target {
  if (name.startsWith('.')) {
    return { kind: 'own', path: path.posix.normalize(path.posix.join(path.posix.dirname(from), name)) }
  }
  if (name.startsWith('node:') || builtinModules.includes(name)) return { kind: 'node' }
  const parts = name.split('/')
  return { kind: 'package', name: parts.slice(0, name.startsWith('@') ? 2 : 1).join('/') }
}

/** Our own files that a file imports, as paths from the checkout. */
export function ownImports({ path: from, text }: SourceFile): string[] {
  return importsOf(text).flatMap((name) => {
    const target = targetOf(from, name)
    return target.kind === 'own' ? [target.path] : []
  })
}
