import { AppError } from '../../../model/errors.ts'
import { nameAddress, nameInAddress } from '../../address/name-pages.ts'
import { answering, json, movedTo } from '../answer.ts'
import { engine } from '../engine.ts'
import { records } from '../records.ts'
import { movedName } from './moved.ts'
import { findProfile } from './profile.ts'

const API = '/api'

/** The answer of the API about the name in an address: what the collection has of it, or where its key leads now. */
export function answerAbout(request: Request): Promise<Response> {
  return answering(async () => {
    const { pathname } = new URL(request.url)
    const name = nameInAddress(pathname.slice(API.length))
    if (name === null) throw new AppError('not-found', { what: 'api-path', id: pathname })
    const open = await engine()
    const moved = await movedName(open, name, async () => (await records()).corrections.all())
    if (moved !== null) return movedTo(API + nameAddress(moved.kind, moved.key))
    const { profile } = await findProfile(open, name.kind, name.key, { signal: request.signal })
    return json(profile)
  })
}
