import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { CLASSES, type QueryClass } from './queries.ts'

/** How many of each class are run right after opening; others are run later. */
export const FIRST = 10

const drawn = z.record(z.enum(CLASSES), z.array(z.string()))
const place = (folder: string) => path.join(folder, 'queries.json')

/** The queries of a run, drawn in one process and run in another, which never has the corpus in memory. */
export const queriesFile = {
  /** How many of each class are needed: without filters, with filters, and right after opening. */
  needed: (queries: number) => queries * 2 + FIRST,
  write(folder: string, queries: Record<QueryClass, string[]>) {
    fs.writeFileSync(place(folder), JSON.stringify(queries))
  },
  read: (folder: string) => drawn.parse(JSON.parse(fs.readFileSync(place(folder), 'utf8'))),
}
