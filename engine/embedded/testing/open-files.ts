import fs from 'node:fs'

const PROCESSES = '/proc'

/** Whether this system tells what a process has open. */
export const canTell = fs.existsSync(`${PROCESSES}/self/fd`)

/** What is in a folder of the system; nothing if its process has ended. */
function entriesOf(folder: string): string[] {
  try {
    return fs.readdirSync(folder)
  } catch {
    return []
  }
}

function parentOf(pid: string): string | undefined {
  try {
    // After the name, which is in brackets and can contain anything: state, parent.
    return fs
      .readFileSync(`${PROCESSES}/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')[1]
  } catch {
    return undefined // ended meanwhile
  }
}

/** How many files below a folder this process and those that it started have open, all threads together. */
export function openFilesIn(folder: string): number {
  const parents = entriesOf(PROCESSES).map((pid) => ({ pid, parent: parentOf(pid) }))
  const family = [String(process.pid)]
  for (const of of family) family.push(...parents.filter((it) => it.parent === of).map((it) => it.pid))
  const targets = family.flatMap((pid) =>
    entriesOf(`${PROCESSES}/${pid}/fd`).map((it) => {
      try {
        return fs.readlinkSync(`${PROCESSES}/${pid}/fd/${it}`)
      } catch {
        return '' // closed meanwhile
      }
    }),
  )
  return targets.filter((it) => it.startsWith(folder)).length
}
