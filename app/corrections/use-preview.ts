import { useEffect, useState } from 'react'
import type { RulePreview } from '../../model/correction-preview.ts'
import { FetchError, postAnswer } from '../fetch/fetch-answer.ts'
import type { Typed } from './send.ts'

export type Preview =
  | { state: 'none' }
  | { state: 'counting' }
  | { state: 'ready'; preview: RulePreview }
  | { state: 'failed'; message: string; fix: string }

/** Long enough that not every letter is asked about. */
const WAIT_MS = 250

/** What a correction would change in other passages, once nothing more is typed. @param request null if there is nothing to ask */
export function usePreview(request: Typed | null): Preview {
  const [known, setKnown] = useState<{ asked: string; preview: Preview } | null>(null)
  const asked = request === null ? null : JSON.stringify({ ...request, why: undefined })
  useEffect(() => {
    if (asked === null) return
    const controller = new AbortController()
    const tell = (preview: Preview) => {
      if (!controller.signal.aborted) setKnown({ asked, preview })
    }
    const timer = setTimeout(() => {
      postAnswer<RulePreview>(
        '/api/corrections/preview',
        JSON.parse(asked),
        'counts',
        controller.signal,
      ).then(
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
  }, [asked])
  if (asked === null) return { state: 'none' }
  return known?.asked === asked ? known.preview : { state: 'counting' }
}
