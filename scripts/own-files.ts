import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from './imports.ts'

const root = path.join(import.meta.dirname, '..')
const NOT_OURS = new Set(['node_modules', 'seeds', 'test-results', 'playwright-report'])

/**
 * The files of the checkout, or of one of its folders, with this ending. For tests that check the checkout itself.
 */
export function ownFiles(ending: RegExp, folder = ''): SourceFile[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name)
    if (entry.name.startsWith('.') || NOT_OURS.has(entry.name)) return []
    if (entry.isDirectory()) return ownFiles(ending, file)
    // Written by Next when it builds.
    if (!ending.test(file) || file === 'next-env.d.ts') return []
    return [{ path: file, text: readFileSync(path.join(root, file), 'utf8') }]
  })
}
