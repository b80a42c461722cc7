import { onPlainClick } from '../search/navigation.ts'
import { moved, type View, zoomed } from './view.ts'

const STEPS = [
  { sign: '+', name: 'Zoom in', to: (view: View) => zoomed(view, 0.5) },
  { sign: '−', name: 'Zoom out', to: (view: View) => zoomed(view, 2) },
  { sign: '←', name: 'Move west', to: (view: View) => moved(view, -0.4, 0) },
  { sign: '↑', name: 'Move north', to: (view: View) => moved(view, 0, -0.4) },
  { sign: '↓', name: 'Move south', to: (view: View) => moved(view, 0, 0.4) },
  { sign: '→', name: 'Move east', to: (view: View) => moved(view, 0.4, 0) },
  { sign: 'All', name: 'Show all places', to: () => null },
] as const

type Props = { view: View; addressOf: (view: View | null) => string; show: (view: View | null) => void }

/** Links, so that the map can be looked around in without scripts. */
export function Controls({ view, addressOf, show }: Props) {
  return (
    <ul className="map-controls" aria-label="Move the map">
      {STEPS.map(({ sign, name, to }) => (
        <li key={name} className={name.startsWith('Move') ? 'move' : undefined}>
          <a
            href={addressOf(to(view))}
            aria-label={name}
            title={name}
            onClick={(event) => onPlainClick(event, () => show(to(view)))}
          >
            {sign}
          </a>
        </li>
      ))}
    </ul>
  )
}
