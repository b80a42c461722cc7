import type { Box } from './view.ts'
import { boxBetween, moved, type Point, type View, zoomed } from './view.ts'

/** How far a pointer moves before it counts as dragging, in pixels. */
const STILL = 4
const KEYS: Record<string, (view: View) => View> = {
  ArrowLeft: (view) => moved(view, -0.2, 0),
  ArrowRight: (view) => moved(view, 0.2, 0),
  ArrowUp: (view) => moved(view, 0, -0.2),
  ArrowDown: (view) => moved(view, 0, 0.2),
  '+': (view) => zoomed(view, 0.5),
  '=': (view) => zoomed(view, 0.5),
  '-': (view) => zoomed(view, 2),
}

export type GestureTarget = {
  view: () => View
  show: (view: View) => void
  /** Whether dragging draws a box instead of moving the map. */
  isDrawing: () => boolean
  /** The box while it is being drawn. */
  draw: (box: Box) => void
  drawn: (box: Box) => void
}

/** Lets wheel, pointers and keys move a map, and draw a box on it. @returns a function that removes the listeners */
export function onGestures(element: HTMLElement, surface: GestureTarget): () => void {
  const pointers = new Map<number, PointerEvent>()
  let from: { client: Point; view: View; corner: Point } | null = null
  let dragged = false
  /** The map was clicked, and the pointer has not left it since. */
  let entered = false

  const unitsAt = (client: Point, view: View): Point => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const perPixel = view.width / width
    return {
      x: view.x + (client.x - left - width / 2) * perPixel,
      y: view.y + (client.y - top - height / 2) * perPixel,
    }
  }
  const clientOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY })

  const listeners = {
    wheel(event: WheelEvent) {
      // A page that scrolls over a map must not get stuck in it, so the map has to be clicked first.
      const isMeant = entered || event.ctrlKey || event.metaKey || element.contains(document.activeElement)
      if (!isMeant) return
      event.preventDefault()
      const view = surface.view()
      surface.show(zoomed(view, Math.exp(event.deltaY * 0.002), unitsAt(clientOf(event), view)))
    },
    pointerdown(event: PointerEvent) {
      if (event.button !== 0) return
      entered = true
      pointers.set(event.pointerId, event)
      const view = surface.view()
      from = { client: clientOf(event), view, corner: unitsAt(clientOf(event), view) }
      dragged = false
    },
    pointermove(event: PointerEvent) {
      const before = pointers.get(event.pointerId)
      if (!before || from === null) return
      if (pointers.size === 2) pinch(before, event)
      else drag(event)
      pointers.set(event.pointerId, event)
    },
    pointerup(event: PointerEvent) {
      if (!pointers.delete(event.pointerId) || from === null) return
      if (dragged && surface.isDrawing()) {
        surface.drawn(boxBetween(from.corner, unitsAt(clientOf(event), from.view)))
      }
      from = null
    },
    pointercancel(event: PointerEvent) {
      pointers.delete(event.pointerId)
      from = null
    },
    pointerleave() {
      entered = false
    },
    click(event: MouseEvent) {
      // A drag that ends over a mark is not a click on it.
      if (!dragged) return
      event.preventDefault()
      event.stopPropagation()
      dragged = false
    },
    dragstart(event: DragEvent) {
      // Otherwise a link would be dragged instead of the map.
      event.preventDefault()
    },
    keydown(event: KeyboardEvent) {
      const act = KEYS[event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      surface.show(act(surface.view()))
    },
  }

  function drag(event: PointerEvent) {
    if (from === null) return
    const client = clientOf(event)
    const [right, down] = [client.x - from.client.x, client.y - from.client.y]
    if (!dragged && Math.hypot(right, down) < STILL) return
    dragged = true
    element.setPointerCapture(event.pointerId)
    if (surface.isDrawing()) surface.draw(boxBetween(from.corner, unitsAt(client, from.view)))
    else {
      const { width, height } = element.getBoundingClientRect()
      surface.show(moved(from.view, -right / width, -down / height))
    }
  }

  function pinch(before: PointerEvent, event: PointerEvent) {
    const other = [...pointers.values()].find((it) => it.pointerId !== event.pointerId)
    if (!other) return
    const apart = (it: PointerEvent) =>
      Math.max(1, Math.hypot(it.clientX - other.clientX, it.clientY - other.clientY))
    const middle = { x: (event.clientX + other.clientX) / 2, y: (event.clientY + other.clientY) / 2 }
    const view = surface.view()
    dragged = true
    surface.show(zoomed(view, apart(before) / apart(event), unitsAt(middle, view)))
  }

  const controller = new AbortController()
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener, {
      signal: controller.signal,
      passive: false,
      capture: name === 'click',
    })
  }
  return () => controller.abort()
}
