import { useEffect, useState } from 'react'
import { FetchError, postAnswer } from '../fetch/fetch-answer.ts'

export type Preview<Of> =
  | { state: 'none' }
  | { state: 'counting' }
  | { state: 'ready'; preview: Of }
  | { state: 'failed'; message: string; fix: string }

/** Long enough that not every letter is asked about. */
const WAIT_MS = 250

/**
 * What a correction would change, once nothing more is typed.
 * @param address of the API that says it, `part` what its answer has. @param request null if there is nothing to ask
 */
export function usePreview<Of extends object>(
  { address, part }: { address: string; part: keyof Of & string },
  request: object | null,
): Preview<Of> {
  const [known, setKnown] = useState<{ asked: string; preview: Preview<Of> } | null>(null)
  const asked = request === null ? null : JSON.stringify({ ...request, why: undefined })
  useEffect(() => {
    if (asked === null) return
    const controller = new AbortController()
    const tell = (preview: Preview<Of>) => {
      if (!controller.signal.aborted) setKnown({ asked, preview })
    }
    const timer = setTimeout(() => {
      postAnswer<Of>(address, JSON.parse(asked), part, controller.signal).then(
        (preview) => tell({ state: 'ready', preview }),
        (error: unknown) => {
          if (error instanceof FetchError) tell({ state: 'failed', message: error.message, fix: error.fix })
          else if (!controller.signal.aborted) throw error
        },
      )
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [address, part, asked])
  if (asked === null) return { state: 'none' }
  return known?.asked === asked ? known.preview : { state: 'counting' }
}
