import { onPlainClick } from '../address/navigation.ts'
import { MAP_MESSAGES } from '../messages/map.ts'
import { useLanguage } from '../messages/use-messages.tsx'
import { moved, type View, zoomed } from './view.ts'

const STEPS = [
  { sign: '+', name: 'in', to: (view: View) => zoomed(view, 0.5) },
  { sign: '−', name: 'out', to: (view: View) => zoomed(view, 2) },
  { sign: '←', name: 'west', to: (view: View) => moved(view, -0.4, 0) },
  { sign: '↑', name: 'north', to: (view: View) => moved(view, 0, -0.4) },
  { sign: '↓', name: 'south', to: (view: View) => moved(view, 0, 0.4) },
  { sign: '→', name: 'east', to: (view: View) => moved(view, 0.4, 0) },
  { sign: null, name: 'all', to: () => null },
] as const
const MOVES = new Set<string>(['west', 'north', 'south', 'east'])

type Props = { view: View; addressOf: (view: View | null) => string; show: (view: View | null) => void }

/** Links, so that the map can be explored without scripts. */
export function Controls({ view, addressOf, show }: Props) {
  const messages = MAP_MESSAGES[useLanguage()]
  return (
    <ul className="map-controls" aria-label={messages.move}>
      {STEPS.map(({ sign, name, to }) => (
        <li key={name} className={MOVES.has(name) ? 'move' : undefined}>
          <a
            href={addressOf(to(view))}
            aria-label={messages.steps[name]}
            title={messages.steps[name]}
            onClick={(event) => onPlainClick(event, () => show(to(view)))}
          >
            {sign ?? messages.all}
          </a>
        </li>
      ))}
    </ul>
  )
}
