import type { Profile } from '../../model/profile.ts'
import { Land } from '../map/Land.tsx'
import { heightOf, project, type View, viewAround } from '../map/view.ts'
import type { NameMessages } from '../messages/en/names.ts'

/** In map units: how much is shown around a country and a region; a place is shown with its surroundings. */
const AROUND: Record<string, number> = { country: 60, region: 25 }

type Props = { profile: Profile; name: string; href: string; texts: NameMessages['map'] }

/** Where a place is. A country or region has no one point, so its circle is open. */
export function Locator({ profile: { at, type = 'place' }, name, href, texts }: Props) {
  if (at === null) return null
  const point = project(at)
  const around = AROUND[type]
  const view: View = around === undefined ? viewAround([point]) : viewAround([point], around)
  const corner = [view.x - view.width / 2, view.y - heightOf(view) / 2]
  return (
    <section className="name-map" aria-labelledby="on-the-map">
      <h2 id="on-the-map">{texts.title}</h2>
      <div className="map" dir="ltr" role="img" aria-label={texts.label(name)}>
        <Land view={view} boxes={[]} />
        <svg
          viewBox={[...corner, view.width, heightOf(view)].join(' ')}
          preserveAspectRatio="xMidYMid slice"
          aria-hidden="true"
        >
          <circle
            className={around === undefined ? 'spot' : 'spot spot-wide'}
            cx={point.x}
            cy={point.y}
            r={view.width / (around === undefined ? 60 : 12)}
          />
        </svg>
      </div>
      <p className="note">
        <a href={href}>{texts.open}</a>
      </p>
    </section>
  )
}
