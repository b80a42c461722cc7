/** What is copied: for plain text fields, and for word processors and mail. */
export type Copied = { text: string; html?: string }

const blob = (text: string, type: string) => new Blob([text], { type })

/**
 * Writes to the clipboard, rich and plain. It has to be called at once when something is pressed: browsers allow it only
 * then, but accept promises for what has to be fetched first. Without the rich clipboard only the text is copied; without
 * any, as on an address without encryption, both are by the command that editors use.
 * @throws if the browser refuses, or what was to be copied could not be fetched
 */
export async function copyToClipboard(copied: Copied | Promise<Copied>): Promise<void> {
  const parts = Promise.resolve(copied)
  // Reported by whoever waits for it below.
  parts.catch(() => undefined)
  const { clipboard } = navigator
  if (clipboard === undefined) return byCommand(await parts)
  if (typeof ClipboardItem === 'undefined' || clipboard.write === undefined) {
    return clipboard.writeText((await parts).text)
  }
  const plain = parts.then(({ text }) => blob(text, 'text/plain'))
  const rich = parts.then(({ text, html }) => blob(html ?? escaped(text), 'text/html'))
  await clipboard.write([new ClipboardItem({ 'text/plain': plain, 'text/html': rich })])
}

/** Only so that a text without a rich form can be pasted where a rich one is asked for. */
function escaped(text: string): string {
  const shown = document.createElement('pre')
  shown.textContent = text
  return shown.outerHTML
}

function byCommand({ text, html }: Copied): void {
  let done = false
  const write = (event: ClipboardEvent) => {
    event.preventDefault()
    event.clipboardData?.setData('text/plain', text)
    if (html !== undefined) event.clipboardData?.setData('text/html', html)
    done = event.clipboardData !== null
  }
  document.addEventListener('copy', write)
  try {
    document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', write)
  }
  if (!done) throw new Error('The browser did not copy.')
}
