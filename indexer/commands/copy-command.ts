import { EXIT } from '../../cli/exit.ts'
import { counted, say, writeLine } from '../../cli/output.ts'
import { dataFolder } from '../../cli/places.ts'
import { Progress } from '../../cli/progress.ts'
import { choosing, openEngine } from '../../engine/open.ts'
import { type Copied, copyIndex } from '../copying/copy-index.ts'
import type { CopyCommand } from './arguments.ts'

/** Copies the index of one engine into another. @returns the exit code */
export async function copyBetween({ from, to, json }: CopyCommand, signal: AbortSignal): Promise<number> {
  const progress = new Progress()
  const source = await openEngine({ dataFolder: dataFolder(), env: choosing(from) })
  try {
    const target = await openEngine({ dataFolder: dataFolder(), env: choosing(to) })
    try {
      const copied = await copyIndex(source, target, signal, (it) => progress.show(() => lineOf(it)))
      progress.end()
      if (json) await writeLine(JSON.stringify(copied))
      say(`From ${source.name} to ${target.name}: ${lineOf(copied)}`)
      return EXIT.done
    } finally {
      await target.close()
    }
  } finally {
    progress.end()
    await source.close()
  }
}

const lineOf = ({ documents, unchanged, removed, clusters }: Copied): string =>
  `${counted(documents, 'document')} copied, ${unchanged} unchanged, ${removed} removed, ${counted(clusters, 'group')} of copies changed.`
