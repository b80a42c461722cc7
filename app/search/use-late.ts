import { useEffect, useState } from 'react'

/** Whether something has been going on for longer than `ms`. `what` names it: another name restarts the clock. */
export function useLate(what: string | null, ms: number): boolean {
  const [late, setLate] = useState<string | null>(null)
  useEffect(() => {
    if (what === null) return
    const timer = setTimeout(() => setLate(what), ms)
    return () => clearTimeout(timer)
  }, [what, ms])
  return what !== null && late === what
}
