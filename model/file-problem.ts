import type { FileProblem } from './error-reasons.ts'

const PROBLEMS: Record<string, FileProblem> = {
  ENOENT: { reason: 'nothing-there' },
  EACCES: { reason: 'no-permission' },
  EPERM: { reason: 'no-permission' },
  ELOOP: { reason: 'link-to-itself' },
  EISDIR: { reason: 'is-a-folder' },
  ENOTDIR: { reason: 'not-a-folder' },
  EMFILE: { reason: 'too-many-open-files' },
  /** Of our own, see `indexer/read/file-bytes.ts`. */
  NOT_A_FILE: { reason: 'not-a-file' },
  CHANGED_WHILE_READ: { reason: 'changing' },
  EIO: { reason: 'disk-error' },
}

/** Why the system could not read a file or folder; for any other error, its name. */
export function fileProblem(error: unknown): FileProblem {
  const named = error instanceof Error ? error.name : 'unknown'
  const systemCode = error instanceof Error && 'code' in error ? String(error.code) : named
  return PROBLEMS[systemCode] ?? { reason: 'system-error', systemCode }
}
