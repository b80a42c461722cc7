import path from 'node:path'
import { dataFolderIn, userFolderIn } from '../model/data-folder.ts'

const CHECKOUT = path.dirname(import.meta.dirname)

/** A path as the user typed it, absolute. */
export const fromUser = (given: string): string => path.resolve(userFolderIn(process.env), given)

/** Where the index and all other state are kept. */
export const dataFolder = (): string => dataFolderIn(process.env, CHECKOUT)
