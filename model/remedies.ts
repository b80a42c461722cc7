import type { IndexProblem } from './error-reasons.ts'

/**
 * How to rebuild an index. What people have made by hand lies beside it, in the data folder: nobody may be told to
 * move that away.
 */
const REBUILD =
  'Move the folder "index" inside that folder away, and nothing else: corrections.jsonl, records.db and authority beside it hold what people did by hand, and stay. Then index your documents again, which applies every correction again; the documents themselves are untouched.'
const ANOTHER_FOLDER = 'or choose another folder with VERBATIM_DATA'
const NOTHING_CHANGED = 'Nothing was changed.'

/** What to do about an index that cannot be used, by what stands in the way. */
const remedies: Record<IndexProblem['reason'], string> = {
  'not-an-index': REBUILD,
  'empty-index': REBUILD,
  damaged: `Check the disk. ${REBUILD}`,
  crashes: `Everything else goes on. ${REBUILD}`,
  'folder-in-place-of-file': REBUILD,
  vanished: `Put it back where it was, or index your documents again. ${NOTHING_CHANGED}`,
  'unfinished-log':
    'Copy the whole data folder to a disk that can be written to, and set VERBATIM_DATA to the copy: the changes in verbatim.db-wal are then applied.',
  'record-lost':
    'Put back a snapshot of that index; or delete it and restore a backup (npm run -s restore), which fills it again. Searching works without it.',
  'being-written': 'Wait until it has finished, then try again.',
  'cannot-create': `Create it yourself, ${ANOTHER_FOLDER}.`,
  'not-a-folder': `Correct the path, ${ANOTHER_FOLDER}.`,
  'cannot-open': `Check its permissions, ${ANOTHER_FOLDER}.`,
  'no-permission': `Change its permissions, ${ANOTHER_FOLDER}.`,
  'of-another-user': `Run this as that user, have that user change the permissions, ${ANOTHER_FOLDER}. ${NOTHING_CHANGED}`,
  'read-only': `Change its permissions, ${ANOTHER_FOLDER}. ${NOTHING_CHANGED} Searching works as it is.`,
  'read-only-disk': `Mount the disk so that it can be written to, ${ANOTHER_FOLDER}. ${NOTHING_CHANGED} Searching works as it is.`,
  'disk-error':
    'Look at the log of the system: the disk may be failing. Copy the data folder to another disk, and set VERBATIM_DATA to the copy.',
  'too-many-open-files':
    'End other programs, or raise the limit (ulimit -n 4096), and try again. Nothing was changed.',
  'database-error': `Try again. If it fails again, the index may be damaged. ${REBUILD}`,
  'system-error': `Check the folder and its disk, ${ANOTHER_FOLDER}. ${NOTHING_CHANGED}`,
}

export const remedy = ({ reason }: IndexProblem): string => remedies[reason]

/** What to do about records that cannot be used: what is damaged there cannot be made again from the documents. */
export const recordsRemedy = (problem: IndexProblem): string =>
  needsCopy(problem.reason)
    ? 'Check the disk, and put back a copy of it; searching works without it, and corrections.jsonl is a file of its own.'
    : remedy(problem)

const OF_CONTENTS: readonly string[] = [
  'not-an-index',
  'empty-index',
  'damaged',
  'crashes',
  'folder-in-place-of-file',
  'vanished',
  'database-error',
] satisfies IndexProblem['reason'][]

/** Whether the contents of a file are what is wrong, and not its place or its permissions. */
export const needsCopy = (reason: string): boolean => OF_CONTENTS.includes(reason)
