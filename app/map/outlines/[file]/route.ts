import { AppError } from '../../../../model/errors.ts'
import { answering } from '../../../server/answer.ts'
import { PARTS } from '../../outline-files.ts'
import { partOutlines, worldOutlines } from '../../outlines.ts'

type Context = { params: Promise<{ file: string }> }

/** Cached by file name: drawing one takes longer than sending it. */
const made = new Map<string, string>()

/** Outlines of land and borders, of the whole world or of one part; `outlineFiles` lists the names. */
export function GET(_: Request, { params }: Context): Promise<Response> {
  return answering(async () => {
    const { file } = await params
    const svg = made.get(file) ?? outlines(file)
    made.set(file, svg)
    return new Response(svg, {
      headers: { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' },
    })
  })
}

function outlines(file: string): string {
  if (file === 'world.svg') return worldOutlines()
  const [, column, row] = /^part-(\d)-(\d)\.svg$/.exec(file)?.map(Number) ?? []
  if (column !== undefined && row !== undefined && Math.max(column, row) < PARTS)
    return partOutlines(column, row)
  throw new AppError('not-found', { what: 'outlines', id: file })
}
