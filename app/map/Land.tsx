import { outlineFiles } from './outline-files.ts'
import { type Box, heightOf, project, type View } from './view.ts'

/** The land and borders in view, and the boxes. */
export function Land({ view, boxes }: { view: View; boxes: Box[] }) {
  const files = outlineFiles(view)
  const corner = [view.x - view.width / 2, view.y - heightOf(view) / 2]
  return (
    <svg
      className="land"
      viewBox={[...corner, view.width, heightOf(view)].join(' ')}
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
    >
      {files.map((file) => (
        <use key={file} className="ground" href={`${file}#land`} />
      ))}
      {files.map((file) => (
        <use key={file} className="borders" href={`${file}#borders`} />
      ))}
      {boxes.flatMap(halves).map((box) => (
        <Frame key={`${box.west} ${box.south} ${box.east} ${box.north}`} box={box} />
      ))}
    </svg>
  )
}

/** A box across the 180th meridian is at both ends of the map. */
function halves(box: Box): Box[] {
  return box.west <= box.east
    ? [box]
    : [
        { ...box, east: 180 },
        { ...box, west: -180 },
      ]
}

function Frame({ box }: { box: Box }) {
  const from = project({ lat: box.north, lon: box.west })
  const to = project({ lat: box.south, lon: box.east })
  return (
    <rect
      className="map-box"
      x={from.x}
      y={from.y}
      width={to.x - from.x}
      height={to.y - from.y}
      vectorEffect="non-scaling-stroke"
    />
  )
}
