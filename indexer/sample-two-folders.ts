import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { Engine, EngineWriter } from '../engine/port.ts'
import { emptyRequest } from '../model/search-request.ts'
import type { CorrectionContext } from './corrections/context.ts'
import { catchUpWithRules } from './corrections/correct-again.ts'
import { run } from './pipeline/run.ts'
import { placeOf } from './read/gather.ts'
import { authority } from './sample-documents.ts'
import { type Installation, newInstallation, runOf } from './sample-installation.ts'

/** For tests: an installation with two folders to index, each a collection. */
export type TwoFolders = Installation & { letters: string; place: CorrectionContext }

export async function twoFolders(): Promise<TwoFolders> {
  const installation = await newInstallation()
  const { root, engine, records } = installation
  const letters = path.join(root, 'letters')
  await mkdir(letters)
  return { ...installation, letters, place: { engine, records, authority: () => authority } }
}

/** One run over both folders: what became of each document. */
export async function indexedBoth({ papers, letters, place, ...given }: TwoFolders): Promise<string[]> {
  const reported: string[] = []
  const options = runOf(given, [await placeOf(papers), await placeOf(letters)])
  const catchUp = (writer: () => Promise<EngineWriter>) => catchUpWithRules(place, writer)
  for await (const { type } of run({ ...options, catchUp })) reported.push(type)
  return reported
}

/** How many passages have a key. */
export async function passagesHaving(
  engine: Engine,
  of: 'speaker' | 'person' | 'location' | 'group',
  key: string,
): Promise<number> {
  const request = emptyRequest()
  request.any[of] = [key]
  return (await engine.search(request)).total.value
}
