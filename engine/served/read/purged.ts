import { AppError } from '../../../model/errors.ts'
import type { Server } from '../server.ts'

/** Thrown when the generation that a search reads was purged. */
export class Purged extends Error {}

export const changing = ({ engine, url }: Pick<Server, 'engine' | 'url'>): AppError =>
  new AppError('engine-busy', { engine, url, problem: { reason: 'index-changing' } })
