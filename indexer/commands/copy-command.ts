import { EXIT } from '../../cli/exit.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { choosing, openEngine } from '../../engine/open.ts'
import type { Engine } from '../../engine/port.ts'
import { carryAsWriter } from '../../records/carry.ts'
import type { CopiedRecords } from '../../records/copy.ts'
import { areOnCluster, openRecords } from '../../records/open.ts'
import { type Copied, copyIndex } from '../copying/copy-index.ts'
import type { CopyCommand } from './arguments.ts'

/** Copies the index of one engine into another, and what is recorded if it is kept elsewhere there. @returns the exit code */
export async function copyBetween(command: CopyCommand, signal: AbortSignal): Promise<number> {
  const { from, to, onlyRecords, json } = command
  const progress = new Progress()
  const source = await openEngine({ dataFolder: dataFolder(), env: choosing(from) })
  try {
    const target = await openEngine({ dataFolder: dataFolder(), env: choosing(to) })
    try {
      const name = `From ${source.name} to ${target.name}`
      // First, so that whoever finds a corrected document also finds its corrections.
      const records = await copyRecordsBetween(command, target)
      if (records !== null) say(`${name}: ${recordsLine(records)}`)
      const copied = onlyRecords
        ? null
        : await copyIndex(source, target, signal, (it) => progress.show(() => lineOf(it)))
      progress.end()
      if (json) await writeLine(JSON.stringify({ ...copied, ...(records !== null && { records }) }))
      if (copied !== null) say(`${name}: ${lineOf(copied)}`)
      return EXIT.done
    } finally {
      await target.close()
    }
  } finally {
    progress.end()
    await source.close()
  }
}

/** What was added to the records of the other engine; null if both have the same. */
async function copyRecordsBetween({ from, to }: CopyCommand, target: Engine): Promise<CopiedRecords | null> {
  const [source, other] = [choosing(from), choosing(to)]
  if (areOnCluster(source) === areOnCluster(other)) return null
  const here = await openRecords({ dataFolder: dataFolder(), env: source })
  const there = await openRecords({ dataFolder: dataFolder(), env: other })
  try {
    return await carryAsWriter(here, there, target)
  } finally {
    await here.close()
    await there.close()
  }
}

const recordsLine = ({ corrections, records, files, different }: CopiedRecords): string => {
  const added = `${counted(corrections, 'correction')}, ${counted(records, 'record')} and ${counted(files, 'file')} of the ledger added.`
  return different === 0
    ? added
    : `${added} ${counted(different, 'record')} there with something else in it ${different === 1 ? 'stays' : 'stay'} as it is.`
}

const lineOf = ({ documents, unchanged, removed, clusters }: Copied): string =>
  `${counted(documents, 'document')} copied, ${unchanged} unchanged, ${removed} removed, ${counted(clusters, 'group')} of copies changed.`
