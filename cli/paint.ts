/** How words are highlighted on a terminal; elsewhere they are left as they are. */
export type Paint = Record<'strong' | 'soft' | 'quoted' | 'marked' | 'corrected', (text: string) => string>

const sgr = (on: number, off: number) => (text: string) =>
  // Line by line, so that a pager that cuts at a line does not lose the colour.
  text.replace(/[^\n]+/g, (line) => `\u001b[${on}m${line}\u001b[${off}m`)

const plain = (text: string) => text

/** Colours on a terminal only, and not if NO_COLOR is set (https://no-color.org). */
export function paintFor(
  stream: { isTTY?: boolean },
  environment: Record<string, string | undefined>,
): Paint {
  if (stream.isTTY !== true || (environment.NO_COLOR ?? '') !== '') {
    return { strong: plain, soft: plain, quoted: plain, marked: plain, corrected: plain }
  }
  return {
    strong: sgr(1, 22),
    soft: sgr(2, 22),
    quoted: sgr(36, 39),
    marked: sgr(4, 24),
    corrected: sgr(35, 39),
  }
}
