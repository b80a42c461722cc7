/** The sign of Verbatim: an opening quotation mark on the colour of a marker. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" />
      <path d="M8 21c0-6 2-10 6-12l1 2c-2 1-3 3-3 5h3v6H8zm9 0c0-6 2-10 6-12l1 2c-2 1-3 3-3 5h3v6h-7z" />
    </svg>
  )
}
