import { LINES } from './lucide/lines.ts'

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
