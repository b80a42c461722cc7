'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { onGestures } from './gestures.ts'
import type { Box, View } from './view.ts'

/** The assumed width until the page is measured, which without scripts it never is. */
const USUAL_PIXELS = 720

type MapState = {
  surface: RefObject<HTMLDivElement | null>
  view: View
  pixels: number
  isDrawing: boolean
  /** The box while it is being drawn. */
  sketch: Box | null
  /** Null for everything. */
  show: (view: View | null) => void
  setDrawing: (isDrawing: boolean) => void
}

/** The visible part of a map, and the gestures that change it. `everything` until the map is moved. */
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
        // Several moves may arrive before the next render.
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
