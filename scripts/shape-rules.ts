import type { SourceFile } from './imports.ts'

const LINES_AT_MOST = 300
const REFUSED_NAMES = /^(utils?|helpers?|misc|common)$/i

/** In the comments before the first line of code: `// More than 300 lines: one table, read from top to bottom.` */
const REASON = new RegExp(`^(?://|/\\*+|\\*)\\s*More than ${LINES_AT_MOST} lines: \\w+(?: \\S+){3,}`)
const COMMENT = /^(?:\/\/|\/\*|\*|#!|$|['"]use (?:client|server)['"])/

function givesReason(lines: readonly string[]): boolean {
  const code = lines.findIndex((line) => !COMMENT.test(line.trim()))
  return lines.slice(0, code === -1 ? lines.length : code).some((line) => REASON.test(line.trim()))
}

/** What is wrong with the name or the length of a file. */
export function shapeProblems(file: SourceFile): string[] {
  const refused = file.path.split('/').find((part) => REFUSED_NAMES.test(part.replace(/\..*$/, '')))
  const problems = refused === undefined ? [] : [`${file.path}: "${refused}" does not say what is inside`]
  const lines = file.text.replace(/\n$/, '').split('\n')
  const isLong = lines.length > LINES_AT_MOST
  const hasReason = givesReason(lines)
  if (isLong && !hasReason) {
    problems.push(
      `${file.path}: ${lines.length} lines; split it, or explain at the top why not, in a comment "More than ${LINES_AT_MOST} lines: …"`,
    )
  }
  if (!isLong && hasReason) problems.push(`${file.path}: ${lines.length} lines need no reason; delete it`)
  return problems
}
