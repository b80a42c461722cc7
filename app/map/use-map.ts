'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { onGestures } from './gestures.ts'
import type { Box, View } from './view.ts'

/** Taken for the width until the page is on a screen, and where there are no scripts to measure it. */
const USUAL_PIXELS = 720

type MapState = {
  surface: RefObject<HTMLDivElement | null>
  view: View
  pixels: number
  isDrawing: boolean
  /** The box while it is drawn. */
  sketch: Box | null
  /** Null: everything there is. */
  show: (view: View | null) => void
  setDrawing: (isDrawing: boolean) => void
}

/** What part of a map is seen, and the gestures that change it. Until someone moves, it is `everything`. */
export function useMap(everything: View, first: View | null, drawn: (box: Box) => void): MapState {
  const surface = useRef<HTMLDivElement>(null)
  const [chosen, show] = useState(first)
  const [pixels, setPixels] = useState(USUAL_PIXELS)
  const [isDrawing, setDrawing] = useState(false)
  const [sketch, setSketch] = useState<Box | null>(null)
  const view = chosen ?? everything

  const now = useRef({ view, isDrawing, drawn })
  useEffect(() => {
    now.current = { view, isDrawing, drawn }
  })

  useEffect(() => {
    const element = surface.current
    if (!element) return
    const observer = new ResizeObserver(() => setPixels(element.clientWidth))
    observer.observe(element)
    const off = onGestures(element, {
      view: () => now.current.view,
      show: (next) => {
        // Several moves may come before the next drawing of the page.
        now.current.view = next
        show(next)
      },
      isDrawing: () => now.current.isDrawing,
      draw: setSketch,
      drawn: (box) => {
        setSketch(null)
        setDrawing(false)
        now.current.drawn(box)
      },
    })
    return () => {
      observer.disconnect()
      off()
    }
  }, [])
  return { surface, view, pixels, isDrawing, sketch, show, setDrawing }
}
