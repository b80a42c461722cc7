/** The shape of an answer that is not there yet. `label`: what is being waited for, for those who cannot see it. */
export function Bones({ label, lines }: { label: string; lines: number }) {
  return (
    <div role="status">
      <span className="visually-hidden">{label}</span>
      <div aria-hidden="true">
        {Array.from({ length: lines }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: all of them are the same
          <div key={at} className="bone" />
        ))}
      </div>
    </div>
  )
}
