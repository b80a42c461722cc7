/** A message in the language of the page; what `english` has marked in it is shown as English. */
export function MessageText({ text }: { text: string }) {
  return text.split(/\u2066([^\u2066\u2069]*)\u2069/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never change places
      <bdi key={at} lang="en" dir="ltr">
        {part}
      </bdi>
    ),
  )
}
