import { AppError } from '../../../../model/errors.ts'
import { answering } from '../../../server/answer.ts'
import { partOutlines, worldOutlines } from '../../outlines.ts'

type Context = { params: Promise<{ file: string }> }

const made = new Map<string, string>()

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
  const part = /^part-([0-7])-([0-7])\.svg$/.exec(file)
  if (part) return partOutlines(Number(part[1]), Number(part[2]))
  throw new AppError('not-found', { what: 'outlines', id: file })
}
