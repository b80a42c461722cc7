import { AppError } from '../../../../model/errors.ts'
import { answering } from '../../../server/answer.ts'
import { OUTLINES, type OutlinesFile, outlines } from '../../outlines.ts'

type Context = { params: Promise<{ file: string }> }

const isKnown = (file: string): file is OutlinesFile => Object.hasOwn(OUTLINES, file)
const made = new Map<OutlinesFile, string>()

export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { file } = await params
    if (!isKnown(file)) throw new AppError('not-found', { what: 'outlines', id: file })
    const svg = made.get(file) ?? outlines(file)
    made.set(file, svg)
    return new Response(svg, {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
    })
  })
}
