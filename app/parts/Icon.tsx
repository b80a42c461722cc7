const ROUND = 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18z'

/** Lines on a grid of 24, as the data of an SVG path; a line of no length is a dot. */
const LINES = {
  close: 'M6 6l12 12M18 6l-12 12',
  info: `${ROUND}M12 11v6M12 7.5v0`,
  failure: `${ROUND}M12 7v6M12 16.5v0`,
  warning: 'M12 4l9 16h-18zM12 10v5M12 17.5v0',
  date: 'M4 6h16v14h-16zM4 10.5h16M8 3v5M16 3v5M8 14v0M12 14v0M16 14v0M8 17v0M12 17v0',
  place:
    'M12 21c-4.5-5-7-8-7-11.5a7 7 0 0 1 14 0c0 3.5-2.5 6.5-7 11.5zM12 7a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  person: 'M12 4a4 4 0 1 0 0 8a4 4 0 1 0 0-8zM4.5 20.5c.8-4 3.6-6 7.5-6s6.7 2 7.5 6',
  group:
    'M9 4.5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 1 0 0-7zM2.5 20c.6-3.6 3-5.5 6.5-5.5s5.9 1.9 6.5 5.5M16 5a3.5 3.5 0 0 1 0 6M18 15c2 .7 3.2 2.4 3.5 5',
  quote: 'M10 12h-5v-5h5v5c0 2.8-1.3 4.4-4 5M19 12h-5v-5h5v5c0 2.8-1.3 4.4-4 5',
  more: 'M5 12v0M12 12v0M19 12v0',
  right: `${ROUND}M8.5 12l2.5 2.5l4.5-5`,
  differs: 'M12 4v12M6 10h12M6 20h12',
  absent: `${ROUND}M9.5 9.5l5 5M14.5 9.5l-5 5`,
  keep: 'M6 3h12v18l-6-4.5l-6 4.5zM12 7v6M9 10h6',
} as const

export type IconName = keyof typeof LINES

/** An icon, with the colour of the text and the width of line that the style sheet gives. What it means is said beside it. */
export function Icon({ name, className = 'icon' }: { name: IconName; className?: string }) {
  return (
    <svg
      className={className}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={LINES[name]} />
    </svg>
  )
}
