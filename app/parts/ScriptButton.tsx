'use client'

import { type ComponentProps, useSyncExternalStore } from 'react'

const never = () => () => {}

/** A button that only the scripts of the page answer: until they run it cannot be pressed, so that no press is lost. */
export function ScriptButton({ disabled = false, ...props }: ComponentProps<'button'>) {
  const doScriptsRun = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return <button type="button" {...props} disabled={disabled || !doScriptsRun} />
}
