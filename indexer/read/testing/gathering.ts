import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { FileFields } from '../fields.ts'
import { gather, placeOf } from '../gather.ts'
import type { RawDocument, Rejection } from '../raw-document.ts'

/** A folder for each test of a file, with what is put into it gathered. */
export function gatheringFolder() {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'gather-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const put = async (name: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true })
    await writeFile(path.join(folder, name), content)
  }

  async function gathered(
    at = folder,
    collection?: string,
    fields?: FileFields,
    passwords?: readonly string[],
  ): Promise<{ found: RawDocument[]; rejected: Rejection[] }> {
    const found: RawDocument[] = []
    const rejected: Rejection[] = []
    const given = { ...(fields && { fields }), ...(passwords && { passwords }) }
    for await (const event of gather({ ...(await placeOf(at, collection)), ...given })) {
      if (event.type === 'found') found.push(event.raw)
      else if (event.type === 'rejected') rejected.push(event)
    }
    return { found, rejected }
  }

  return { path: () => folder, put, gathered }
}

export const messages = (rejected: Rejection[]) => rejected.map((it) => it.error.message)
